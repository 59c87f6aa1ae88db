import type { CalendarAnswer, DraftBody } from '../../../../contract/calendar.ts';

export interface NoticeLine {
  /** Stays when lines are added or taken away; nothing else is known by it. */
  readonly id: number;
  readonly what: 'off' | 'work';
  readonly name: string;
  readonly first: string;
  /** Of days off only; a make-up day is one day. */
  readonly last: string;
}

/** As it is typed: text everywhere, kept until it is entered. */
export interface NoticeDraft {
  readonly year: string;
  readonly revises: boolean;
  readonly title: string;
  readonly noticeNo: string;
  readonly publishedOn: string;
  readonly url: string;
  /** The text of the notice from which it was filled in; nothing of it is sent. */
  readonly pasted: string;
  readonly lines: readonly NoticeLine[];
}

type Year = CalendarAnswer['years'][number];

/** In the order of the year. @source 全国年节及纪念日放假办法 第2条 */
const FESTIVALS = ['元旦', '春节', '清明节', '劳动节', '端午节', '中秋节', '国庆节'] as const;

/** A year of which nothing is known: a line for each festival of the law, still without days. */
export function emptyNotice(year: number): NoticeDraft {
  const lines = FESTIVALS.map((name, id): NoticeLine => ({ id, what: 'off', name, first: '', last: '' }));
  return {
    ...{ year: String(year), revises: false, title: '', noticeNo: '', publishedOn: '', url: '', pasted: '' },
    lines,
  };
}

/** A year in force as the first draft of its change. */
export function linesOfYear({
  off,
  work,
  names,
}: Pick<Year, 'off' | 'work' | 'names'>): readonly NoticeLine[] {
  const nameOf = (day: string): string => names[day] ?? '';
  const lines = [
    ...off.map(([first, last]) => ({ what: 'off' as const, name: nameOf(first), first, last })),
    ...work.map((day) => ({ what: 'work' as const, name: nameOf(day), first: day, last: '' })),
  ];
  return lines.sort((a, b) => (a.first < b.first ? -1 : 1)).map((line, id) => ({ id, ...line }));
}

export const nextId = (lines: readonly NoticeLine[]): number =>
  Math.max(-1, ...lines.map(({ id }) => id)) + 1;

/** Lines in the order in which they are sent; the order in which they were typed means nothing. */
export function sentLines(lines: readonly NoticeLine[], what: NoticeLine['what']): readonly NoticeLine[] {
  return lines.filter((line) => line.what === what).toSorted((a, b) => (a.first < b.first ? -1 : 1));
}

export function bodyOfNotice({
  year,
  revises,
  title,
  noticeNo,
  publishedOn,
  url,
  lines,
}: NoticeDraft): DraftBody {
  const named = lines.filter(({ name }) => name.trim() !== '');
  return {
    year: Number(year),
    revises,
    off: sentLines(lines, 'off').map(({ first, last }) => [first, last === '' ? first : last]),
    work: sentLines(lines, 'work').map(({ first }) => first),
    names: Object.fromEntries(named.map(({ first, name }) => [first, name.trim()])),
    source: {
      ...{ title: title.trim(), noticeNo: noticeNo.trim() === '' ? null : noticeNo.trim(), publishedOn },
      ...(url.trim() === '' ? {} : { url: url.trim() }),
    },
  };
}
