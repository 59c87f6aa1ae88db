/**
 * Who acts, as the API established it and `record` re-checks it. Ids only: a name never enters a case.
 * @source settled.md 31
 */
export interface Permit {
  readonly kind: 'staff' | 'applicant';
  readonly personId: string;
  readonly postId: string | null;
  readonly letterId: string | null;
  /** Registered terminal or window, null when the act came from elsewhere. */
  readonly placeId: string | null;
  readonly orgVersion: number;
}
