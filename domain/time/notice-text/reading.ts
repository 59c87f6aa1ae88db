import type { Day } from '../day.ts';
import type { Span } from '../span.ts';
import type { NoticeHead } from './head.ts';

/** One line of the form, as the notice has it. */
export interface ReadLine {
  readonly what: 'off' | 'work';
  /** 春节; '' where none stands before it. */
  readonly name: string;
  readonly first: Day;
  /** The same for one day. */
  readonly last: Day;
}

export const READING_FINDINGS = [
  'not-read',
  'day-impossible',
  'year-unknown',
  'outside-year',
  'claim-differs',
  'count-differs',
  'not-by-weekend',
] as const;

/** The first three: nothing of the sentence is filled in. `outside-year`: only what lies in the year. The rest: as written. */
export interface ReadingFinding {
  readonly code: (typeof READING_FINDINGS)[number];
  /** Of the pasted text, from 1. */
  readonly line: number;
  /** The sentence as it was pasted. */
  readonly text: string;
  /** The line of the form that it is about; null: none. */
  readonly about: Span | null;
  /** What is said and does not hold: 周六, 3, 2月30日; '' where nothing is. */
  readonly said: string;
  /** The day or span it is said of, or the number counted; '' where there is none. */
  readonly is: string;
}

export interface Read {
  readonly lines: readonly ReadLine[];
  readonly findings: readonly ReadingFinding[];
}

export interface NoticeReading extends NoticeHead, Read {}

export const together = (reads: readonly Read[]): Read => ({
  lines: reads.flatMap(({ lines }) => lines),
  findings: reads.flatMap(({ findings }) => findings),
});
