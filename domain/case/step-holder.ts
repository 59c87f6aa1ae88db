/**
 * With which post somebody acts at an open step: the step's own, that of a signer (签批), or, after a transfer (转办),
 * another of the same unit. Who signs is arranged by the step's post or the section head; recusal (回避) by a leader too.
 * @source 行政许可法 第34, 48条; 公务员法 第77条; docs/adr/0012
 */
import type { Plan, PlanStep } from '../catalogue/plan.ts';
import type { Post, PostType } from '../organisation/organisation.ts';
import type { ActName } from './acts.ts';
import { stepIn, stepOf } from './plan-steps.ts';
import { signingAt } from './side-roads/signing.ts';
import type { StepSigning } from './side-roads/signing.ts';

/** As much of a case as authority looks at; a linear case needs no more than its plan and its step. */
export interface Place {
  readonly plan: Plan;
  /** The step whose post must act now; null when nobody must. */
  readonly stepId: string | null;
  /** Absent: the one step. */
  readonly openSteps?: readonly string[];
  readonly signings?: readonly StepSigning[];
  readonly assignees?: Readonly<Record<string, string>>;
  /** The step that the act names; absent: any that is open. */
  readonly step?: string;
}

interface Person {
  readonly personId: string;
  readonly posts: readonly (Post & { readonly rank: 'A' | 'B' })[];
}

type HeldPost = Person['posts'][number];

/** The open step that the act names, else every open one. */
export function openStepsOf({ plan, stepId, openSteps = [], step }: Place): readonly PlanStep[] {
  const lead = stepId === null ? [] : [stepId];
  const open = openSteps.length > 0 ? openSteps : lead;
  const asked = step !== undefined && open.includes(step) ? [step] : open;
  return asked.length > 0 ? asked.map((id) => stepOf(plan, id)) : [stepIn(plan, 'decide')];
}

/** The open steps at which this person may do the act: of parallel branches his own, never the other's. */
export function stepsHeld(act: ActName, place: Place, person: Person): readonly PlanStep[] {
  return openStepsOf(place).filter((step) => postAt(act, place, step, person) !== undefined);
}

const ARRANGERS: Readonly<Partial<Record<ActName, readonly PostType[]>>> = {
  addSigner: ['AUDIT'],
  removeSigner: ['AUDIT'],
  transferTask: ['AUDIT'],
  recuse: ['AUDIT', 'LEADER'],
};

/** Arranging who does a step is no act upon the applicant: it needs the post, neither power nor letter. */
export function isArranging(act: ActName): boolean {
  return ARRANGERS[act] !== undefined;
}

export function postAt(act: ActName, place: Place, step: PlanStep, person: Person): HeldPost | undefined {
  const own = person.posts.find(({ postId }) => postId === step.postId);
  const arrangers = ARRANGERS[act];
  if (arrangers !== undefined)
    return own ?? person.posts.find(({ type, unitId }) => unitId === step.unitId && arrangers.includes(type));
  if (own !== undefined) return own;
  if (place.assignees?.[step.stepId] === person.personId) return inUnit(step, person);
  return act === 'completeStep' ? asSigner(place, step, person) : undefined;
}

function asSigner({ plan, signings = [] }: Place, step: PlanStep, person: Person): HeldPost | undefined {
  const { signers } = signingAt({ plan, signings }, step.stepId);
  const named = signers.some((signer) => 'personId' in signer && signer.personId === person.personId);
  if (named) return inUnit(step, person) ?? person.posts.find(({ powers }) => powers.includes(step.power));
  return person.posts.find(({ postId }) =>
    signers.some((signer) => 'postId' in signer && signer.postId === postId),
  );
}

function inUnit({ unitId, power }: PlanStep, { posts }: Person): HeldPost | undefined {
  return posts.find((post) => post.unitId === unitId && post.powers.includes(power));
}
