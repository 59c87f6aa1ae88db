import type { Instant } from '../domain/time/instant.ts';
import { toInstant } from '../domain/time/instant.ts';
import { newestCalendar } from './calendar-store.ts';
import { getCaseFrame } from './case-frame.ts';
import { lockCase } from './case-lock.ts';
import type { Database } from './database.ts';
import { openMatter } from './matter-opening.ts';
import type { NewMatter } from './matter-opening.ts';
import { insertRows, select, selectOne, timestamp } from './sql.ts';
import type { Asked } from './sql.ts';
import { inTransaction } from './transaction.ts';
import type { Transaction } from './transaction.ts';

/** What an applicant says of a case, in words that lie in `content`. */
export interface Voice {
  readonly caseNo: string;
  readonly personId: string;
  readonly contentId: string | null;
  /** The server's now; a practice case adds its offset. */
  readonly at: Instant;
}

/** 4 不满意, 5 非常不满意. @source domain/3-service-rules §3.2 (GB39046 A.8) */
const BAD_FROM = 4;

export interface NewRating extends Voice {
  readonly grade: number;
  readonly reasons: readonly string[];
  readonly realName: boolean;
}

/** 效能投诉 about the unit of the case. `at` is the stamp of the request, so the same request is the same complaint. */
export async function fileComplaint(db: Database, voice: Voice): Promise<string> {
  return await inTransaction(db, async (tx) => {
    lockCase(tx, voice.caseNo);
    const known = await selectOne<{ matterId: string }>(
      tx,
      `select matter_id as "matterId" from matter_opening where case_no = $1 and kind = 'complaint' and opened_by = $2 and opening -> 'openedAt' = to_jsonb($3::bigint)`,
      [voice.caseNo, voice.personId, voice.at + (await offsetOf(tx, voice.caseNo))],
    );
    if (known !== undefined) return known.matterId;
    return await open(tx, voice, { kind: 'complaint', openedBy: voice.personId, barred: [] });
  });
}

/** One rating a case; a bad one is a matter that none of those who handled the case ever handles. False: it was rated before. */
export async function rateCase(db: Database, rating: NewRating): Promise<boolean> {
  const { caseNo, personId, contentId, at, grade, reasons, realName } = rating;
  return await inTransaction(db, async (tx) => {
    lockCase(tx, caseNo);
    if ((await findGrade(tx, caseNo)) !== null) return false;
    await insertRows(tx, 'rating', [
      {
        ...{ case_no: caseNo, grade, reasons, real_name: realName },
        ...{ content_id: contentId, rated_by: personId, at: timestamp(at) },
      },
    ]);
    if (grade < BAD_FROM) return true;
    const openedBy = realName ? personId : null;
    await open(tx, rating, { kind: 'bad-rating', openedBy, barred: await handlersOf(tx, caseNo) });
    return true;
  });
}

export async function findGrade(db: Asked, caseNo: string): Promise<number | null> {
  const row = await selectOne<{ grade: number }>(db, 'select grade from rating where case_no = $1', [caseNo]);
  return row?.grade ?? null;
}

/** A complaint as its complainant reads it: no name of a handler. */
export interface OwnComplaint {
  readonly matterId: string;
  readonly openedAt: Instant;
  readonly state: string;
  readonly text: string | null;
  readonly reply: string | null;
}

export async function complaintsOf(
  db: Asked,
  { caseNo, personId }: { readonly caseNo: string; readonly personId: string },
): Promise<OwnComplaint[]> {
  return await select<OwnComplaint>(
    db,
    `select o.matter_id as "matterId", m.opened_at as "openedAt", m.state, c.body #>> '{}' as text,
            (select r.body #>> '{}' from matter_event e join content r on r.content_id = e.payload ->> 'contentId'
              where e.matter_id = o.matter_id and e.type in ('answered', 'acceptanceRefused')
              order by e.seq desc limit 1) as reply
       from matter_opening o join other_matter m using (matter_id) left join content c using (content_id)
      where o.case_no = $1 and o.kind = 'complaint' and o.opened_by = $2 order by m.opened_at`,
    [caseNo, personId],
  );
}

/** Whoever of the staff has acted on the case. */
async function handlersOf(tx: Transaction, caseNo: string): Promise<readonly string[]> {
  const rows = await select<{ personId: string }>(
    tx,
    `select distinct actor_id as "personId" from case_event
      where case_no = $1 and actor_id is not null and actor_kind = 'staff' order by 1`,
    [caseNo],
  );
  return rows.map(({ personId }) => personId);
}

async function open(
  tx: Transaction,
  { caseNo, contentId, at }: Voice,
  { kind, openedBy, barred }: Pick<NewMatter, 'kind' | 'openedBy'> & { readonly barred: readonly string[] },
): Promise<string> {
  const frame = await getCaseFrame(tx, caseNo);
  const { unitId } = frame.opening.plan;
  const clockOffsetMs = await offsetOf(tx, caseNo);
  return await openMatter(tx, {
    ...{ kind, frame, openedBy, contentId, clockOffsetMs, held: false },
    place: { postId: '', unitId, agencyUnitId: unitId },
    at: toInstant(at + clockOffsetMs),
    recordedAt: at,
    calendar: await newestCalendar(tx),
    own: barred.length === 0 ? {} : { barred },
  });
}

async function offsetOf(tx: Transaction, caseNo: string): Promise<number> {
  const row = await selectOne<{ offset: number }>(
    tx,
    'select clock_offset_ms as offset from approval_case where case_no = $1',
    [caseNo],
  );
  return row?.offset ?? 0;
}
