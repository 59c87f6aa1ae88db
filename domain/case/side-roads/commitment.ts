/**
 * 告知承诺: the applicant promises in writing to meet the conditions and is granted on the spot; the check that would have
 * come first comes afterwards, within a period from the permit (事后核查, K15). Until it is done the case is not over.
 * @source 优化营商环境条例 第40条第3款; 行政许可法 第34条第3款 (two or more on the spot); settled.md 20; docs/adr/0011
 */
import type { Plan } from '../../catalogue/plan.ts';
import type { WrittenAct } from '../written-act.ts';

export type PostCheckResult = 'kept' | 'broken';

export interface CommitmentActs {
  completePostCheck: {
    readonly result: PostCheckResult;
    /** Person ids of those who checked on the spot. */
    readonly staff: readonly string[];
    readonly opinionId: string;
    /** 责令限期整改: needed where the promise was broken. */
    readonly document?: WrittenAct;
  };
}

export interface CommitmentEvent {
  readonly type: 'postCheckCompleted';
  readonly result: PostCheckResult;
  readonly staff: readonly string[];
  readonly opinionId: string;
  readonly document?: WrittenAct;
}

export type CommitmentRefusal =
  | { readonly code: 'commitment-not-offered' }
  | { readonly code: 'no-post-check' }
  | { readonly code: 'order-missing' }
  | { readonly code: 'served-already' };

export interface CommitmentState {
  /** 告知承诺: accepted on the applicant's promise. */
  readonly commitment: boolean;
  readonly postCheck: 'open' | PostCheckResult | null;
  /** The permit has been served while the check is still to come. */
  readonly servedBeforeCheck: boolean;
}

export const noCommitment: CommitmentState = { commitment: false, postCheck: null, servedBeforeCheck: false };

/** 核查由两名以上工作人员进行. @source 行政许可法 第34条第3款 */
export const CHECKED_BY_AT_LEAST = 2;

export function offersCommitment({ commitment = null }: Plan): boolean {
  return commitment !== null;
}
