import type { ClockReading } from '../domain/time/clock-agreement.ts';
import { CLOCKED } from '../domain/time/clock-agreement.ts';
import { execute, overwrite, select, selectOne } from './sql.ts';
import type { Asked } from './sql.ts';

/** What was said longer ago is not compared any more; every process says it once a minute. */
const FRESH_S = 150;

/** PostgreSQL's clock, now: milliseconds since 1970 with their fraction. */
export async function readDatabaseClock(db: Asked): Promise<number> {
  const row = await selectOne<{ ms: number }>(
    db,
    'select (extract(epoch from clock_timestamp()) * 1000)::float8 as ms',
  );
  if (row === undefined) throw new Error('PostgreSQL does not say what time it is');
  return row.ms;
}

export async function storeReadings(db: Asked, readings: readonly ClockReading[]): Promise<void> {
  const rows = readings.map(({ source, clock, aheadMs, withinMs }) => ({
    source,
    clock,
    ahead_ms: Math.round(aheadMs),
    within_ms: Math.ceil(withinMs),
  }));
  const [first] = rows;
  if (first === undefined) return;
  const update = `${overwrite(['source'], first)}, at = now()`;
  await execute(
    db,
    `insert into clock_reading (source, clock, ahead_ms, within_ms)
     select source, clock, ahead_ms, within_ms from jsonb_populate_recordset(null::clock_reading, $1::jsonb) ${update}`,
    [JSON.stringify(rows)],
  );
}

/** What every process said of late, PostgreSQL's own with it. */
export async function freshReadings(db: Asked): Promise<readonly ClockReading[]> {
  const rows = await select<ClockReading>(
    db,
    `select source, clock, ahead_ms as "aheadMs", within_ms as "withinMs" from clock_reading
      where at > now() - make_interval(secs => $1) and clock = any($2) order by source`,
    [FRESH_S, CLOCKED],
  );
  return [{ source: 'postgresql', clock: 'postgresql', aheadMs: 0, withinMs: 0 }, ...rows];
}

/** A process that has ended is not asked for any more. */
export async function forgetReading(db: Asked, source: string): Promise<void> {
  await execute(db, `delete from clock_reading where source = $1 or at < now() - interval '1 day'`, [source]);
}
