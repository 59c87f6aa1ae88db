/**
 * A holiday notice becomes a calendar year: read as data, checked, approved by two persons, then published.
 *
 * @source 全国年节及纪念日放假办法 第2, 6, 7条; domain/6-calendar §6.3 (loading): one misread figure moves every deadline of the
 * year.
 */
import { approvalsMissing, approveEntered } from '../approval.ts';
import type { Approval, ApprovalRefusal } from '../approval.ts';
import { allow, refuse } from '../verdict.ts';
import type { Verdict } from '../verdict.ts';
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
  readonly approvals: readonly Approval[];
}

export type ImportRefusal =
  | ApprovalRefusal
  | {
      readonly code: 'notice-unlawful';
      readonly field: 'findings';
      /** What is at fault. */
      readonly where: string;
    };

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
  const { importedBy: enteredBy, importedAt: enteredAt, approvals } = proposal;
  const verdict = approveEntered({ enteredBy, enteredAt, approvals }, { personId, at });
  return verdict.ok ? allow({ ...proposal, approvals: verdict.outcome }) : verdict;
}

export function mayPublishYear(proposal: CalendarProposal): Verdict<null, ImportRefusal> {
  const refusal = unlawfulOf(proposal) ?? approvalsMissing(proposal);
  return refusal === null ? allow(null) : refuse(refusal);
}

/** A year that is published already is replaced: notices are changed in mid-year, as in 2020. Previews show it before anybody has
 * approved. */
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
