import { canonicalMatterLine } from '../matter-log.ts';
import { canonicalLine, chainHash, NO_LINE } from '../case-log.ts';
import { finding } from './finding.ts';
import type { Finding } from './finding.ts';
import type { StoredLine, StoredMatterLine } from './stored-log.ts';

/** What the row of a case says of its log. */
export interface KnownEnd {
  readonly seq: number;
  readonly lastHash: string;
}

interface Subject {
  readonly caseNo: string;
  readonly matterId?: string;
}

/** Each line against its own text, its text against its hash, its hash against the line before (settled.md 34). */
export function judgeLog(
  caseNo: string,
  lines: readonly StoredLine[],
  known: KnownEnd | undefined,
): readonly Finding[] {
  const found = lines.flatMap((line, index) => judgeLine({ caseNo }, toLine(caseNo, line), lines[index - 1]));
  return [...found, ...judgeEnd(caseNo, lines, known)];
}

const toLine = (caseNo: string, line: StoredLine): Chained => ({
  ...line,
  says: canonicalLine(caseNo, line.logged),
});

interface Chained extends Pick<StoredLine, 'canonical' | 'prevHash' | 'hash'> {
  readonly logged: { readonly seq: number };
  /** Its canonical text, from its columns. */
  readonly says: string;
}

function judgeLine(
  subject: Subject,
  line: Chained,
  before: Omit<Chained, 'says'> | undefined,
  missing: 'line-missing' | 'matter-line-missing' = 'line-missing',
): readonly Finding[] {
  const { seq } = line.logged;
  const expected = (before?.logged.seq ?? 0) + 1;
  const found: Finding[] = [];
  const add = (kind: Finding['kind'], about: string): number => found.push(finding(kind, subject, about));
  if (seq > expected) add(missing, span(expected, seq - 1));
  if (line.says !== line.canonical) add('line-changed', String(seq));
  if (chainHash(line.prevHash, line.canonical) !== line.hash) add('hash-wrong', String(seq));
  if (seq === expected && line.prevHash !== (before?.hash ?? NO_LINE)) add('chain-broken', String(seq));
  return found;
}

/** Lines cut off at the end leave a sound chain; the row of the case remembers where it ended. */
function judgeEnd(
  caseNo: string,
  lines: readonly StoredLine[],
  known: KnownEnd | undefined,
): readonly Finding[] {
  const last = lines.at(-1);
  const seq = last?.logged.seq ?? 0;
  if (known === undefined || known.seq <= seq || known.lastHash === last?.hash) return [];
  return [finding('log-short', { caseNo }, span(seq + 1, known.seq))];
}

/** Chained like a case's; `known` is the number that its row names. */
export function judgeMatterLog(
  subject: Required<Subject>,
  lines: readonly StoredMatterLine[],
  known: number | undefined,
): readonly Finding[] {
  const found = lines.flatMap((line, index) => {
    const says = canonicalMatterLine(subject.matterId, line.logged);
    return judgeLine(subject, { ...line, says }, lines[index - 1], 'matter-line-missing');
  });
  const last = lines.at(-1)?.logged.seq ?? 0;
  if (known === undefined || known <= last) return found;
  return [...found, finding('matter-log-short', subject, span(last + 1, known))];
}

function span(from: number, to: number): string {
  return from === to ? String(from) : `${from}–${to}`;
}
