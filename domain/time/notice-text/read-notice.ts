/**
 * The text of a holiday notice (放假安排通知) read into lines for the form. Nothing is guessed: a sentence that names a day
 * and is not understood to its end is a finding, and what a sentence claims of its own days (周六, 共3天, 与周末连休) is
 * compared with them. It only fills the form; whether the year is lawful is for `notice-check.ts` and two persons.
 *
 * @source the notices for 2018 and 2023 to 2026 (国务院办公厅关于…年部分节假日安排的通知); domain/6-calendar §6.1, §6.3
 */
import { headOf, isDateOfNotice } from './head.ts';
import { readStatement } from './read-statement.ts';
import { together } from './reading.ts';
import type { NoticeReading, Read, ReadingFinding, ReadLine } from './reading.ts';
import { sentencesOf } from './sentences.ts';
import type { Sentence } from './sentences.ts';
import { statementsOf } from './statement.ts';

/** @param yearMeant of which year it is where the text does not say, as a person chose it; null: then no day is read */
export function readNotice(text: string, yearMeant: number | null): NoticeReading {
  const head = headOf(text);
  const year = head.year ?? yearMeant;
  const { lines, findings } = together(sentencesOf(text).map((sentence) => readSentence(sentence, year)));
  return { ...head, lines: lines.filter(isFirst), findings };
}

/** 放假 and 上班 with a number, or any day: whoever reads it may expect a line of it. */
const ABOUT_DAYS =
  /\d[日号]|[\d一二三四五六七八九十].*(?:放假|上班|调休)|(?:放假|上班|调休).*(?:\d|[一二三四五六七八九十]天)/;
const NUMBER = /\[\d{4}\]\d+号/;

function readSentence(sentence: Sentence, year: number | null): Read {
  const { line, text, plain, name } = sentence;
  const find = (code: ReadingFinding['code'], more: Partial<ReadingFinding> = {}): ReadingFinding => ({
    ...{ code, line, text, about: null, said: '', is: '' },
    ...more,
  });
  const statements = statementsOf(plain);
  if (statements.length === 0) {
    const isOther = isDateOfNotice(plain) || !ABOUT_DAYS.test(plain.replace(NUMBER, ''));
    return { lines: [], findings: isOther ? [] : [find('not-read')] };
  }
  if (year === null) return { lines: [], findings: [find('year-unknown')] };
  return together(statements.map((statement) => readStatement(statement, { year, name, find })));
}

/** A page may hold the notice twice. */
function isFirst(line: ReadLine, place: number, all: readonly ReadLine[]): boolean {
  return (
    all.findIndex(
      ({ what, first, last }) => what === line.what && first === line.first && last === line.last,
    ) === place
  );
}
