/**
 * A holiday notice becomes a calendar year: read as data, checked, approved by two persons, then published.
 *
 * @source 全国年节及纪念日放假办法 第2, 6, 7条; domain/6-calendar §6.3 (loading). The two approvers are neither the importer
 * (a choice): one misread figure moves every deadline of the year, and who typed it reads what was meant, not what stands there.
 */
import { allow, refuse } from '../verdict.ts';
import type { Verdict } from '../verdict.ts';
import { isPublished } from './calendar.ts';
import type { Calendar, CalendarYear } from './calendar.ts';
import type { Day } from './day.ts';
import type { Instant } from './instant.ts';
import { checkNotice } from './notice-check.ts';
import type { HolidayNotice, NoticeFinding } from './notice-check.ts';
import type { Span } from './span.ts';

export interface CalendarProposal {
  readonly year: number;
  readonly exceptions: CalendarYear;
  readonly notice: HolidayNotice['source'];
  /** `unlawful` ones cannot be approved; `doubtful` ones are for the approvers to look at in the notice. */
  readonly findings: readonly NoticeFinding[];
  readonly importedBy: string;
  readonly importedAt: Instant;
  readonly approvals: readonly { readonly personId: string; readonly at: Instant }[];
}

export interface ImportRefusal {
  readonly code:
    | 'notice-unlawful'
    | 'approver-is-importer'
    | 'approver-twice'
    | 'approved-before-import'
    | 'approvals-complete'
    | 'approvals-missing';
  readonly field: 'findings' | 'personId' | 'at' | 'approvals';
  /** What would be possible instead, or what is at fault. */
  readonly where: string;
}

export const APPROVERS_NEEDED = 2;

export function proposeYear(
  notice: HolidayNotice,
  { importedBy, at }: { importedBy: string; at: Instant },
): CalendarProposal {
  return {
    year: notice.year,
    exceptions: {
      source: nameOf(notice.source),
      off: notice.off.map(([first, last]): Span => [first as Day, last as Day]), // `findings` names what is no day
      work: notice.work.map((day) => day as Day),
    },
    notice: notice.source,
    findings: checkNotice(notice, at),
    importedBy,
    importedAt: at,
    approvals: [],
  };
}

export function approve(
  proposal: CalendarProposal,
  personId: string,
  at: Instant,
): Verdict<CalendarProposal, ImportRefusal> {
  const unlawful = unlawfulOf(proposal);
  if (unlawful !== null) return refuse(unlawful);
  if (proposal.approvals.length >= APPROVERS_NEEDED)
    return refuse({ code: 'approvals-complete', field: 'approvals', where: String(APPROVERS_NEEDED) });
  if (personId === proposal.importedBy)
    return refuse({ code: 'approver-is-importer', field: 'personId', where: personId });
  if (proposal.approvals.some((approval) => approval.personId === personId))
    return refuse({ code: 'approver-twice', field: 'personId', where: personId });
  if (at < proposal.importedAt)
    return refuse({ code: 'approved-before-import', field: 'at', where: String(at) });
  return allow({ ...proposal, approvals: [...proposal.approvals, { personId, at }] });
}

/** The next version. A year that is published already is replaced: notices are changed in mid-year, as in 2020. */
export function publishYear(
  calendar: Calendar,
  proposal: CalendarProposal,
  at: Instant,
): Verdict<{ readonly calendar: Calendar; readonly replaced: boolean }, ImportRefusal> {
  const unlawful = unlawfulOf(proposal);
  if (unlawful !== null) return refuse(unlawful);
  const missing = APPROVERS_NEEDED - proposal.approvals.length;
  if (missing > 0) return refuse({ code: 'approvals-missing', field: 'approvals', where: String(missing) });
  return allow({
    calendar: nextVersion(calendar, proposal, at),
    replaced: isPublished(calendar, proposal.year),
  });
}

/** What would be published at that instant: previews show it before anybody has approved. */
export function nextVersion(
  calendar: Calendar,
  { year, exceptions }: Pick<CalendarProposal, 'year' | 'exceptions'>,
  publishedAt: Instant,
): Calendar {
  const years = { ...calendar.years, [String(year)]: exceptions };
  return { ...calendar, version: calendar.version + 1, publishedAt, years };
}

function unlawfulOf({ findings }: CalendarProposal): ImportRefusal | null {
  const unlawful = findings.find(({ severity }) => severity === 'unlawful');
  return unlawful
    ? { code: 'notice-unlawful', field: 'findings', where: `${unlawful.code} ${unlawful.where}` }
    : null;
}

function nameOf({ title, noticeNo, publishedOn }: HolidayNotice['source']): string {
  return noticeNo ?? `${title.trim()}（${publishedOn}）`;
}
