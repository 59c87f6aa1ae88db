import type { Calendar } from '../time/calendar.ts';
import type { CaseState } from './state.ts';

/** What follows from a state under a calendar. */
type Worked<Out> = (state: CaseState, calendar: Calendar) => Out;

/**
 * Works out once what is asked of the same state again and again, by a validator, its act, the alarm and the page. It
 * remembers as long as somebody holds the state; neither states nor calendars ever change.
 */
export function remembered<Out>(work: Worked<Out>): Worked<Out> {
  const known = new WeakMap<CaseState, { readonly calendar: Calendar; readonly out: Out }>();

  return (state, calendar) => {
    const before = known.get(state);
    if (before?.calendar === calendar) return before.out;
    const out = work(state, calendar);
    known.set(state, { calendar, out });
    return out;
  };
}
