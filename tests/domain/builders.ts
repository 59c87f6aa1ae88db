import type { Act, ActName, ActPayloads } from '../../domain/case/acts.ts';
import { APPLICANTS_ACTS } from '../../domain/case/authority.ts';
import { evolve } from '../../domain/case/evolve.ts';
import { openCase } from '../../domain/case/open-case.ts';
import type { Permit } from '../../domain/case/permit.ts';
import type { CaseState } from '../../domain/case/state.ts';
import type { Plan, PlanStep } from '../../domain/catalogue/plan.ts';
import { handleAct } from '../../domain/supervision/handle.ts';
import type { Handled } from '../../domain/supervision/handle.ts';
import { nationalCalendar } from '../../domain/time/calendars/cn-2024-2026.ts';
import { parseInstant } from '../../domain/time/instant.ts';
import type { Instant } from '../../domain/time/instant.ts';
import type { Limit } from '../../domain/time/limit.ts';

export const calendar = nationalCalendar;
export const wd = (value: number): Limit => ({ value, unit: 'workingDay' });
/** Shanghai time: `at('2026-03-02 09:00')`. */
export const at = (text: string): Instant => parseInstant(`${text.replace(' ', 'T')}:00+08:00`);

const step = (
  parts: Pick<PlanStep, 'stepId' | 'phase' | 'power' | 'limit'> & Partial<PlanStep>,
): PlanStep => ({
  name: parts.stepId,
  postId: `post-${parts.stepId}`,
  unitId: parts.phase === 'accept' || parts.phase === 'hand-out' ? 'hall' : 'unit',
  minStaff: 1,
  when: null,
  ...parts,
});

/** The shape of 食品经营许可（新办）: 1 | 2 3 1 | 1 | 1 | 2 working days. */
export function foodPlan(overrides: Partial<Plan> = {}): Plan {
  return {
    itemId: 'I02',
    itemVersion: 1,
    kind: 'promised',
    unitId: 'unit',
    acceptance: wd(5),
    deemedAcceptance: true,
    statutory: { ...wd(20), start: 'acceptance' },
    promised: { ...wd(8), start: 'acceptance' },
    extension: wd(10),
    delivery: wd(10),
    correction: wd(10),
    lapseBasis: null,
    profile: 'STD',
    materials: ['M01', 'M02', 'M03'].map((code) => ({ code, required: true })),
    steps: [
      step({ stepId: 'accept', phase: 'accept', power: 'accept', limit: wd(1) }),
      step({ stepId: 'material-review', phase: 'review', power: 'review', limit: wd(2) }),
      step({
        stepId: 'site-visit',
        phase: 'review',
        power: 'review',
        limit: wd(3),
        minStaff: 2,
        when: 'siteVisit',
      }),
      step({ stepId: 'audit', phase: 'review', power: 'review', limit: wd(1) }),
      step({ stepId: 'decide', phase: 'decide', power: 'decide', limit: wd(1) }),
      step({ stepId: 'issue', phase: 'issue', power: 'seal', limit: wd(1) }),
      step({ stepId: 'hand-out', phase: 'hand-out', power: 'serve', limit: wd(2) }),
    ],
    ...overrides,
  };
}

export const staff = (personId: string): Permit => ({
  kind: 'staff',
  personId,
  postId: null,
  letterId: null,
  placeId: null,
  orgVersion: 1,
});
export const applicant: Permit = { ...staff('applicant'), kind: 'applicant' };
export const paper = { documentNo: '仁食经测字〔2026〕1号', sha256: 'a'.repeat(64) };

export function received(when: Instant, plan = foodPlan()): CaseState {
  const opened = openCase({ caseNo: 'C1', receivedAt: when, plan, practice: true, clockOffsetMs: 0 });
  return evolve(opened, {
    by: applicant,
    event: { type: 'submitted', at: when, materials: ['M01', 'M02', 'M03'] },
  });
}

export function act<Name extends ActName>(
  name: Name,
  when: Instant,
  payload: ActPayloads[Name],
  by: Permit = APPLICANTS_ACTS.includes(name) ? applicant : staff(`officer-of-${name}`),
): Act {
  return { act: name, at: when, by, with: payload } as unknown as Act;
}

/** Plays acts one after another; a refusal fails the test with its code. */
export function play(state: CaseState, ...acts: readonly Act[]): CaseState {
  return acts.reduce((current, next) => done(current, next).state, state);
}

export function done(state: CaseState, next: Act): Handled {
  const verdict = handleAct(state, next, { calendar, now: next.at });
  if (!verdict.ok) throw new Error(`refused: ${verdict.refusal.code}`);
  return verdict.outcome;
}

export function refusalOf(state: CaseState, next: Act): string {
  const verdict = handleAct(state, next, { calendar, now: next.at });
  return verdict.ok ? 'allowed' : verdict.refusal.code;
}
