import type { CaseLine } from '../../contract/case.ts';
import type { Calendar } from '../../domain/time/calendar.ts';
import { formatInstant } from '../../domain/time/instant.ts';
import { PAYMENT } from '../../domain/case/whose-turn.ts';
import type { Awaited } from '../../domain/case/whose-turn.ts';
import type { CaseRow } from '../../prisma/case-line.ts';
import type { Audience } from './audience.ts';
import { clockSummary } from './clock-view.ts';
import { whyOf } from './event-words.ts';
import type { Language } from './sentence.ts';

interface LineReading {
  readonly calendar: Calendar;
  readonly language: Language;
  readonly audience: Audience;
  readonly rank: 'A' | 'B' | null;
}

/** A case in a list, led by the clock that leads its page. */
export function caseLine(row: CaseRow, { calendar, language, audience, rank }: LineReading): CaseLine {
  const { now, state, clockCard: card } = row;
  const awaits = audience === 'staff' ? awaitedIn(row) : null;
  const clock = awaits === PAYMENT ? null : row.clock; // 缴费 has no limit: what runs is the clock of another post
  const stepName = clock?.stepId === row.stepId ? row.stepName : null;
  return {
    caseNo: row.caseNo,
    serialNo: row.serialNo,
    practice: row.practice,
    itemName: row.itemName,
    applicantName: audience === 'public' ? null : row.applicantName,
    state,
    stepName: row.stepName,
    postName: row.postName,
    rank,
    why: whyOf(awaits ?? row.whyType, language),
    whyAt: formatInstant(row.whyAt),
    clock: clock === null ? null : clockSummary(clock, { state, stepName, basis: '', calendar, card, now }),
    cards: [...row.cards],
  };
}

/** What the applicant is waited for where the last event does not say it: a payment, an application after emergency work. */
function awaitedIn({ state, stepId }: CaseRow): Awaited | null {
  if (stepId === PAYMENT) return PAYMENT;
  return state === 'received' && stepId === null ? 'make-up' : null;
}
