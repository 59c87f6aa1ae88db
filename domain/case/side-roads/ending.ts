/**
 * Ends of a case other than a decision: no permit is needed (不需许可), what was to be examined is gone (终止), the case
 * should never have been opened (作废). They are kept and counted like every other case, and no clock runs after them.
 * @source 行政许可法 第32条第1款第(一)项; domain/8-case-lifecycle §8.1, §8.3; settled.md 18
 */
import type { WrittenAct } from '../written-act.ts';

/** Why an application loses its object: nobody, or nothing, is left to decide on. */
export const TERMINATION_GROUNDS = [
  'applicant-died',
  'applicant-dissolved',
  'object-gone',
  'law-changed',
] as const;
export type TerminationGround = (typeof TERMINATION_GROUNDS)[number];

export interface EndingActs {
  declareNotNeeded: { readonly document: WrittenAct; readonly reasonId: string };
  terminate: {
    readonly document: WrittenAct;
    readonly reasonId: string;
    readonly ground: TerminationGround;
  };
  void: {
    readonly reasonId: string;
    /** Person id of a second member of staff, who looked at it and agrees. */
    readonly confirmedBy: string;
  };
}

export type EndingEvent =
  | { readonly type: 'declaredNotNeeded'; readonly document: WrittenAct; readonly reasonId: string }
  | {
      readonly type: 'terminated';
      readonly document: WrittenAct;
      readonly reasonId: string;
      readonly ground: TerminationGround;
    }
  | { readonly type: 'voided'; readonly reasonId: string; readonly confirmedBy: string };

export type EndingRefusal =
  | { readonly code: 'second-person'; readonly confirmedBy: string | null }
  | {
      readonly code: 'unknown-ground';
      readonly ground: string;
      readonly possible: readonly TerminationGround[];
    };

export function isTerminationGround(text: string): text is TerminationGround {
  return (TERMINATION_GROUNDS as readonly string[]).includes(text);
}
