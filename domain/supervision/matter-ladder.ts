/**
 * The rungs of a matter: each fires once, at 00:00 after its last day, and none after it is over.
 * @source settled.md 22, 23, 26 (A01)
 */
import type { Calendar } from '../time/calendar.ts';
import { addWorkingDays, workingDayOnOrAfter } from '../time/counting.ts';
import type { Day } from '../time/day.ts';
import { dayOf, endOfDay, toInstant } from '../time/instant.ts';
import type { Instant } from '../time/instant.ts';
import {
  ATTRIBUTION_DAYS,
  LEADER_ANSWER_DAYS,
  RED_ANSWER_DAYS,
  RED_ESCALATION_DAYS,
  YELLOW_ANSWER_DAYS,
} from './ladder.ts';
import { isMatterOver } from './matter-evolve.ts';
import type { MatterEvent, MatterState, Rung } from './matter.ts';

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
  return next === null || next.at > until ? null : eventOf(next, calendar);
}

/** The day by which somebody must answer now; null when nobody must. */
export function answerDueOn(state: MatterState, calendar: Calendar): Day | null {
  if (isMatterOver(state)) return null;
  if (state.kind === 'accountability') return state.explainedAt === null ? state.explanationDueOn : null;
  if (state.answeredAt !== null) return null;
  const rung: Rung = state.level === 'red' ? 'reminder' : 'raise';
  const days = state.level === 'red' ? RED_ANSWER_DAYS : YELLOW_ANSWER_DAYS;
  const { at } = held(state, { rung, at: endOfDay(answerDay(state, calendar, days)) });
  return dayOf(toInstant(at - 1));
}

/** Every rung that may still come, with its instant. */
export function rungsAhead(state: MatterState, calendar: Calendar): readonly RungDue[] {
  if (isMatterOver(state)) return [];
  return rungsOf(state, calendar).filter(({ rung }) => !state.rungs.includes(rung));
}

function rungsOf(state: MatterState, calendar: Calendar): readonly RungDue[] {
  const rungs = state.kind === 'card' ? cardRungs(state, calendar) : accountabilityRungs(state, calendar);
  return rungs.map((due) => held(state, due));
}

/** A calendar that brought the rung nearer does not bring it before the instant in the log (settled.md 27). */
function held({ notBefore }: MatterState, { rung, at }: RungDue): RungDue {
  return { rung, at: toInstant(Math.max(at, notBefore[rung] ?? at)) };
}

function cardRungs(state: MatterState, calendar: Calendar): readonly RungDue[] {
  const after = (days: number): Instant => endOfDay(answerDay(state, calendar, days));
  const unanswered = state.answeredAt === null;
  if (state.level === 'yellow') return unanswered ? [{ rung: 'raise', at: after(YELLOW_ANSWER_DAYS) }] : [];
  return [
    ...(unanswered ? [{ rung: 'reminder' as const, at: after(RED_ANSWER_DAYS) }] : []),
    { rung: 'government-leader', at: after(RED_ESCALATION_DAYS) },
  ];
}

function accountabilityRungs(state: MatterState, calendar: Calendar): readonly RungDue[] {
  const { explanationDueOn, explainedAt } = state;
  const explain: readonly RungDue[] =
    state.state === 'explanation-due' && explanationDueOn !== null && explainedAt === null
      ? [{ rung: 'explanation-overdue', at: endOfDay(explanationDueOn) }]
      : [];
  if (state.state === 'attributed' || state.state === 'decided') return explain;
  return [...explain, { rung: 'not-attributed', at: endOfDay(answerDay(state, calendar, ATTRIBUTION_DAYS)) }];
}

/** Answer limits start on the day of issue if it is a working day, else on the next (not counted). */
function answerDay(state: MatterState, calendar: Calendar, days: number): Day {
  const issuedOn = dayOf(state.raisedAt ?? state.openedAt);
  return addWorkingDays(calendar, workingDayOnOrAfter(calendar, issuedOn), days);
}

function eventOf({ rung, at }: RungDue, calendar: Calendar): MatterEvent {
  switch (rung) {
    case 'raise':
      return { type: 'raised', at, rule: 'T16' };
    case 'government-leader':
      return { type: 'escalated', at, rung, answerDueOn: leaderAnswerDay(at, calendar) };
    case 'reminder':
    case 'explanation-overdue':
    case 'not-attributed':
      return { type: 'reminded', at, rung };
  }
}

function leaderAnswerDay(at: Instant, calendar: Calendar): Day {
  return addWorkingDays(calendar, workingDayOnOrAfter(calendar, dayOf(at)), LEADER_ANSWER_DAYS);
}
