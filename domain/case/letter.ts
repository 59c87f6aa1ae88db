import type { Plan } from '../catalogue/plan.ts';
import type { Power } from '../catalogue/power.ts';
import type { Letter, Post } from '../organisation/organisation.ts';
import type { Day } from '../time/day.ts';
import { allow, refuse } from '../verdict.ts';
import type { Verdict } from '../verdict.ts';
import type { ActName } from './acts.ts';

export type LetterRefusal =
  | { readonly code: 'letter-missing'; readonly act: ActName; readonly power: Power; readonly postId: string }
  | {
      readonly code: 'letter-expired';
      readonly act: ActName;
      readonly letterNo: string;
      readonly validTo: Day;
    };

interface ByLetter {
  readonly postId: string;
  /** Null: the post needs none. */
  readonly letterId: string | null;
}

/** 授权书: a post of another unit needs a letter of the deciding unit; so does whoever decides. */
export function withLetter(asked: {
  act: ActName;
  plan: Plan;
  post: Post;
  power: Power;
  /** The lower body of 43 acts in its own name. */
  byLaw: boolean;
  letters: readonly Letter[];
  on: Day;
}): Verdict<ByLetter, LetterRefusal> {
  const { act, plan, post, power, on } = asked;
  const fitting = asked.letters.filter(
    (letter) =>
      letter.unitId === plan.unitId &&
      letter.itemIds.includes(plan.itemId) &&
      letter.powers.includes(power) &&
      isHolder(letter, post),
  );
  const valid = fitting.find(({ validFrom, validTo }) => validFrom <= on && on <= validTo);
  if (valid !== undefined) return allow({ postId: post.postId, letterId: valid.letterId });
  if (asked.byLaw || (post.unitId === plan.unitId && power !== 'decide'))
    return allow({ postId: post.postId, letterId: null });
  const [expired] = fitting;
  if (expired === undefined) return refuse({ code: 'letter-missing', act, power, postId: post.postId });
  return refuse({ code: 'letter-expired', act, letterNo: expired.letterNo, validTo: expired.validTo });
}

function isHolder({ holder }: Letter, post: Post): boolean {
  return 'postId' in holder ? holder.postId === post.postId : holder.unitId === post.unitId;
}
