import type { CaseRefusal } from '../domain/case/refusal.ts';
import type { Instant } from '../domain/time/instant.ts';
import { refuseWith } from './refuse.ts';

/** The practice clock (演示时钟) exists on practice cases and their matters only, and only goes forward. */
export function checkAdvance(
  { practice, now }: { readonly practice: boolean; readonly now: Instant },
  to: Instant,
): void {
  const refusal = refusalOf(practice, now, to);
  if (refusal !== null) refuseWith(refusal);
}

function refusalOf(practice: boolean, now: Instant, to: Instant): CaseRefusal | null {
  if (!practice) return { code: 'not-practice' };
  return to <= now ? { code: 'backwards', now } : null;
}
