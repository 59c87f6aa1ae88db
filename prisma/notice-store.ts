import type { Calendar } from '../domain/time/calendar.ts';
import type { Instant } from '../domain/time/instant.ts';
import { nextOpening } from '../domain/time/opening.ts';
import { select, timestamp } from './sql.ts';
import type { Asked, Json } from './sql.ts';

export type NoticeKind = 'milestone' | 'warning' | 'card' | 'accountability';

export interface NewNotice {
  readonly personIds: readonly string[];
  /** The same person is told of the same cause once, whatever the roles (settled.md 24). */
  readonly cause: string;
  readonly kind: NoticeKind;
  readonly caseNo: string;
  readonly matterId: string | null;
  readonly params: Readonly<Record<string, Json>>;
  readonly at: Instant;
  readonly practice: boolean;
  /** Nothing goes outside before the calendar of the batch is confirmed. */
  readonly held: boolean;
  readonly calendar: Calendar;
}

const TRIES = 25;
const SEND = `select count(graphile_worker.add_job('sendNotice', payload := json_build_object('noticeId', id),
  job_key := 'sendNotice/' || id, run_at := greatest(now(), send_at), max_attempts := ${TRIES}))`;

/** In the inbox at once; outside at the next opening (settled.md 23), and never for practice (settled.md 5). */
export async function tell(db: Asked, notice: NewNotice): Promise<void> {
  const { at, practice, calendar } = notice;
  const sendAt = practice ? null : timestamp(nextOpening(calendar, at));
  const rows = [...new Set(notice.personIds)].map((personId) => ({
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
  if (rows.length === 0) return;
  await select(
    db,
    `with told as (
       insert into notice (person_id, cause, kind, case_no, matter_id, params, at, practice, held, send_at)
       select person_id, cause, kind, case_no, matter_id, params, at, practice, held, send_at
         from jsonb_populate_recordset(null::notice, $1::jsonb)
       on conflict (person_id, cause) do nothing returning id, held, send_at)
     ${SEND} from told where send_at is not null and not held`,
    [JSON.stringify(rows)],
  );
}

/** The case has been judged under the newest calendar: what waited for it goes out. */
export async function releaseHeldNotices(db: Asked, caseNo: string): Promise<void> {
  await select(
    db,
    `with released as (update notice set held = false where case_no = $1 and held returning id, send_at)
     ${SEND} from released where send_at is not null`,
    [caseNo],
  );
}
