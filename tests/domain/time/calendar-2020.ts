import type { Calendar } from '../../../domain/time/calendar.ts';
import { parseDay } from '../../../domain/time/day.ts';

/** Spring Festival 2020 as first arranged: 24 to 30 January off, Sunday 19 January and Saturday 1 February worked. */
export const calendar2020v1 = springFestival2020(1, '2020-01-30', ['2020-01-19', '2020-02-01']);

/** Extended in the epidemic to 2 February, which took the worked Saturday away. */
export const calendar2020v2 = springFestival2020(2, '2020-02-02', ['2020-01-19']);

function springFestival2020(version: number, lastOff: string, work: readonly string[]): Calendar {
  const off = [[parseDay('2020-01-24'), parseDay(lastOff)] as const];
  return {
    version,
    years: { 2020: { source: `Spring Festival 2020, version ${version}`, off, work: work.map(parseDay) } },
    openingHours: [['09:00', '17:00']],
  };
}
