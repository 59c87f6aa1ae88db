import type { NoticeReading, ReadingFinding, ReadLine } from '../../../../domain/time/notice-text/reading.ts';
import { nextId } from './notice-draft.ts';
import type { NoticeDraft, NoticeLine } from './notice-draft.ts';

const HEAD = ['title', 'noticeNo', 'publishedOn'] as const;

/** Something typed that the text of the notice takes the place of. A line by its place on the page, from 1. */
export type Replaced = { readonly field: 'year' | (typeof HEAD)[number] } | { readonly line: number };

export interface Pasting {
  /** Empty: the form says what the text says. */
  readonly part: Partial<NoticeDraft>;
  readonly replaces: readonly Replaced[];
}

/** What filling in would change. Whatever the text does not name stays: fields, names, lines of days that it does not touch. */
export function pasteInto(
  draft: NoticeDraft,
  reading: NoticeReading,
  isPublished: (year: number) => boolean,
): Pasting {
  const { year } = reading;
  const head = HEAD.filter((field) => (reading[field] ?? '') !== '' && reading[field] !== draft[field]);
  const turns = year !== null && String(year) !== draft.year;
  const lines = filled(draft.lines, reading.lines);
  const differs = JSON.stringify(lines) !== JSON.stringify(draft.lines);
  return {
    part: {
      ...Object.fromEntries(head.map((field) => [field, reading[field]])),
      ...(turns ? { year: String(year), revises: isPublished(year) } : {}),
      ...(differs ? { lines } : {}),
    },
    replaces: [
      ...(turns ? [{ field: 'year' as const }] : []),
      ...head.filter((field) => draft[field] !== '').map((field) => ({ field })),
      ...draft.lines.flatMap((line, n) => (isReplaced(line, reading.lines) ? [{ line: n + 1 }] : [])),
    ],
  };
}

function filled(before: readonly NoticeLine[], read: readonly ReadLine[]): readonly NoticeLine[] {
  if (read.length === 0) return before;
  const kept = before.filter((line) => !isReplaced(line, read) && !isWaitingFor(line, read));
  const added = read.filter((one) => !kept.some((line) => isSame(line, one)));
  const next = nextId(before);
  const lines = added.map(({ what, name, first, last }, n): NoticeLine => {
    return { id: next + n, what, name, first, last: what === 'work' ? '' : last };
  });
  return [...kept, ...lines].toSorted((a, b) => order(a) - order(b));
}

/** By the calendar; a line still without days comes last. */
const order = ({ first }: NoticeLine): number =>
  first === '' ? Infinity : Number(first.replaceAll('-', ''));

const endOf = ({ what, first, last }: NoticeLine): string => (what === 'work' || last === '' ? first : last);

const isSame = (line: NoticeLine, { what, first, last }: ReadLine): boolean =>
  what === line.what && first === line.first && last === endOf(line);

/** Its days are touched, and are otherwise than it says. */
function isReplaced(line: NoticeLine, read: readonly ReadLine[]): boolean {
  if (line.first === '' || read.some((one) => isSame(line, one))) return false;
  return read.some(({ first, last }) => first <= endOf(line) && line.first <= last);
}

/** Nothing is typed in it yet, and the text has days for its holiday. */
function isWaitingFor({ name, first, last }: NoticeLine, read: readonly ReadLine[]): boolean {
  return first === '' && last === '' && (name === '' || read.some((one) => one.name.includes(name)));
}

/** What was found of a line as it stands; nothing once it says something else. */
export const foundOf = (line: NoticeLine, findings: readonly ReadingFinding[]): readonly ReadingFinding[] =>
  findings.filter(({ about }) => about !== null && about[0] === line.first && about[1] === endOf(line));
