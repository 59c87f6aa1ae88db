import { createHash } from 'node:crypto';
import type { CaseEvent, LoggedEvent } from '../domain/case/events.ts';
import type { Permit } from '../domain/case/permit.ts';
import type { Instant } from '../domain/time/instant.ts';
import { canonicalJson } from './canonical-json.ts';
import { LogConflict } from './log-conflict.ts';
import { select, timestamp } from './sql.ts';
import type { Asked, Json, Row } from './sql.ts';

/** A stored line: the event and what chains it to the line before. */
export interface LogLine {
  readonly logged: LoggedEvent;
  readonly hash: string;
}

/** A line that is to be stored, as its hash covers it. */
export interface NewLine extends LogLine {
  readonly prevHash: string;
  readonly canonical: string;
}

export interface CaseEventRow {
  readonly caseNo: string;
  readonly seq: number;
  readonly type: string;
  readonly at: Instant;
  readonly recordedAt: Instant;
  readonly by: Permit | null;
  readonly updateId: string | null;
  readonly law: number;
  readonly calendar: number;
  readonly rules: number;
  readonly payload: object;
  readonly hash: string;
}

/** Before the first line. */
export const NO_LINE = '0'.repeat(64);

/** Columns of a line; of `case_event`. */
export const CASE_LINE = `case_no as "caseNo", seq, type, at, recorded_at as "recordedAt", update_id as "updateId", law_version as law,
  calendar_version as calendar, rules_version as rules, payload, hash,
  case when actor_id is not null then jsonb_build_object('kind', actor_kind, 'personId', actor_id,
    'postId', post_id, 'letterId', letter_id, 'placeId', place_id, 'orgVersion', org_version) end as "by"`;

export async function readLog(db: Asked, caseNo: string): Promise<LogLine[]> {
  // by one number: an array of them is planned for many, by reading the whole table while it is small
  const text = `select ${CASE_LINE} from case_event where case_no = $1 order by seq`;
  return (await select<CaseEventRow>(db, text, [caseNo])).map(lineOf);
}

/** The logs of several cases at once, by case number. */
export async function readLogs(db: Asked, caseNos: readonly string[]): Promise<Map<string, LogLine[]>> {
  const rows = await select<CaseEventRow>(
    db,
    `select ${CASE_LINE} from case_event where case_no = any($1) order by case_no, seq`,
    [caseNos],
  );
  const logs = new Map<string, LogLine[]>(caseNos.map((caseNo) => [caseNo, []]));
  for (const row of rows) logs.get(row.caseNo)?.push(lineOf(row));
  return logs;
}

export function lineOf(row: CaseEventRow): LogLine {
  const { seq, recordedAt, by, updateId, law, calendar, rules, hash } = row;
  const event = { ...row.payload, type: row.type, at: row.at } as CaseEvent;
  return { logged: { seq, recordedAt, by, updateId, versions: { law, calendar, rules }, event }, hash };
}

/**
 * The lines that are new in a batch. One that is stored already with the same hash is passed over; another hash, or a
 * gap, is a `LogConflict` (settled.md 33).
 */
export function newLines(
  caseNo: string,
  { stored, batch }: { readonly stored: readonly LogLine[]; readonly batch: readonly LoggedEvent[] },
): NewLine[] {
  const fresh: NewLine[] = [];
  for (const logged of batch) {
    const { seq } = logged;
    if (seq > stored.length + fresh.length + 1) throw new LogConflict('gap', { logId: caseNo, seq });
    const prevHash = lineAt(stored, fresh, seq - 1)?.hash ?? NO_LINE;
    const canonical = canonicalLine(caseNo, logged);
    const hash = chainHash(prevHash, canonical);
    const known = lineAt(stored, fresh, seq);
    if (known === undefined) fresh.push({ logged, hash, prevHash, canonical });
    else if (known.hash !== hash) throw new LogConflict('other-event', { logId: caseNo, seq });
  }
  return fresh;
}

/** `case_event`, in order. */
export function logRows(caseNo: string, lines: readonly NewLine[]): Row[] {
  return lines.map(({ logged, hash, prevHash, canonical }) => ({
    ...rowOf(caseNo, logged),
    ...{ canonical, prev_hash: prevHash, hash },
  }));
}

/** `hash = SHA-256(prev ‖ canonical)`, both as text (settled.md 34). */
export function chainHash(prevHash: string, canonical: string): string {
  return createHash('sha256').update(prevHash).update(canonical).digest('hex');
}

function lineAt(stored: readonly LogLine[], fresh: readonly LogLine[], seq: number): LogLine | undefined {
  return seq <= stored.length ? stored[seq - 1] : fresh[seq - 1 - stored.length];
}

/** What the hash covers: RFC 8785 JSON of the line (settled.md 34). */
export function canonicalLine(caseNo: string, { seq, recordedAt, by, event }: LoggedEvent): string {
  return canonicalJson({
    caseNo,
    seq,
    type: event.type,
    at: timestamp(event.at),
    recordedAt: timestamp(recordedAt),
    actorId: by?.personId ?? null,
    postId: by?.postId ?? null,
    letterId: by?.letterId ?? null,
    placeId: by?.placeId ?? null,
    payload: payloadOf(event),
  });
}

function rowOf(caseNo: string, logged: LoggedEvent): Row {
  const { seq, recordedAt, by, updateId, versions, event } = logged;
  return {
    case_no: caseNo,
    seq,
    type: event.type,
    at: timestamp(event.at),
    recorded_at: timestamp(recordedAt),
    actor_id: by?.personId ?? null,
    actor_kind: by?.kind ?? null,
    post_id: by?.postId ?? null,
    letter_id: by?.letterId ?? null,
    place_id: by?.placeId ?? null,
    org_version: by?.orgVersion ?? null,
    update_id: updateId,
    law_version: versions.law,
    calendar_version: versions.calendar,
    rules_version: versions.rules,
    payload: payloadOf(event),
  };
}

/** An event without its type and instant, which have columns of their own. */
function payloadOf(event: CaseEvent): Readonly<Record<string, Json>> {
  const own = Object.entries(event as unknown as Readonly<Record<string, Json>>);
  return Object.fromEntries(own.filter(([name]) => name !== 'type' && name !== 'at'));
}
