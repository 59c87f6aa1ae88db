/**
 * 环节办结: an open step of the plan, with its opinion; two or more staff where it is on the spot. Where several sign, each
 * signs in turn and the step is completed by the signature that settles it. Disagreement ends nothing: the flow goes on
 * as it is published, and the decision hears of it.
 * @source 行政许可法 第34条第3款 (核查由两名以上工作人员); settled.md 17; docs/adr/0012
 */
import { factsToSettle } from '../../catalogue/flow.ts';
import { isGraph } from '../../catalogue/flow-graph.ts';
import type { FactValues } from '../../catalogue/condition.ts';
import type { PlanStep } from '../../catalogue/plan.ts';
import { allow, refuse } from '../../verdict.ts';
import { badFact } from '../fact-check.ts';
import { moveAfter } from '../move.ts';
import type { Permit } from '../permit.ts';
import { reviewSteps, stepOf } from '../plan-steps.ts';
import type { CaseRefusal } from '../refusal.ts';
import { isReportStep } from '../side-roads/report-up.ts';
import { seatOf } from '../side-roads/signers.ts';
import { isSignedBySeveral, resultOf, signingAt } from '../side-roads/signing.ts';
import type { Signer, StepSigning } from '../side-roads/signing.ts';
import type { CaseState } from '../state.ts';
import type { ActOf, ActRule } from './act-rule.ts';

type CompleteStep = ActOf<'completeStep'>;

export const completeStep: ActRule<'completeStep'> = {
  actor: 'staff',
  article: '行政许可法 第34条',
  guard(state, { by }) {
    const closed = state.openSteps.map((stepId) => closedFor(state, stepId, by));
    return closed.includes(null) ? null : (closed[0] ?? null);
  },
  decide(state, act) {
    const { step: stepId } = act.with;
    if (!state.openSteps.includes(stepId))
      return refuse({ code: 'wrong-step', stepId, expected: state.stepId, open: state.openSteps });
    const closed = closedFor(state, stepId, act.by) ?? badFact(state, stepId, factsToCheck(state, act));
    if (closed !== null) return refuse(closed);
    const signing = withSignature(state, act);
    const result = resultOf(stepOf(state.plan, stepId), signing);
    return result === null ? signed(signing, act) : completed(state, { act, signing, result });
  },
};

/** A linear plan asks for its one fact by itself; a graph declares every fact it may be told. */
function factsToCheck({ plan }: CaseState, { with: { facts = {}, siteVisit } }: CompleteStep): FactValues {
  return isGraph(plan) && siteVisit !== undefined ? { ...facts, siteVisit } : facts;
}

/** Why this person cannot do this step, whatever the act would say. */
function closedFor(state: CaseState, stepId: string, by: Permit): CaseRefusal | null {
  if (isReportStep(state.plan, stepId)) return { code: 'report-up-instead', stepId };
  const seat = seatOf(state, stepId, by);
  return 'code' in seat ? seat : null;
}

/** What has been signed so far and, after it, what this act says. */
function withSignature(state: CaseState, { by, with: done }: CompleteStep): StepSigning {
  const signing = signingAt(state, done.step);
  const seat = seatOf(state, done.step, by);
  const signatures =
    'code' in seat
      ? signing.signatures
      : [...signing.signatures, { signer: seat, personId: by.personId, agrees: done.agrees ?? true }];
  const settled = done.siteVisit === undefined ? {} : { siteVisit: done.siteVisit };
  return {
    ...signing,
    signatures,
    staff: [...new Set([...signing.staff, ...(done.staff ?? [])])],
    facts: { ...signing.facts, ...done.facts, ...settled },
  };
}

function signed(
  signing: StepSigning,
  { at, with: done }: CompleteStep,
): ReturnType<typeof completeStep.decide> {
  const signer: Signer | undefined = signing.signatures.at(-1)?.signer;
  if (signer === undefined) return refuse({ code: 'not-a-signer', stepId: done.step });
  return allow({
    type: 'stepSigned',
    at,
    stepId: done.step,
    signer,
    agrees: done.agrees ?? true,
    opinionId: done.opinionId ?? null,
    staff: [...new Set(done.staff ?? [])],
    facts: done.siteVisit === undefined ? (done.facts ?? {}) : { ...done.facts, siteVisit: done.siteVisit },
  });
}

interface Settled {
  readonly act: CompleteStep;
  readonly signing: StepSigning;
  readonly result: 'agreed' | 'not-agreed';
}

function completed(
  state: CaseState,
  { act, signing, result }: Settled,
): ReturnType<typeof completeStep.decide> {
  const { at, with: done } = act;
  const missing = missingForStep(state, signing);
  if (missing !== null) return refuse(missing);
  const { siteVisit = null, ...declared } = signing.facts;
  const { next, skipped, ...graph } = moveAfter(state, done.step, { ...state.facts, ...signing.facts });
  const several = isSignedBySeveral(stepOf(state.plan, done.step), signing) || result === 'not-agreed';
  return allow({
    type: 'stepCompleted',
    at,
    stepId: done.step,
    next,
    skipped,
    siteVisit: siteVisit === null ? null : siteVisit === true,
    staff: signing.staff,
    opinionId: done.opinionId ?? null,
    ...graph,
    ...(Object.keys(declared).length > 0 ? { facts: declared } : {}),
    ...(several ? { agreed: result === 'agreed' } : {}),
  });
}

function missingForStep(state: CaseState, { stepId, staff, facts }: StepSigning): CaseRefusal | null {
  const step = stepOf(state.plan, stepId);
  if (step.minStaff > 1 && staff.length < step.minStaff)
    return { code: 'two-staff', minStaff: step.minStaff, named: staff.length };
  const asked = factToSettle(state, step);
  const [fact] = [...(asked === null ? [] : [asked]), ...undecided(state, { stepId, facts })].filter(
    (name) => facts[name] === undefined,
  );
  return fact === undefined ? null : { code: 'fact-missing', fact, stepId };
}

/** Facts of a graph flow without which it is open where the case goes. */
function undecided(
  { plan, facts: known }: CaseState,
  { stepId, facts }: Pick<StepSigning, 'stepId' | 'facts'>,
): readonly string[] {
  return factsToSettle(plan, { from: stepId, facts: { ...known, ...facts } });
}

/** The fact on which the very next step of a linear plan depends, when nobody has settled it yet. */
export function factToSettle(state: CaseState, step: PlanStep): 'siteVisit' | null {
  const review = reviewSteps(state.plan);
  const following = review[review.indexOf(step) + 1];
  if (following?.when === undefined || following.when === null) return null;
  return state.facts[following.when] === undefined ? following.when : null;
}
