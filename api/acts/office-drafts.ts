import type { DoorAct } from '../../contract/door-acts.ts';
import type { OFFICE_ACT_ROUTES } from '../../contract/office-acts.ts';
import { stepOf } from '../../domain/case/plan-steps.ts';
import { limitOfStep } from '../../domain/case/side-roads/step-limit.ts';
import type { CaseState } from '../../domain/case/state.ts';
import type { SubmittedFile } from '../../prisma/submission-store.ts';
import { reasonOf, suppliedFiles } from './draft.ts';
import type { BodyOf, Draft, Drafts } from './draft.ts';

type OfficeAct = Extract<DoorAct, keyof typeof OFFICE_ACT_ROUTES>;

/** What is done between two bodies or inside an office, and how a case ends without a decision. */
export const OFFICE_DRAFTS: Pick<Drafts, OfficeAct> = {
  reportUp: ({ opinion }) => ({ with: {}, written: { as: 'opinionId', kind: 'opinion', body: opinion } }),
  transferTask: ({ step, to, reason }) => ({ with: { step, to }, written: reasonOf(reason) }),
  recuse: ({ step, personId, reason }) => ({ with: { step, personId }, written: reasonOf(reason) }),
  addSigner: signing,
  removeSigner: signing,
  raiseStepLimit: ({ step, limit, reason }, _files, state) => ({
    with: { step, limit: { value: limit, unit: unitOf(state, step) } },
    written: reasonOf(reason),
  }),
  fixOnSpot: ({ materials, note }) => ({
    with: { materials },
    written: { as: 'noteId', kind: 'reason', body: note },
  }),
  declareNotNeeded: ({ reason, basis }) => ({ with: {}, written: reasonOf(reason, basis) }),
  terminate: ({ ground, reason }) => ({ with: { ground }, written: reasonOf(reason) }),
  void: ({ confirmedBy, reason }) => ({ with: { confirmedBy }, written: reasonOf(reason) }),
  supplyTolerated: supply,
  makeUp: supply,
};

function supply(_body: unknown, files: readonly SubmittedFile[]): Draft {
  return { with: { materials: materialsOf(files) }, written: suppliedFiles(files) };
}

/** `person/P0001` or `post/D20-AUDIT`: exactly one of the two. */
function signing({ step, signer, reason }: BodyOf<'addSigner'>): Draft {
  const [kind, ...id] = signer.split('/');
  const named = kind === 'person' ? { personId: id.join('/') } : { postId: id.join('/') };
  return { with: { step, ...named }, written: reasonOf(reason) };
}

/** A limit is raised in its own unit; the law refuses a step that has none. */
function unitOf(state: CaseState, stepId: string): string {
  const known = state.plan.steps.some((step) => step.stepId === stepId);
  return (known ? limitOfStep(state, stepOf(state.plan, stepId))?.unit : undefined) ?? 'workingDay';
}

export function materialsOf(files: readonly SubmittedFile[]): readonly string[] {
  return [...new Set(files.map(({ material }) => material))];
}
