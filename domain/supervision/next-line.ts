import type { CaseEvent, LoggedEvent } from '../case/events.ts';
import { evolve } from '../case/evolve.ts';
import type { Permit } from '../case/permit.ts';
import type { CaseState } from '../case/state.ts';
import type { Calendar } from '../time/calendar.ts';
import type { Instant } from '../time/instant.ts';
import { rulesAt } from './rule-version.ts';

/** What is known of an event beside itself. */
export interface Written {
  /** Null: time or the calendar did it. */
  readonly by: Permit | null;
  readonly updateId: string | null;
  /** Legal now of the case. */
  readonly recordedAt: Instant;
  readonly calendar: Pick<Calendar, 'version'>;
}

/** The next line of a case's log, with the versions that judged it (settled.md 13, 34), and the state after it. */
export function nextLine(
  before: CaseState,
  event: CaseEvent,
  { by, updateId, recordedAt, calendar }: Written,
): { readonly state: CaseState; readonly line: LoggedEvent } {
  const state = evolve(before, { by, event });
  const { seq, law } = state;
  const rules = rulesAt(state, event.at).version;
  const versions = { law, calendar: calendar.version, rules };
  return { state, line: { seq, recordedAt, by, updateId, versions, event } };
}
