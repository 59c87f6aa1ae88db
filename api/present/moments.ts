import type { Day } from '../../domain/time/day.ts';
import { weekdayOf } from '../../domain/time/day.ts';
import { dayOf, timeOf } from '../../domain/time/instant.ts';
import type { Instant } from '../../domain/time/instant.ts';
import type { Limit } from '../../domain/time/limit.ts';
import type { Language } from './sentence.ts';

const WEEKDAYS = {
  zh: ['周日', '周一', '周二', '周三', '周四', '周五', '周六'],
  en: ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'],
} as const;

/** 2026年10月19日 周一 */
export function dayText(day: Day, language: Language): string {
  const weekday = WEEKDAYS[language][weekdayOf(day)];
  if (language === 'en') return `${weekday} ${day}`;
  const [year, month, date] = day.split('-').map(Number);
  return `${String(year)}年${String(month)}月${String(date)}日 ${weekday}`;
}

/** 10月19日, where the year goes without saying. */
export function shortDayText(day: Day, language: Language): string {
  if (language === 'en') return day;
  const [, month, date] = day.split('-').map(Number);
  return `${String(month)}月${String(date)}日`;
}

export function momentText(at: Instant, language: Language): string {
  return `${dayText(dayOf(at), language)} ${timeOf(at)}`;
}

/** 元, two places; money is counted in fen. */
export function yuanText(fen: number): string {
  return (fen / 100).toFixed(2);
}

/** 20 个工作日; none: the working day on which it begins, or the next (settled.md 7). */
export function limitText({ value, unit }: Limit, language: Language): string {
  if (value === 0 && unit === 'workingDay') return language === 'zh' ? '当个工作日' : 'the same working day';
  const zh = { workingDay: '个工作日', calendarDay: '天（自然日）', month: '个月', hour: '小时' }[unit];
  const en = { workingDay: 'working days', calendarDay: 'calendar days', month: 'months', hour: 'hours' }[
    unit
  ];
  return `${String(value)} ${language === 'zh' ? zh : en}`;
}
