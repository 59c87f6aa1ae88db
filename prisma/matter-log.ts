import type { Permit } from '../domain/case/permit.ts';
import { evolveMatter, openMatter } from '../domain/supervision/matter-evolve.ts';
import { answerDueOn } from '../domain/supervision/matter-ladder.ts';
import type { MatterOpening } from '../domain/supervision/matter.ts';
import type { LoggedMatterEvent, MatterEvent } from '../domain/supervision/matter-event.ts';
import type { Calendar } from '../domain/time/calendar.ts';
import type { Day } from '../domain/time/day.ts';
import type { Instant } from '../domain/time/instant.ts';
import { canonicalJson } from './canonical-json.ts';
import { chainHash, NO_LINE } from './case-log.ts';
import { LogConflict } from './log-conflict.ts';
import { insertRows, select, selectOne, timestamp } from './sql.ts';
import type { Asked, Json } from './sql.ts';

export interface MatterEventRow {
  readonly matterId: string;
  readonly seq: number;
  readonly type: string;
  readonly at: Instant;
  readonly recordedAt: Instant;
  readonly by: Permit | null;
  readonly updateId: string | null;
  readonly payload: object;
}

/** Columns of a line; of `matter_event`. */
export const MATTER_LINE = `matter_id as "matterId", seq, type, at, recorded_at as "recordedAt", by, update_id as "updateId", payload`;

export async function readMatterLog(db: Asked, matterId: string): Promise<LoggedMatterEvent[]> {
  return (await readMatterLogs(db, [matterId])).get(matterId) ?? [];
}

/** The logs of several matters at once, by matter id. */
export async function readMatterLogs(
  db: Asked,
  matterIds: readonly string[],
): Promise<Map<string, LoggedMatterEvent[]>> {
  const rows = await select<MatterEventRow>(
    db,
    `select ${MATTER_LINE} from matter_event where matter_id = any($1) order by matter_id, seq`,
    [matterIds],
  );
  const logs = new Map<string, LoggedMatterEvent[]>(matterIds.map((matterId) => [matterId, []]));
  for (const row of rows) logs.get(row.matterId)?.push(matterLineOf(row));
  return logs;
}

export function matterLineOf(row: MatterEventRow): LoggedMatterEvent {
  const { seq, recordedAt, by, updateId, payload, type, at } = row;
  return { seq, recordedAt, by, updateId, event: { ...payload, type, at } as MatterEvent };
}

export async function appendToMatterLog(
  db: Asked,
  matterId: string,
  lines: readonly LoggedMatterEvent[],
): Promise<void> {
  const first = lines[0]?.seq ?? 1;
  let prevHash = first === 1 ? NO_LINE : await hashAt(db, matterId, first - 1);
  const rows = lines.map((line) => {
    const { seq, recordedAt, by, updateId, event } = line;
    const canonical = canonicalMatterLine(matterId, line);
    const chained = { canonical, prev_hash: prevHash, hash: chainHash(prevHash, canonical) };
    prevHash = chained.hash;
    return {
      ...{ matter_id: matterId, seq, type: event.type, by, update_id: updateId, payload: payloadOf(event) },
      ...{ at: timestamp(event.at), recorded_at: timestamp(recordedAt), actor_id: by?.personId ?? null },
      ...chained,
    };
  });
  await insertRows(db, 'matter_event', rows);
}

/** What the hash covers, as for a case (settled.md 34). */
export function canonicalMatterLine(
  matterId: string,
  { seq, recordedAt, by, event }: LoggedMatterEvent,
): string {
  return canonicalJson({
    ...{ matterId, seq, type: event.type, at: timestamp(event.at), recordedAt: timestamp(recordedAt) },
    ...{ actorId: by?.personId ?? null, postId: by?.postId ?? null, letterId: by?.letterId ?? null },
    placeId: by?.placeId ?? null,
    payload: payloadOf(event),
  });
}

async function hashAt(db: Asked, matterId: string, seq: number): Promise<string> {
  const row = await selectOne<{ hash: string }>(
    db,
    'select hash from matter_event where matter_id = $1 and seq = $2',
    [matterId, seq],
  );
  if (row === undefined) throw new LogConflict('gap', { logId: matterId, seq });
  return row.hash;
}

/** Line 1, written by the transaction that recorded the cause (settled.md 35). */
export function openedLine({ openedAt }: MatterOpening, recordedAt: Instant): LoggedMatterEvent {
  return { seq: 1, recordedAt, by: null, updateId: null, event: { type: 'opened', at: openedAt } };
}

/** Until when the first answer is due. */
export function firstAnswerDueOn(opening: MatterOpening, calendar: Calendar): Day | null {
  const opened = { by: null, event: { type: 'opened', at: opening.openedAt } } as const;
  return answerDueOn(evolveMatter(openMatter(opening), opened), calendar);
}

export async function findMatterOpening(db: Asked, matterId: string): Promise<MatterOpening | undefined> {
  const row = await selectOne<{ opening: MatterOpening }>(
    db,
    'select opening from matter where matter_id = $1',
    [matterId],
  );
  return row?.opening;
}

function payloadOf(event: MatterEvent): Readonly<Record<string, Json>> {
  const own = Object.entries(event as unknown as Readonly<Record<string, Json>>);
  return Object.fromEntries(own.filter(([name]) => name !== 'type' && name !== 'at'));
}
