import type { Limit, LimitUnit } from '../../time/limit.ts';

const UNITS: Readonly<Record<LimitUnit, readonly [zh: string, en: string]>> = {
  workingDay: ['个工作日', 'working days'],
  calendarDay: ['个自然日', 'calendar days'],
  month: ['个月', 'months'],
  hour: ['小时', 'hours'],
};

/** 20个工作日 / 20 working days. */
export function wordsOf({ value, unit }: Limit): { readonly zh: string; readonly en: string } {
  const [zh, en] = UNITS[unit];
  return { zh: `${value}${zh}`, en: `${value} ${en}` };
}
