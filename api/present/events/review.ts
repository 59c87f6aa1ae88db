/** 审查: steps, who signs them, who handles them, the body above, the parts of a joint case. */
import type { CaseEventType } from '../../../domain/case/events.ts';
import type { EventNames, RowsOf } from './event-row.ts';

export const REVIEW_EVENTS = {
  reviewStarted: {},
  stepCompleted: {
    params: ({ stepId, open, next, skipped, staff }, { step, isNext }) => ({
      step: step(stepId),
      next: (open ?? [next])
        .filter((to) => isNext(stepId, to))
        .map(step)
        .join('、'),
      beside: (open ?? [])
        .filter((to) => !isNext(stepId, to))
        .map(step)
        .join('、'),
      skipped: skipped.map(step).join('、'),
      staff: staff.length,
    }),
    opinion: ({ opinionId }) => opinionId,
  },
  stepReturned: {
    params: ({ from, to }, { step }) => ({ from: step(from), to: step(to) }),
    opinion: ({ reasonId }) => reasonId,
  },
  stepLimitRaised: {
    params: ({ stepId, from, limit }, { step }) => ({
      ...{ step: step(stepId), from: from.value, to: limit.value, unit: limit.unit },
    }),
    opinion: ({ reasonId }) => reasonId,
  },
  stepSigned: {
    params: ({ stepId, agrees }, { step }) => ({ step: step(stepId), agrees }),
    opinion: ({ opinionId }) => opinionId,
  },
  signerAdded: { params: signerParams, opinion: ({ reasonId }) => reasonId },
  signerRemoved: { params: signerParams, opinion: ({ reasonId }) => reasonId },
  taskTransferred: {
    params: ({ stepId, to }, { step, person }) => ({ step: step(stepId), named: person(to) }),
    opinion: ({ reasonId }) => reasonId,
  },
  recused: {
    params: ({ stepId, personId }, { step, person }) => ({ step: step(stepId), named: person(personId) }),
    opinion: ({ reasonId }) => reasonId,
  },
  reportedUp: {
    params: ({ from, next }, { step }) => ({ step: step(from), next: step(next) }),
    opinion: ({ opinionId }) => opinionId,
  },
  childDecided: { params: ({ childNo, result }, { part }) => ({ child: part(childNo), result }) },
  childPaused: { params: ({ childNo }, { part }) => ({ child: part(childNo) }) },
} satisfies Partial<RowsOf<CaseEventType>>;

interface Signed {
  readonly stepId: string;
  readonly signer: { readonly postId: string } | { readonly personId: string };
}

function signerParams({ stepId, signer }: Signed, { step, post, person }: EventNames) {
  const named = 'postId' in signer ? (post(signer.postId) ?? '') : person(signer.personId);
  return { step: step(stepId), named };
}
