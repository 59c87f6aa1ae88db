/**
 * The days that are off by law in every year, before any yearly notice is published.
 *
 * @source 全国年节及纪念日放假办法 第2条 (2024-11-10 revision, in force from 2025-01-01): 元旦 1 day, 春节 4 days
 * (除夕 and 初一 to 初三), 清明节 1, 劳动节 2 (1 and 2 May), 端午节 1, 中秋节 1, 国庆节 3. Before 2025: 春节 3 days
 * without 除夕, 劳动节 1.
 */
import { addDays, parseDay } from './day.ts';
import type { Day } from './day.ts';

export interface FestivalYear {
  /** 除夕, the day before the first day of the lunar year. */
  readonly newYearsEve: Day;
  /** 清明 */
  readonly qingming: Day;
  /** 端午 */
  readonly dragonBoat: Day;
  /** 中秋 */
  readonly midAutumn: Day;
}

export const holidayRegulation = '全国年节及纪念日放假办法 第2条';
const LAW_OF_2024_IN_FORCE = 2025;

/**
 * [除夕, 清明, 端午, 中秋] as month and day.
 * @source GB/T 33661-2017 (农历的编算和颁行). 2024 to 2027 are also in domain/6-calendar.md §6.3. All rows were compared
 * with computed new moons and solar longitudes in Beijing time and with a second calendar program; the closest new
 * moons to midnight are 2027-02-06 (23:56) and 2030-02-03 (00:08). ICU puts the first on the wrong day.
 */
const rows: Readonly<Record<string, readonly [string, string, string, string]>> = {
  2024: ['02-09', '04-04', '06-10', '09-17'],
  2025: ['01-28', '04-04', '05-31', '10-06'],
  2026: ['02-16', '04-05', '06-19', '09-25'],
  2027: ['02-05', '04-05', '06-09', '09-15'],
  2028: ['01-25', '04-04', '05-28', '10-03'],
  2029: ['02-12', '04-04', '06-16', '09-22'],
  2030: ['02-02', '04-05', '06-05', '09-12'],
  2031: ['01-22', '04-05', '06-24', '10-01'],
  2032: ['02-10', '04-04', '06-12', '09-19'],
  2033: ['01-30', '04-04', '06-01', '09-08'],
  2034: ['02-18', '04-05', '06-20', '09-27'],
  2035: ['02-07', '04-05', '06-10', '09-16'],
};

/** A year without a row stops here: it must never fall through to plain Monday to Friday. */
export function festivalsOf(year: number): FestivalYear {
  const row = rows[String(year)];
  if (row === undefined) {
    throw new RangeError(
      `year: ${year} has neither a published calendar nor known lunar festivals (2024 to 2035)`,
    );
  }
  const [newYearsEve, qingming, dragonBoat, midAutumn] = row.map((date) => parseDay(`${year}-${date}`));
  return { newYearsEve, qingming, dragonBoat, midAutumn } as FestivalYear;
}

export function hasFestivals(year: number): boolean {
  return rows[String(year)] !== undefined;
}

/** Every day off by law alone. Substitutes for holidays on a weekend (第6条) stay unknown until the notice. */
export function statutoryHolidays(year: number): readonly Day[] {
  const { newYearsEve, qingming, dragonBoat, midAutumn } = festivalsOf(year);
  const revised = year >= LAW_OF_2024_IN_FORCE;
  const springFestival = [1, 2, 3].map((n) => addDays(newYearsEve, n));
  return [
    ...fixedHolidays(year),
    ...(revised ? [newYearsEve, parseDay(`${year}-05-02`)] : []),
    ...springFestival,
    qingming,
    dragonBoat,
    midAutumn,
  ];
}

/** Holidays that need no lunar date and were the same before and after the revision. */
export function fixedHolidays(year: number): readonly Day[] {
  return ['01-01', '05-01', '10-01', '10-02', '10-03'].map((date) => parseDay(`${year}-${date}`));
}
