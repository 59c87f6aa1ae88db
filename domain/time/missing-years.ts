/**
 * Which years nobody has published yet though dates already reach into them, and how urgent that is: the notice for a year
 * comes in October or November of the year before, and without it every date there is provisional.
 * @source domain/6-calendar §6.3 (next year missing: a task from 1 October, daily from 1 December); settled.md 10
 */
import { isPublished } from './calendar.ts';
import type { Calendar } from './calendar.ts';
import { parseDay, yearOf } from './day.ts';
import type { Day } from './day.ts';

/** `expected`: its notice cannot be out yet. `due`: to be entered now. `pressing`: limits of five weeks reach into it, or it runs. */
export const URGENCIES = ['expected', 'due', 'pressing'] as const;
export type Urgency = (typeof URGENCIES)[number];

export interface MissingYear {
  readonly year: number;
  readonly urgency: Urgency;
  /** From this day on it is to be entered. */
  readonly dueOn: Day;
}

/** This year and the next, where they are not published; in order. */
export function missingYears(calendar: Pick<Calendar, 'years'>, today: Day): readonly MissingYear[] {
  const year = yearOf(today);
  return [year, year + 1].flatMap((missing) =>
    isPublished(calendar, missing)
      ? []
      : [{ year: missing, urgency: urgencyOf(missing, today), dueOn: firstOf(missing - 1, 10) }],
  );
}

/** One word to whoever keeps the calendar; each occasion is told to a person once. */
export interface YearReminder extends MissingYear {
  /** `due`: from 1 October on, once. A day: from 1 December on, that day's. */
  readonly occasion: 'due' | Day;
}

/** What is to be told today. A day on which nobody looked is not made up for. */
export function yearReminders(calendar: Pick<Calendar, 'years'>, today: Day): readonly YearReminder[] {
  return missingYears(calendar, today).flatMap((missing): readonly YearReminder[] => {
    switch (missing.urgency) {
      case 'expected':
        return [];
      case 'due':
        return [{ ...missing, occasion: 'due' }];
      case 'pressing':
        return [{ ...missing, occasion: today }];
    }
  });
}

function urgencyOf(missing: number, today: Day): Urgency {
  if (today >= firstOf(missing - 1, 12)) return 'pressing';
  return today >= firstOf(missing - 1, 10) ? 'due' : 'expected';
}

const firstOf = (year: number, month: 10 | 12): Day => parseDay(`${year}-${month}-01`);
