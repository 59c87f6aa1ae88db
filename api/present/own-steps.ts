import type { Actor } from '../../domain/case/actor.ts';
import type { ActName } from '../../domain/case/acts.ts';
import { mayPerform } from '../../domain/case/authority.ts';
import { earlierSteps, stepsAfter } from '../../domain/case/acts/return-step.ts';
import type { CaseRefusal } from '../../domain/case/refusal.ts';
import { seatOf } from '../../domain/case/side-roads/signers.ts';
import { stepsAhead } from '../../domain/case/side-roads/steps-ahead.ts';
import type { CaseState } from '../../domain/case/state.ts';
import { postAt, stepsHeld } from '../../domain/case/step-holder.ts';
import type { PlanStep } from '../../domain/catalogue/plan.ts';
import type { Instant } from '../../domain/time/instant.ts';

interface Reader {
  readonly state: CaseState;
  readonly actor: Actor;
}

/**
 * The steps at which this reader may do the act: where review steps run side by side each department has its own, and
 * what its people are offered, asked and told is about that one.
 */
export function ownSteps(
  act: ActName,
  { state, actor, at }: Reader & { readonly at: Instant },
): readonly PlanStep[] {
  if (act === 'raiseStepLimit')
    return stepsAhead(state).filter(
      ({ stepId }) => mayPerform(act, { ...state, step: stepId }, actor, at).ok,
    );
  const held = stepsHeld(act, state, actor);
  return act === 'completeStep' ? held.filter((step) => seatRefusal({ state, actor }, step) === null) : held;
}

/** Why this person cannot complete any step that is his; null: he can. */
export function noOwnStep(reader: Reader): CaseRefusal | null {
  const refusals = stepsHeld('completeStep', reader.state, reader.actor).map((step) =>
    seatRefusal(reader, step),
  );
  return refusals.includes(null) ? null : (refusals[0] ?? null);
}

function seatRefusal({ state, actor }: Reader, step: PlanStep): CaseRefusal | null {
  const postId = postAt('completeStep', state, step, actor)?.postId ?? null;
  const seat = seatOf(state, step.stepId, { personId: actor.personId, postId });
  return 'code' in seat ? seat : null;
}

/** The open step that the body of an act names, be it by the step to which it returns: whose act it is is judged by it. */
export function stepNamed(act: ActName, body: object, { state, actor }: Reader): string | undefined {
  const named = textIn(body, 'step');
  if (act !== 'returnStep') return named;
  const after = stepsAfter(state, textIn(body, 'to') ?? '');
  if (named !== undefined && after.includes(named)) return named;
  const held = stepsHeld(act, state, actor).map(({ stepId }) => stepId);
  return after.find((stepId) => held.includes(stepId)) ?? after[0];
}

/** A return that names a step which is not open, or which the way back does not leave; null: it leaves it, or names none. */
export function wrongReturn(act: ActName, body: object, state: CaseState): CaseRefusal | null {
  const [named, to] = [textIn(body, 'step'), textIn(body, 'to')];
  if (act !== 'returnStep' || named === undefined || to === undefined) return null;
  const { openSteps, stepId: expected } = state;
  if (!openSteps.includes(named)) return { code: 'wrong-step', stepId: named, expected, open: openSteps };
  const after = stepsAfter(state, to);
  if (after.length === 0 || after.includes(named)) return null; // of no earlier step the law says so itself
  const possible = earlierSteps(state).filter((earlier) => stepsAfter(state, earlier).includes(named));
  return { code: 'not-an-earlier-step', to, possible };
}

function textIn(body: object, key: 'step' | 'to'): string | undefined {
  const value: unknown = key in body ? (body as Record<string, unknown>)[key] : undefined;
  return typeof value === 'string' ? value : undefined;
}
