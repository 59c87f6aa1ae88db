import { yearReminders } from '../domain/time/missing-years.ts';
import type { YearReminder } from '../domain/time/missing-years.ts';
import { dayOf } from '../domain/time/instant.ts';
import type { Instant } from '../domain/time/instant.ts';
import { newestCalendar } from './calendar-store.ts';
import { holdCalendar } from './case-lock.ts';
import type { Database } from './database.ts';
import { keepersOn } from './keepers.ts';
import { tell } from './notice-store.ts';
import { inTransaction } from './transaction.ts';

/**
 * Tells everybody who keeps the calendar at `at` that a year is missing, each once an occasion however often it is
 * called; nobody once it is published. Answers what was to be told today.
 * @source domain/6-calendar §6.3
 */
export async function remindKeepers(db: Database, at: Instant): Promise<readonly YearReminder[]> {
  return await inTransaction(db, async (tx) => {
    holdCalendar(tx);
    const calendar = await newestCalendar(tx);
    const reminders = yearReminders(calendar, dayOf(at));
    if (reminders.length === 0) return [];
    const personIds = (await keepersOn(tx, at)).map(({ personId }) => personId);
    const once = { personIds, kind: 'calendar', caseNo: null, matterId: null, at, calendar } as const;
    for (const { year, dueOn, occasion } of reminders)
      await tell(tx, {
        ...once,
        ...{ cause: `calendar/${year}#${occasion}`, practice: false, held: false },
        params: { type: occasion === 'due' ? 'yearDue' : 'yearPressing', year, dueOn },
      });
    return reminders;
  });
}
