/** Of which year a notice is, what it is called, its number and its date. */
import type { Day } from '../day.ts';
import { plainOf } from './plain.ts';
import { daysMeant, readDay } from './written-day.ts';

export interface NoticeHead {
  readonly year: number | null;
  /** '' where none was found. */
  readonly title: string;
  /** 国办发明电〔2025〕7号 */
  readonly noticeNo: string | null;
  readonly publishedOn: Day | null;
}

const TITLE = /国务院(?:办公厅)?关于(?:(?!的通知|关于)[^.,:;])*?(\d{4})年(?:(?!的通知|关于)[^.,:;])*?的通知/;
const ARRANGES = /现(?:就|将)(\d{4})年/;
const NUMBER = /国(?:办|发)[\u4e00-\u9fa5]{0,4}\[(\d{4})\](\d{1,3})号/;
/** The line of a date alone, or of a date that is named, as on the page of the government. */
const DATED = /^(?:国务院办公厅|(?:成文|印发|发布|公布)日期:?)?(\d{4}年\d{1,2}月\d{1,2}日)$/;

/** 国务院办公厅2025年11月4日 */
export const isDateOfNotice = (plain: string): boolean => DATED.test(plain);

export function headOf(text: string): NoticeHead {
  const plain = plainOf(text);
  const title = TITLE.exec(plain);
  const year = title?.[1] ?? ARRANGES.exec(plain)?.[1];
  const number = NUMBER.exec(plain);
  return {
    year: year === undefined ? null : Number(year),
    title: title?.[0] ?? '',
    noticeNo: number === null ? null : number[0].replace('[', '〔').replace(']', '〕'),
    publishedOn: dateOf(text),
  };
}

/** The last one: it stands under the notice. */
function dateOf(text: string): Day | null {
  const dates = text.split(/\r\n?|\n/).flatMap((line) => DATED.exec(plainOf(line))?.[1] ?? []);
  const written = readDay(dates.at(-1) ?? '');
  return written === null ? null : (daysMeant([written], 0)?.[0] ?? null);
}
