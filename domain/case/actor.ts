import type { Power } from '../catalogue/power.ts';
import type { Letter, Post } from '../organisation/organisation.ts';
import type { ActName } from './acts.ts';
import type { LetterRefusal } from './letter.ts';

/** What is known of a person at an instant: the posts held as A or B, and the letters given to those posts. */
export interface Actor {
  readonly kind: 'staff' | 'applicant';
  readonly personId: string;
  /** The applicant of this very case. */
  readonly ownsCase: boolean;
  readonly posts: readonly (Post & { readonly rank: 'A' | 'B' })[];
  readonly letters: readonly Letter[];
}

export interface Authority {
  readonly postId: string | null;
  readonly letterId: string | null;
}

export type AuthorityRefusal =
  | { readonly code: 'only-applicant'; readonly act: ActName }
  | { readonly code: 'only-staff'; readonly act: ActName }
  | { readonly code: 'not-your-post'; readonly act: ActName; readonly postId: string }
  | { readonly code: 'only-host'; readonly act: ActName; readonly unitId: string }
  | { readonly code: 'only-head'; readonly act: ActName; readonly unitId: string }
  | { readonly code: 'only-section-head'; readonly act: ActName; readonly unitId: string }
  | { readonly code: 'power-missing'; readonly act: ActName; readonly power: Power; readonly postId: string }
  | LetterRefusal;
export type AuthorityRefusalCode = AuthorityRefusal['code'];
