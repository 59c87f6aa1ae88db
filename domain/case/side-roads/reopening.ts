/**
 * 重新办理: what came of a review of the decision (行政复议, 行政诉讼), of a broken promise, or of a return for resubmission is a
 * new case linked to the old one. The old one is never touched: its log, dates and cards stand.
 * @source domain/8-case-lifecycle §8.3 (RECONSIDERATION_RESULT); 行政许可法 第7条 (行政复议、行政诉讼); settled.md 9
 */
import type { Plan } from '../../catalogue/plan.ts';
import type { Instant } from '../../time/instant.ts';
import { allow, refuse } from '../../verdict.ts';
import type { Verdict } from '../../verdict.ts';
import type { CaseStateName } from '../lifecycle.ts';
import type { CaseState, Opening } from '../state.ts';
import { LINK_REASONS } from './linked-case.ts';
import type { LinkedCase, LinkReason } from './linked-case.ts';

export interface NotReopenable {
  readonly code: 'not-reopenable';
  readonly state: CaseStateName;
  readonly reason: LinkReason;
  /** Reasons for which it could be. */
  readonly possible: readonly LinkReason[];
}

/** Where the agency has said its last word: a permit, a refusal, or that it will not decide. */
const ANSWERED: readonly CaseStateName[] = [
  'closed',
  'refused',
  'not-accepted',
  'not-needed',
  'lapsed',
  'terminated',
];
/** Where the application came to nothing and may come again. */
const CAME_TO_NOTHING: readonly CaseStateName[] = ['not-accepted', 'withdrawn', 'lapsed'];

export function mayReopen(state: CaseState, reason: LinkReason): Verdict<LinkedCase, NotReopenable> {
  if (isGround(state, reason)) return allow({ caseNo: state.caseNo, reason });
  const possible = LINK_REASONS.filter((other) => isGround(state, other));
  return refuse({ code: 'not-reopenable', state: state.state, reason, possible });
}

/** The linked case, under the item version and plan of its own receipt (settled.md 13). */
export function linkedOpening(
  original: CaseState,
  link: LinkedCase,
  {
    caseNo,
    receivedAt,
    plan,
  }: { readonly caseNo: string; readonly receivedAt: Instant; readonly plan: Plan },
): Opening {
  const { practice, clockOffsetMs } = original;
  return { caseNo, receivedAt, plan, practice, clockOffsetMs, linkedTo: link };
}

function isGround({ state, postCheck, returned }: CaseState, reason: LinkReason): boolean {
  switch (reason) {
    case 'reconsideration':
    case 'litigation':
      return ANSWERED.includes(state);
    case 'commitment-broken':
      return state === 'closed' && postCheck === 'broken';
    case 'resubmission':
      return returned || CAME_TO_NOTHING.includes(state);
  }
}
