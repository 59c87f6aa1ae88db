import type { Finding } from '../../../../contract/calendar.ts';
import type { Problem } from '../../../../contract/shapes.ts';
import { sentLines } from './notice-draft.ts';
import type { NoticeDraft, NoticeLine } from './notice-draft.ts';

/** What is wrong, and where on the page: a line by its id, a field by its name, or the notice as a whole. */
export interface Fault {
  readonly place: { readonly line: number } | { readonly field: NoticeField } | null;
  readonly severity: Finding['severity'];
  readonly sentence: string;
}
export type NoticeField = 'year' | 'title' | 'noticeNo' | 'publishedOn' | 'url';

/** What can be seen without asking: nothing is sent before each line has its days. */
export function missingIn({ year, publishedOn, lines }: NoticeDraft, required: string): readonly Fault[] {
  const missing = (place: Fault['place']): Fault => ({ place, severity: 'unlawful', sentence: required });
  return [
    ...(/^\d{4}$/.test(year) ? [] : [missing({ field: 'year' })]),
    ...(publishedOn === '' ? [missing({ field: 'publishedOn' })] : []),
    ...lines.filter(({ first }) => first === '').map(({ id }) => missing({ line: id })),
  ];
}

/** Each finding at the lines that it is about; one about no single line stands above them all. */
export function faultsOf(findings: readonly Finding[], lines: readonly NoticeLine[]): readonly Fault[] {
  return findings.flatMap((finding) => {
    const { severity, sentence } = finding;
    const places = placesOf(finding, lines);
    return places.map((place) => ({ place, severity, sentence }));
  });
}

function placesOf(finding: Finding, lines: readonly NoticeLine[]): readonly Fault['place'][] {
  const field = SOURCE_FIELDS[finding.code];
  if (field !== undefined) return [{ field }];
  const about = lines.filter((line) => isAbout(finding, line));
  return about.length === 0 ? [null] : about.map(({ id }) => ({ line: id }));
}

const SOURCE_FIELDS: Readonly<Record<string, NoticeField>> = {
  'year-malformed': 'year',
  'title-missing': 'title',
  'title-names-other-year': 'title',
  'publication-impossible': 'publishedOn',
  'published-in-future': 'publishedOn',
  'published-another-year': 'publishedOn',
  'address-not-official': 'url',
};

/** `where` is a day, or a span `first..last` that is one line or holds several. */
function isAbout({ where, field }: Finding, { what, first, last }: NoticeLine): boolean {
  const [from = '', to] = where.split('..');
  if (first === '' || (field === 'work' && what === 'off')) return false;
  if (what === 'work') return to === undefined && first === from;
  const end = last === '' ? first : last;
  if (to === undefined) return first <= from && from <= end;
  return (first === from && end === to) || (from <= first && end <= to);
}

/** What the contract refused, by its path: `off.2.0`, `work.1`, `source.title`. */
export function faultsOfProblem({ fields = [] }: Problem, lines: readonly NoticeLine[]): readonly Fault[] {
  return fields.map(({ path, message }) => ({
    place: placeOfPath(path, lines),
    severity: 'unlawful',
    sentence: message,
  }));
}

function placeOfPath(path: string, lines: readonly NoticeLine[]): Fault['place'] {
  const [part = '', place = ''] = path.split('.');
  if (part === 'off' || part === 'work') {
    const line = sentLines(lines, part)[Number(place)];
    return line === undefined ? null : { line: line.id };
  }
  if (part === 'names') {
    const line = lines.find(({ first }) => first === place);
    return line === undefined ? null : { line: line.id };
  }
  if (part === 'year') return { field: 'year' };
  return part === 'source' && FIELDS.includes(place as NoticeField) ? { field: place as NoticeField } : null;
}
const FIELDS: readonly NoticeField[] = ['title', 'noticeNo', 'publishedOn', 'url'];
