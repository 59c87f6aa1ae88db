import { useTranslation } from 'react-i18next';
import type { TFunction } from 'i18next';
import { parseDay, weekdayOf, yearOf } from '../../../domain/time/day.ts';
import type { Day } from '../../../domain/time/day.ts';
import { dayOf, parseInstant, timeOf } from '../../../domain/time/instant.ts';

/**
 * Days and instants as people read them, in Shanghai, whatever the device thinks its zone is: all arithmetic is
 * `domain/time`, never a Date. The year is named when it is not the year of `now`.
 */
type DayForm = 'day' | 'weekday';

export const dayOfInstant = (at: string): Day => dayOf(parseInstant(at));
export const timeOfInstant = (at: string): string => timeOf(parseInstant(at));

export function dayWords(
  t: TFunction,
  day: string,
  now: string | undefined,
  form: DayForm = 'weekday',
): string {
  const withYear = now !== undefined && day.slice(0, 4) !== dayOfInstant(now).slice(0, 4);
  return t(`common:date.${form}${withYear ? 'Year' : ''}`, partsOf(t, day));
}

function partsOf(t: TFunction, day: string) {
  const parsed = parseDay(day);
  return {
    year: yearOf(parsed),
    month: Number(day.slice(5, 7)),
    monthName: t(`common:month.${String(Number(day.slice(5, 7)))}`),
    date: Number(day.slice(8, 10)),
    weekday: t(`common:weekday.${String(weekdayOf(parsed))}`),
  };
}

/** (day) → 2027年10月19日 周二, where days of several years stand side by side. */
export function useFullDay(): (day: string) => string {
  const { t } = useTranslation('common');
  return (day) => t('date.weekdayYear', partsOf(t, day));
}

/** (instant) → 2027年10月12日 10:05 */
export function useFullInstant(): (at: string) => string {
  const { t } = useTranslation('common');
  return (at) =>
    t('date.instant', { day: t('date.dayYear', partsOf(t, dayOfInstant(at))), time: timeOfInstant(at) });
}

/** (day, now?) → 10月19日 周一 */
export function useDayText(): (day: string, now?: string) => string {
  const { t } = useTranslation('common');
  return (day, now) => dayWords(t, day, now);
}

/** (day, now?) → 10月19日 */
export function useShortDay(): (day: string, now?: string) => string {
  const { t } = useTranslation('common');
  return (day, now) => dayWords(t, day, now, 'day');
}

/** (instant, now?) → 10月12日 10:05 */
export function useInstantText(): (at: string, now?: string) => string {
  const { t } = useTranslation('common');
  return (at, now) =>
    t('date.instant', { day: dayWords(t, dayOfInstant(at), now, 'day'), time: timeOfInstant(at) });
}
