import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseInstant, toInstant } from '../domain/time/instant.ts';
import { select } from '../prisma/sql.ts';
import type { Engine } from '../tests/workflows/harness.ts';
import { until } from '../tests/workflows/until.ts';
import { startBare } from './bare/start-bare.ts';
import { newCaseMs, openMany, receivedOnAWeekend } from './many-cases.ts';
import { median, quantile } from './quantile.ts';

export interface BurstFound {
  readonly cases: number;
  /** Cases that the views call late one second after the limit, whatever the engine has done by then. */
  readonly shownLateAfter1s: number;
  /** From the ring (5 s after the limit, settled.md 3) to the code that judges it. */
  readonly judgedP50Ms: number;
  readonly judgedP99Ms: number;
  /** From the ring to the row in PostgreSQL: event, card, notices, tasks. */
  readonly storedP50Ms: number;
  readonly storedP99Ms: number;
  /** The same number of bare workflows with one timer: from due to the code that runs. */
  readonly bareP50Ms: number;
  readonly bareP99Ms: number;
  /** From a receipt to a live case: when all is quiet, in our burst, and in the bare one. */
  readonly newCaseQuietMs: number;
  readonly newCaseInBurstMs: number;
  readonly newCaseInBareBurstMs: number;
}

const LIMIT_PASSES = parseInstant('2026-03-10T00:00+08:00'); // the accept step of I02, received on a weekend
const RING_MS = 5_000;
const OPENING_MS_A_CASE = 90;
const BARE_MS_A_CASE = 25;
const HEAD_START_MS = 20_000;
const PATIENCE = { withinMs: 900_000 };

/** So many limits that pass at one instant, and applications that come in meanwhile. @source issue 5, Shows 7 */
export async function measureBurst(engine: Engine, cases: number): Promise<BurstFound> {
  const newCaseQuietMs = median([await newCaseMs(engine), await newCaseMs(engine), await newCaseMs(engine)]);
  const ours = await burst(engine, cases);
  const bare = await bareBurst(engine, cases);

  return { cases, newCaseQuietMs, ...ours, ...bare };
}

async function burst(engine: Engine, cases: number) {
  const { db } = engine;
  const dueAt = Date.now() + HEAD_START_MS + cases * OPENING_MS_A_CASE;
  const caseNos = await openMany(engine, {
    count: cases,
    with: { practice: true, clockOffsetMs: LIMIT_PASSES - dueAt },
    receivedAt: receivedOnAWeekend,
  });
  if (Date.now() > dueAt) throw new Error('the cases were not open in time: raise OPENING_MS_A_CASE');
  await sleep(dueAt + 1_000 - Date.now());
  const [shown] = await select<{ n: number }>(
    db,
    'select count(*)::int as n from approval_case where case_no = any($1) and late_at_real <= now()',
    [caseNos],
  );
  await sleep(dueAt + RING_MS - Date.now());
  const stored = () =>
    select<{ judged: number; stored: number }>(
      db,
      `select (extract(epoch from recorded_at - at) * 1000)::float8 as judged,
              (extract(epoch from stored_at) * 1000)::float8 as stored
         from case_event where type = 'clockBreached' and at = $2 and case_no = any($1)`,
      [caseNos, new Date(LIMIT_PASSES).toISOString()],
    );
  const waits = await newCasesUntil(engine, async () => (await stored()).length === cases);
  const rows = await stored();
  const judged = rows.map((row) => row.judged - RING_MS);
  const written = rows.map((row) => row.stored - dueAt - RING_MS);

  return {
    shownLateAfter1s: shown?.n ?? 0,
    judgedP50Ms: median(judged),
    judgedP99Ms: quantile(judged, 0.99),
    storedP50Ms: median(written),
    storedP99Ms: quantile(written, 0.99),
    newCaseInBurstMs: median(waits),
  };
}

async function bareBurst(engine: Engine, cases: number) {
  const bare = await startBare(engine);
  const { client } = engine;
  try {
    const dueAt = toInstant(Date.now() + HEAD_START_MS + cases * BARE_MS_A_CASE);
    let left = cases;
    const takeTurns = async (): Promise<void> => {
      while (left > 0) {
        left -= 1;
        const workflowId = `bare/${randomUUID()}`;
        await client.workflow.start('bareTimer', {
          ...{ workflowId, taskQueue: bare.taskQueue },
          args: [workflowId, { dueAt }],
        });
      }
    };
    await Promise.all(Array.from({ length: 8 }, takeTurns));
    if (Date.now() > dueAt) throw new Error('the timers were not set in time: raise BARE_MS_A_CASE');
    await sleep(dueAt - Date.now());
    const ran = async () =>
      (await bare.pool.query<{ ms: string }>('select ran_at - $1 as ms from bare_row', [dueAt])).rows;
    const waits = await newCasesUntil(engine, async () => (await ran()).length === cases);
    const lateness = (await ran()).map(({ ms }) => Number(ms));

    return {
      bareP50Ms: median(lateness),
      bareP99Ms: quantile(lateness, 0.99),
      newCaseInBareBurstMs: median(waits),
    };
  } finally {
    await bare.stop();
  }
}

/** Somebody applies all the time; how long each waited. */
async function newCasesUntil(engine: Engine, over: () => Promise<boolean>): Promise<readonly number[]> {
  const waits: number[] = [];
  const quiet = new AbortController();
  const applying = (async () => {
    while (!quiet.signal.aborted) waits.push(await newCaseMs(engine));
  })();
  await until('the burst is over', over, PATIENCE);
  quiet.abort();
  await applying;

  return waits;
}
