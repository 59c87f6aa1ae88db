/** Why one case follows another. @source settled.md 9; domain/8-case-lifecycle §8.3 */
export const LINK_REASONS = ['reconsideration', 'litigation', 'commitment-broken', 'resubmission'] as const;
export type LinkReason = (typeof LINK_REASONS)[number];

/** The case that a new one follows, and why. */
export interface LinkedCase {
  readonly caseNo: string;
  readonly reason: LinkReason;
}
