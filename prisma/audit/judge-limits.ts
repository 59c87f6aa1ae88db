import { unlogged } from '../../domain/supervision/unlogged.ts';
import type { Calendar } from '../../domain/time/calendar.ts';
import { formatInstant, toInstant } from '../../domain/time/instant.ts';
import type { Instant } from '../../domain/time/instant.ts';
import type { Dossier } from './dossier.ts';
import { finding } from './finding.ts';
import type { Finding } from './finding.ts';

/** Limits that have passed by the case's own legal now, and stand in no log (settled.md 43). */
export function judgeLimits(
  { caseNo, history }: Pick<Dossier, 'caseNo' | 'history'>,
  { calendar, now }: { readonly calendar: Calendar; readonly now: Instant },
): readonly Finding[] {
  const state = history.at(-1)?.after;
  if (state === undefined) return [];
  const legalNow = toInstant(now + state.clockOffsetMs);
  return unlogged(state, calendar, legalNow).map(({ clock, at }) =>
    finding('limit-unlogged', { caseNo }, `${clock.clockId} ${formatInstant(at)}`),
  );
}
