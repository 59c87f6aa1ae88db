import type { Calendar } from '../time/calendar.ts';
import { unionOf } from '../time/limit.ts';
import type { Deadline, Interval } from '../time/limit.ts';
import type { ClockFacts } from './clock.ts';
import { countsFrom, deadlineOfFacts } from './deadline-of-clock.ts';
import type { Start } from './deadline-of-clock.ts';
import type { Pause } from './pause-names.ts';
import type { CaseState } from './state.ts';

/** A clock with the days that its limit has. */
export interface CountedClock {
  readonly counted: ClockFacts & Start;
  readonly excluded: readonly Interval[];
  readonly deadline: Deadline;
}

/** What else it depends on; it never changes in the life of a case. */
type Of = Pick<CaseState, 'plan' | 'receivedAt'> & { readonly channel: CaseState['channel'] | undefined };

interface Known extends CountedClock {
  readonly calendar: Calendar;
  readonly of: Of;
}

/** Most events leave most clocks as they were: each is counted once while nothing but its own facts bears on it. */
const known = new WeakMap<ClockFacts, Known>();

/** @param pauses of the clock, in this state */
export function countedClock(
  state: CaseState,
  facts: ClockFacts,
  { calendar, pauses }: { readonly calendar: Calendar; readonly pauses: readonly Pause[] },
): CountedClock {
  if (pauses.length > 0) return count(state, facts, { calendar, pauses });
  const before = known.get(facts);
  if (before?.calendar === calendar && isSame(before.of, state)) return before;
  const counted = count(state, facts, { calendar, pauses });
  const { plan, channel, receivedAt } = state;
  known.set(facts, { ...counted, calendar, of: { plan, channel, receivedAt } });
  return counted;
}

function count(
  state: CaseState,
  facts: ClockFacts,
  { calendar, pauses }: { readonly calendar: Calendar; readonly pauses: readonly Pause[] },
): CountedClock {
  const counted = { ...facts, ...countsFrom(state, facts, calendar) };
  const excluded = unionOf([...facts.excluded, ...pauses]);
  return { counted, excluded, deadline: deadlineOfFacts(state, { ...counted, excluded }, calendar) };
}

function isSame(of: Of, { plan, channel, receivedAt }: CaseState): boolean {
  return of.plan === plan && of.channel === channel && of.receivedAt === receivedAt;
}
