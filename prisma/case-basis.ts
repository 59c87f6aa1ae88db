import type { RuleVersion } from '../domain/supervision/rule-version.ts';
import type { Calendar } from '../domain/time/calendar.ts';
import type { Day } from '../domain/time/day.ts';
import { calendarNamed } from './calendar-store.ts';
import { FRAME, FRAME_FROM, frameOf } from './case-frame.ts';
import type { CaseFrame, FrameRow } from './case-frame.ts';
import { LogConflict } from './log-conflict.ts';
import { permitFactsSql, standingSql } from './organisation-store.ts';
import type { PermitFacts, Standing } from './organisation-store.ts';
import { PUBLISHED_RULES } from './rule-store.ts';
import { selectOne } from './sql.ts';
import type { Transaction } from './transaction.ts';

/** All that a batch is stored by, as it stands under the lock of its case. */
export interface Basis {
  readonly frame: CaseFrame;
  /** Of the last line that is stored; null: none is. */
  readonly lastHash: string | null;
  /** The newest. */
  readonly calendar: Calendar;
  /** Published since the case was last told, in their order. */
  readonly rules: readonly RuleVersion[];
  readonly orgVersion: number;
  /** Who stands first at the posts of the plan on a day, by post; a post where nobody stands has none. */
  readonly standing: { readonly on: Day; readonly at: Readonly<Record<string, Standing>> };
  /** Notices of the case wait for its newest calendar. */
  readonly holdsNotices: boolean;
  /** Who acted; null: nobody did. */
  readonly author: Author | null;
  /** How far apart the clocks stood, by the update id of acts that came while they did (milliseconds). */
  readonly apart: Readonly<Record<string, number>>;
}

interface BasisRow extends FrameRow, Omit<Basis, 'frame' | 'calendar' | 'author' | 'standing'> {
  readonly facts: PermitFacts | null;
  readonly standing: Basis['standing']['at'] | null;
  readonly calendarVersion: number;
  readonly calendarHash: string;
}

/** What the organisation says of somebody on a day; null: it knows nobody of this id. */
export interface Author {
  readonly personId: string;
  readonly on: Day;
  readonly facts: PermitFacts | null;
}

export interface AskedBasis {
  readonly caseNo: string;
  /** Newest that the case was told of; null: it takes none. */
  readonly rulesVersion: number | null;
  readonly updateIds: readonly string[];
  /** Who acted, in a batch with an act. */
  readonly author: Omit<Author, 'facts'> | null;
  /** Of the batch: whoever stands at a post then takes the turns that begin. */
  readonly on: Day;
}

const POSTS = `select step ->> 'postId'
  from jsonb_array_elements(coalesce(s.opening_facts -> 'plan', i.plan) -> 'steps') step`;
const BASIS = `select ${FRAME}, c.version as "calendarVersion", md5(c.calendar::text) as "calendarHash",
  (select hash from case_event e where e.case_no = s.case_no order by seq desc limit 1) as "lastHash",
  array(${PUBLISHED_RULES} and version > $2 order by version) as rules,
  coalesce((select max(version) from organisation_version), 0) as "orgVersion",
  exists (select from notice n where n.case_no = s.case_no and n.held) as "holdsNotices",
  coalesce((select jsonb_object_agg(update_id, clocks_apart_ms) from request
    where update_id = any($3) and clocks_apart_ms is not null), '{}') as apart,
  (select to_jsonb(a) from (${permitFactsSql('$4', '$5')}) a) as facts,
  (${standingSql('array(' + POSTS + ')', '$6')}) as standing
  from ${FRAME_FROM}
  cross join (select version, calendar from calendar_version order by version desc limit 1) c
  where s.case_no = $1`;

/** In one question: a case is recorded with each act. */
export async function readBasis(
  tx: Transaction,
  { caseNo, rulesVersion, updateIds, author, on }: AskedBasis,
): Promise<Basis> {
  const row = await selectOne<BasisRow>(tx, BASIS, [
    ...[caseNo, rulesVersion, updateIds],
    ...[author?.personId ?? null, author?.on ?? null, on],
  ]);
  if (row === undefined) throw new LogConflict('unknown-case', { logId: caseNo, seq: 0 });
  const { calendarVersion: version, calendarHash: hash, facts, standing, ...rest } = row;
  return {
    ...rest,
    frame: await frameOf(tx, row),
    calendar: await calendarNamed(tx, { version, hash }),
    author: author === null ? null : { ...author, facts },
    standing: { on, at: standing ?? {} },
  };
}
