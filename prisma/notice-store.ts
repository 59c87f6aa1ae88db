import type { MatterKind } from '../domain/supervision/matter-names.ts';
import type { Calendar } from '../domain/time/calendar.ts';
import type { Instant } from '../domain/time/instant.ts';
import { nextOpening } from '../domain/time/opening.ts';
import { execute, insertRows, timestamp } from './sql.ts';
import type { Asked, Json, Row } from './sql.ts';

/** `calendar`: of no case, to whoever keeps the calendar. */
export type NoticeKind = 'milestone' | 'warning' | 'calendar' | MatterKind;

export interface NewNotice {
  readonly personIds: readonly string[];
  /** The same person is told of the same cause once, whatever the roles (settled.md 24). */
  readonly cause: string;
  readonly kind: NoticeKind;
  readonly caseNo: string | null;
  readonly matterId: string | null;
  readonly params: Readonly<Record<string, Json>>;
  readonly at: Instant;
  readonly practice: boolean;
  /** Nothing goes outside before the calendar of the batch is confirmed. */
  readonly held: boolean;
  readonly calendar: Calendar;
}

/**
 * In the inbox at once; `send_at` says when it may go outside: at the next opening (settled.md 23), never for practice
 * (settled.md 5). Nothing sends it yet: mail and SMS are channels to come.
 */
export async function tell(db: Asked, notice: NewNotice): Promise<void> {
  await insertRows(db, 'notice', noticeRows(notice), ONCE);
}

/** `on conflict` clause of notices. */
export const ONCE = 'on conflict (person_id, cause) do nothing';

/** `notice`, one for each person. */
export function noticeRows(notice: NewNotice): Row[] {
  const { at, practice, calendar } = notice;
  const sendAt = practice ? null : timestamp(nextOpening(calendar, at));
  return [...new Set(notice.personIds)].map((personId) => ({
    person_id: personId,
    cause: notice.cause,
    kind: notice.kind,
    case_no: notice.caseNo,
    matter_id: notice.matterId,
    params: notice.params,
    at: timestamp(at),
    practice,
    held: notice.held,
    send_at: sendAt,
  }));
}

/** The case has been judged under the newest calendar: what waited for it may go out. */
export async function releaseHeldNotices(db: Asked, caseNo: string): Promise<void> {
  await execute(db, 'update notice set held = false where case_no = $1 and held', [caseNo]);
}
