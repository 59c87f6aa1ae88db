import type { Day } from '../time/day.ts';
import type { Power } from '../catalogue/power.ts';

/** What a post (岗位) is for. Codes of the seed. */
export const POST_TYPES = [
  'LEADER',
  'ACCEPT',
  'REVIEW',
  'SITE',
  'AUDIT',
  'DECIDE',
  'ISSUE',
  'OUT',
  'FEE',
  'HEARING',
  'SUPERVISE',
  'COMPLAINT',
  'DUTY',
  'HELP',
] as const;
export type PostType = (typeof POST_TYPES)[number];

export interface Post {
  readonly postId: string;
  readonly unitId: string;
  readonly type: PostType;
  readonly name: string;
  readonly powers: readonly Power[];
}

/** 授权书: the head of a unit gives powers for items to a post, or to every post of another unit. */
export interface Letter {
  readonly letterId: string;
  readonly letterNo: string;
  readonly unitId: string;
  readonly holder: { readonly postId: string } | { readonly unitId: string };
  readonly powers: readonly Power[];
  readonly itemIds: readonly string[];
  readonly validFrom: Day;
  readonly validTo: Day;
}
