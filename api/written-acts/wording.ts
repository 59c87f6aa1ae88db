import { formatInstant, dayOf } from '../../domain/time/instant.ts';
import type { Instant } from '../../domain/time/instant.ts';
import type { Day } from '../../domain/time/day.ts';
import type { LegalBasis } from './written-act-input.ts';

export const LICENSING_LAW = '《中华人民共和国行政许可法》';

/** @source 行政复议法 第20条 (60 days), 行政诉讼法 第46条 (six months) */
export const REMEDIES =
  '如果不服本决定，您可以自收到本决定书之日起六十日内依法申请行政复议，' +
  '也可以自收到本决定书之日起六个月内依法向人民法院提起行政诉讼。';

const PROVISIONAL = '以上日期中，尚未公布放假安排的年份为暂定日期，以国务院办公厅公布的放假安排为准。';

/** 2026年9月14日: a letter names the year and no weekday. */
export function dateText(day: Day): string {
  const [year, month, date] = day.split('-').map(Number);
  return `${String(year)}年${String(month)}月${String(date)}日`;
}

/** 2026年9月14日 10:05:00: a receipt starts a limit, so it names the second. */
export function instantText(at: Instant): string {
  return `${dateText(dayOf(at))} ${formatInstant(at).slice(11, 19)}`;
}

/** 《…》第…条、《…》第…条 */
export function citation(bases: readonly LegalBasis[]): string {
  return bases.map(({ title, article }) => `《${title}》${article}`).join('、');
}

export function provisionalNote(provisional: boolean): readonly string[] {
  return provisional ? [PROVISIONAL] : [];
}
