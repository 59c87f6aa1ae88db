import type { Act } from '../../../domain/case/acts.ts';
import type { CaseEvent } from '../../../domain/case/events.ts';
import { evolve } from '../../../domain/case/evolve.ts';
import type { CaseState } from '../../../domain/case/state.ts';
import type { Plan } from '../../../domain/catalogue/plan.ts';
import { passTime } from '../../../domain/supervision/due.ts';
import { afterDeemed, handleAct } from '../../../domain/supervision/handle.ts';
import { recompute } from '../../../domain/supervision/recompute.ts';
import type { Calendar } from '../../../domain/time/calendar.ts';
import type { Instant } from '../../../domain/time/instant.ts';
import { at, calendar as national, received } from '../builders.ts';
import { lineOf } from './line-of.ts';

/** One case told step by step; what stands in its log afterwards, line by line, as an official would read it. */
export interface Story {
  /** Time passes, as the alarm of the engine lets it. */
  readonly until: (when: string) => Story;
  /** An act that reaches the case at once. */
  readonly act: (act: Act) => Story;
  /** An act stamped by the door in time that reaches the case later. */
  readonly lateAct: (act: Act, arrives: string) => Story;
  /** A newer calendar reaches the case. */
  readonly calendar: (to: Calendar, when: string) => Story;
  readonly lines: () => readonly string[];
}

interface Told {
  readonly state: CaseState;
  readonly calendar: Calendar;
  readonly lines: readonly string[];
}

export function story(receivedAt: string, plan?: Plan, calendar: Calendar = national): Story {
  return tell({ state: received(at(receivedAt), plan), calendar, lines: [] });
}

function tell(told: Told): Story {
  return {
    until: (when) => tell(passed(told, at(when))),
    act: (act) => tell(acted(told, act, act.at)),
    lateAct: (act, arrives) => tell(acted(passed(told, at(arrives)), act, at(arrives))),
    calendar: (to, when) => tell(recalculated(told, to, at(when))),
    lines: () => told.lines,
  };
}

function passed(told: Told, until: Instant): Told {
  const { state, events } = passTime(told.state, { calendar: told.calendar, until });
  return { ...told, state, lines: [...told.lines, ...events.map((event) => lineOf(event, 'time'))] };
}

function acted(told: Told, act: Act, now: Instant): Told {
  const verdict = handleAct(told.state, act, { calendar: told.calendar, now });
  if (!verdict.ok) {
    const ended = afterDeemed(told.state, verdict.refusal, now);
    return append(told, ended, [`${act.act} 被拒绝：${verdict.refusal.code}`]);
  }
  const { state, events, actIndex } = verdict.outcome;
  const lines = events.map((event, index) => lineOf(event, index === actIndex ? act.by.kind : 'time'));
  return { ...told, state, lines: [...told.lines, ...lines] };
}

function recalculated(told: Told, to: Calendar, when: Instant): Told {
  const events = recompute(told.state, { from: told.calendar, to, at: when });
  return { ...append(told, events, []), calendar: to };
}

function append(told: Told, events: readonly CaseEvent[], before: readonly string[]): Told {
  return {
    ...told,
    state: events.reduce((state, event) => evolve(state, { by: null, event }), told.state),
    lines: [...told.lines, ...before, ...events.map((event) => lineOf(event, 'time'))],
  };
}
