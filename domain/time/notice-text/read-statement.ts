/** A sentence that is understood: its lines, and what it claims of its own days and does not hold. */
import { addDays, daysBetween, maxDay, minDay, parseDay } from '../day.ts';
import type { Day } from '../day.ts';
import { isWeekend } from '../span.ts';
import type { Span } from '../span.ts';
import { together } from './reading.ts';
import type { Read, ReadingFinding } from './reading.ts';
import type { OffStatement, Statement } from './statement.ts';
import { daysMeant, untrueOf, wordsOf } from './written-day.ts';
import type { WrittenDay } from './written-day.ts';

interface Within {
  readonly year: number;
  readonly name: string;
  readonly find: (code: ReadingFinding['code'], more?: Partial<ReadingFinding>) => ReadingFinding;
}

export function readStatement(statement: Statement, within: Within): Read {
  const written =
    statement.what === 'work' ? statement.days : [statement.first, statement.last ?? statement.first];
  const days = daysMeant(written, within.year);
  if (days === null) return { lines: [], findings: [within.find('not-read')] };
  const missing = written.filter((_, n) => days[n] === null).map(wordsOf);
  if (missing.length > 0) {
    const said = [...new Set(missing)].join('、');
    return { lines: [], findings: [within.find('day-impossible', { said })] };
  }
  const known = days as readonly Day[]; // none is null
  return statement.what === 'work'
    ? together(
        known.map((day, n) => lineOf('work', [day, day], { within, written: written.slice(n, n + 1) })),
      )
    : runOf(statement, known as unknown as Span, within);
}

function runOf(statement: OffStatement, run: Span, within: Within): Read {
  const [first, last] = run;
  if (last < first) return { lines: [], findings: [within.find('not-read')] };
  const written = statement.last === null ? [statement.first] : [statement.first, statement.last];
  const { lines, findings } = lineOf('off', run, { within, written });
  const counted = daysBetween({ from: first, to: last }) + 1;
  const { count, joinsWeekend } = statement;
  const { find } = within;
  return {
    lines,
    findings: [
      ...findings,
      ...(count === null || count === counted
        ? []
        : [find('count-differs', { about: run, said: String(count), is: String(counted) })]),
      ...(joinsWeekend && !isByWeekend(run)
        ? [find('not-by-weekend', { about: run, is: spanText(run) })]
        : []),
    ],
  };
}

interface Around {
  readonly within: Within;
  /** Its first and last day, with what stands in brackets. */
  readonly written: readonly WrittenDay[];
}

/** Of a run over the turn of a year only what lies in the year of the notice: the other is another calendar. */
function lineOf(what: 'off' | 'work', run: Span, { within: { year, name, find }, written }: Around): Read {
  const claims = written.flatMap(({ said }, n) => {
    const day = run[n === 0 ? 0 : 1];
    return untrueOf(said, day).map((claim) => find('claim-differs', { about: run, said: claim, is: day }));
  });
  const [from, to] = [parseDay(`${year}-01-01`), parseDay(`${year}-12-31`)];
  const [first, last] = [maxDay(run[0], from), minDay(run[1], to)];
  const isWhole = first === run[0] && last === run[1];
  const about: Span | null = first <= last ? [first, last] : null;
  return {
    lines: about === null ? [] : [{ what, name, first, last }],
    findings: [
      ...claims.map((claim) => ({ ...claim, about })),
      ...(isWhole ? [] : [find('outside-year', { about, said: String(year), is: spanText(run) })]),
    ],
  };
}

const isByWeekend = ([first, last]: Span): boolean =>
  [addDays(first, -1), first, last, addDays(last, 1)].some(isWeekend);

const spanText = ([first, last]: Span): string => (first === last ? first : `${first}..${last}`);
