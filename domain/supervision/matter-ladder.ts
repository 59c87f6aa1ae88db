/**
 * The rungs of a matter: each fires once, at 00:00 after its last day, and none after it is over. A fired rung survives
 * a return, a restart and downtime, since the log says so.
 * @source settled.md 22, 23, 26 (A01); the rows of `matter-kinds/`
 */
import type { Calendar } from '../time/calendar.ts';
import { addWorkingDays, workingDayOnOrAfter } from '../time/counting.ts';
import type { Day } from '../time/day.ts';
import { dayOf, endOfDay, toInstant } from '../time/instant.ts';
import type { Instant } from '../time/instant.ts';
import { LEADER_ANSWER_DAYS } from './ladder.ts';
import { isMatterOver } from './matter-evolve.ts';
import type { MatterEvent } from './matter-event.ts';
import { KINDS } from './matter-kinds/kinds.ts';
import type { RungRow } from './matter-kinds/kind-row.ts';
import type { Rung } from './matter-names.ts';
import type { MatterState } from './matter.ts';

export interface RungDue {
  readonly rung: Rung;
  readonly at: Instant;
}

/** The next rung of the ladder, or null when nothing more is due. */
export function nextRung(state: MatterState, calendar: Calendar): RungDue | null {
  const [first] = [...rungsAhead(state, calendar)].sort((a, b) => a.at - b.at);
  return first ?? null;
}

/** What falls due at or before `until`: one rung at a time, since each may change the next. */
export function dueRung(state: MatterState, calendar: Calendar, until: Instant): MatterEvent | null {
  const next = nextRung(state, calendar);
  return next === null || next.at > until ? null : eventOf(state, next, calendar);
}

/** The day by which somebody must act now; null when nobody must. */
export function answerDueOn(state: MatterState, calendar: Calendar): Day | null {
  if (isMatterOver(state)) return null;
  const row = KINDS[state.kind].rungs.find((each) => each.asks && asksNow(each, state));
  const due = row === undefined ? null : dueOf(row, state, calendar);
  return due === null ? null : dayOf(toInstant(due.at - 1));
}

/** Every rung that may still come, with its instant. */
export function rungsAhead(state: MatterState, calendar: Calendar): readonly RungDue[] {
  if (isMatterOver(state)) return [];
  return KINDS[state.kind].rungs.flatMap((row) => {
    const due = applies(row, state) && !state.rungs.includes(row.rung) ? dueOf(row, state, calendar) : null;
    return due ?? [];
  });
}

export function rungRowOf({ kind }: Pick<MatterState, 'kind'>, rung: Rung): RungRow | undefined {
  return KINDS[kind].rungs.find((row) => row.rung === rung);
}

function applies(row: RungRow, state: MatterState): boolean {
  return row.in.includes(state.state) && isOpen(row, state);
}

function asksNow(row: RungRow, state: MatterState): boolean {
  const shown = row.in.includes(state.state) || row.asksIn?.includes(state.state) === true;
  return shown && isOpen(row, state);
}

function isOpen({ level, until }: RungRow, state: MatterState): boolean {
  return (level === undefined || level === state.level) && (until === undefined || state[until] === null);
}

/** A calendar that brought the rung nearer does not bring it before the instant in the log (settled.md 27). */
function dueOf(row: RungRow, state: MatterState, calendar: Calendar): RungDue | null {
  const { rung } = row;
  const day = lastDayOf(row, state, calendar);
  if (day === null) return null;
  const at = endOfDay(day);
  return { rung, at: toInstant(Math.max(at, state.notBefore[rung] ?? at)) };
}

function lastDayOf({ from, days }: RungRow, state: MatterState, calendar: Calendar): Day | null {
  const { openedAt, raisedAt, upheldAt, enteredAt, extendedTo, limitOn } = state;
  const issuedAt = raisedAt ?? openedAt;
  switch (from) {
    case 'issue':
      return daysAfter(issuedAt, days, calendar);
    case 'answer':
      return daysAfter(toInstant(Math.max(issuedAt, upheldAt ?? issuedAt)), days, calendar);
    case 'entered':
      return extendedTo ?? daysAfter(enteredAt, days, calendar);
    case 'explanation':
      return state.explanationDueOn;
    case 'limit':
      return limitOn === null || days === 0 ? limitOn : addWorkingDays(calendar, limitOn, days);
  }
}

/** Limits start on the day itself if it is a working day, else on the next (not counted). */
export function daysAfter(at: Instant, days: number, calendar: Calendar): Day {
  return addWorkingDays(calendar, workingDayOnOrAfter(calendar, dayOf(at)), days);
}

function eventOf(state: MatterState, { rung, at }: RungDue, calendar: Calendar): MatterEvent {
  switch (rungRowOf(state, rung)?.does) {
    case 'raise':
      return { type: 'raised', at, rule: 'T16' };
    case 'escalate': {
      const answerDueOn = daysAfter(at, LEADER_ANSWER_DAYS, calendar);
      return { type: 'escalated', at, rung: 'government-leader', answerDueOn };
    }
    case 'remind':
    case undefined:
      return { type: 'reminded', at, rung };
  }
}
