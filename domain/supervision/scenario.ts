import type { Permit } from '../case/permit.ts';
import type { WrittenAct } from '../case/written-act.ts';
import type { Phase, Plan, PlanStep } from '../catalogue/plan.ts';
import type { Power } from '../catalogue/power.ts';
import type { ProfileName } from '../catalogue/profile-name.ts';
import { parseDay } from '../time/day.ts';
import type { Day } from '../time/day.ts';
import { parseInstant } from '../time/instant.ts';
import type { Instant } from '../time/instant.ts';
import type { Limit } from '../time/limit.ts';

/** A whole case as data, in the format of the vectors: an item, acts with instants, and until when to look. */
export interface Scenario {
  readonly id: string;
  readonly item: ScenarioItem;
  readonly receivedAt: string;
  readonly permitExpiresOn?: string | null;
  /** 紧急抢修: when the work began that is made good. */
  readonly emergencySince?: string;
  readonly acts: readonly ScenarioAct[];
  readonly until: string;
}

type Start = 'receipt' | 'acceptance';
/** Roads that a scenario gives as a plan has them. */
type ScenarioRoads = Partial<
  Pick<
    Plan,
    | 'tolerance'
    | 'commitment'
    | 'fee'
    | 'dispatch'
    | 'consultations'
    | 'makeUp'
    | 'joint'
    | 'correctionStyle'
    | 'renewal'
  >
>;

type DrawnStep = Pick<PlanStep, 'next' | 'join' | 'signing'>;

export interface ScenarioItem extends ScenarioRoads {
  readonly kind: 'promised' | 'instant';
  readonly acceptance: Limit;
  readonly statutory: Limit & { readonly start?: Start };
  readonly promised?: (Limit & { readonly start?: Start }) | null;
  readonly extension?: Limit | null;
  readonly delivery?: Limit | null;
  readonly correction?: Limit;
  readonly acceptStep?: Limit | null;
  readonly decideStep?: Limit | null;
  /** In order; or, where `first` says which of them follow acceptance, a graph. */
  readonly steps: readonly ({ readonly id: string; readonly limit: Limit | null } & DrawnStep)[];
  readonly first?: NonNullable<PlanStep['next']>;
  readonly facts?: NonNullable<Plan['facts']>;
  readonly materials?: readonly string[];
  readonly profile: ProfileName;
  /** 初审: its limit, and which of `steps` are the lower body's. */
  readonly preliminaryReview?: { readonly limit: Limit; readonly steps: readonly string[] } | null;
  readonly specialProcedures?: Plan['specialProcedures'];
  readonly hearing?: Plan['hearing'];
  readonly interestedParties?: boolean;
}

export interface ScenarioAct {
  readonly at: string;
  readonly act: string;
  readonly by: string;
  readonly with?: Readonly<Record<string, unknown>>;
}

/** +10 working days. @source 行政许可法 第42条第1款; the scenarios extend by the law's own number */
const EXTENSION: Limit = { value: 10, unit: 'workingDay' };
const CORRECTION: Limit = { value: 10, unit: 'workingDay' };
const PAPER: WrittenAct = { documentNo: 'simulated', sha256: '0'.repeat(64) };

export function planOfScenario(scenario: Scenario): Plan {
  const { item } = scenario;
  const step = (parts: { stepId: string; phase: Phase; power: Power; limit: Limit | null }): PlanStep => ({
    ...parts,
    name: parts.stepId,
    postId: `post-${parts.stepId}`,
    unitId: parts.phase === 'accept' || parts.phase === 'hand-out' ? 'hall' : 'unit',
    minStaff: 1,
    when: null,
  });
  return {
    itemId: scenario.id,
    itemVersion: 1,
    kind: item.kind,
    unitId: 'unit',
    acceptance: item.acceptance,
    deemedAcceptance: true,
    statutory: { ...item.statutory, start: item.statutory.start ?? 'acceptance' },
    promised:
      item.promised === undefined || item.promised === null
        ? null
        : { ...item.promised, start: item.promised.start ?? 'acceptance' },
    extension: item.extension === undefined ? EXTENSION : item.extension,
    delivery: item.delivery ?? null,
    correction: item.correction ?? CORRECTION,
    lapseBasis: null,
    profile: item.profile,
    ...(item.facts === undefined ? {} : { facts: item.facts }),
    ...sideRoadsOf(item),
    ...roadsOf(item),
    materials: materialsOf(scenario).map((code) => ({ code, required: true })),
    steps: [
      {
        ...step({ stepId: 'accept', phase: 'accept', power: 'accept', limit: item.acceptStep ?? null }),
        ...(item.first === undefined ? {} : { next: item.first }),
      },
      ...item.steps.map(({ id, limit, ...drawn }) => ({
        ...step({ stepId: id, phase: 'review', power: 'review', limit }),
        ...drawn,
      })),
      step({ stepId: 'decide', phase: 'decide', power: 'decide', limit: item.decideStep ?? null }),
      step({ stepId: 'issue', phase: 'issue', power: 'seal', limit: null }),
      step({ stepId: 'hand-out', phase: 'hand-out', power: 'serve', limit: null }),
    ],
  };
}

/** What a scenario says of roads beside the ordinary one. */
function sideRoadsOf(item: ScenarioItem): Partial<Plan> {
  const { preliminaryReview = null, specialProcedures = null, hearing = null } = item;
  return {
    ...(preliminaryReview === null ? {} : { preliminaryReview: { ...preliminaryReview, unitId: 'lower' } }),
    specialProcedures,
    hearing,
    interestedParties: item.interestedParties ?? false,
  };
}

function roadsOf(item: ScenarioItem): ScenarioRoads {
  const { tolerance = null, commitment = null, fee = null, dispatch = null } = item;
  const { consultations = null, makeUp = null, joint = null } = item;
  const { renewal = null, correctionStyle = 'supply' } = item;
  return { tolerance, commitment, fee, dispatch, consultations, makeUp, joint, renewal, correctionStyle };
}

/** The materials the item lists, or, where it lists none, all that are named anywhere. */
function materialsOf({ item, acts }: Scenario): readonly string[] {
  return item.materials ?? [...new Set(acts.flatMap((act) => textsOf(act.with?.['materials'])))];
}

export function permitOf(role: string): Permit {
  return {
    kind: role === 'applicant' ? 'applicant' : 'staff',
    personId: role,
    postId: null,
    letterId: null,
    placeId: null,
    orgVersion: 1,
  };
}

export function instantOfScenario(text: string): Instant {
  return parseInstant(text);
}

export function dayOfScenario(text: string | null | undefined): Day | null {
  return text === null || text === undefined ? null : parseDay(text);
}

/** The act with the paperwork filled in that a scenario may leave out: texts, seals, numbers, digests. */
export function payloadOf(act: ScenarioAct): Readonly<Record<string, unknown>> {
  const given = act.with ?? {};
  return {
    document: PAPER,
    reasonId: 'simulated',
    opinionId: 'simulated',
    billNo: 'simulated',
    certificateNo: 'simulated',
    sha256: PAPER.sha256,
    method: 'window',
    transcript: PAPER,
    ground: 'object-gone',
    ...given,
  };
}

function textsOf(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((entry): entry is string => typeof entry === 'string') : [];
}
