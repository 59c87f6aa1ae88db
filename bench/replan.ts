import { parseDay } from '../domain/time/day.ts';
import type { Day } from '../domain/time/day.ts';
import { parseInstant } from '../domain/time/instant.ts';
import { countHoldingOlder } from '../prisma/replan-store.ts';
import { select } from '../prisma/sql.ts';
import { publishDay } from '../tests/workflows/calendar-drafts.ts';
import type { Engine } from '../tests/workflows/harness.ts';
import { until } from '../tests/workflows/until.ts';
import { openMany, receivedOnAWeekend } from './many-cases.ts';

export interface ReplanFound {
  readonly few: number;
  readonly many: number;
  /** Seconds from the publication until every open case goes by the new calendar. */
  readonly manySeconds: number;
  readonly casesPerSecond: number;
  readonly msPerCaseOfFew: number;
  readonly msPerCaseOfMany: number;
  /** Cost of a case among many to that among few: flat is 1. */
  readonly growth: number;
  /** Cases whose log says that a limit moved. */
  readonly moved: number;
}

/** A case among ten times as many may cost half more: two cores are shared with everything else. */
export const MOST_GROWTH = 1.5;
const LEGAL_NOW = parseInstant('2026-03-08T12:00+08:00');
const PATIENCE = { withinMs: 900_000 };

/** A holiday notice for open cases, few and ten times as many. @source issue 5, Shows 6 */
export async function measureReplan(engine: Engine, many: number): Promise<ReplanFound> {
  const few = Math.ceil(many / 10);
  const begun = { practice: true, clockOffsetMs: LEGAL_NOW - Date.now() };
  const receivedAt = receivedOnAWeekend;
  await openMany(engine, { count: few, with: begun, receivedAt });
  const fewMs = await replanMs(engine, parseDay('2026-03-11'));
  await openMany(engine, { count: many - few, with: begun, receivedAt });
  const manyMs = await replanMs(engine, parseDay('2026-03-12'));
  const [found] = await select<{ moved: number }>(
    engine.db,
    `select count(distinct case_no)::int as moved from case_event
      where type = 'deadlinesRecomputed' and jsonb_array_length(payload -> 'moves') > 0`,
    [],
  );

  return {
    ...{ few, many },
    manySeconds: manyMs / 1_000,
    casesPerSecond: (many * 1_000) / manyMs,
    msPerCaseOfFew: fewMs / few,
    msPerCaseOfMany: manyMs / many,
    growth: manyMs / many / (fewMs / few),
    moved: found?.moved ?? 0,
  };
}

async function replanMs({ db }: Engine, day: Day): Promise<number> {
  const startedAt = performance.now();
  const { version } = await publishDay(db, day, 'off');
  await until(
    'every case goes by the new calendar',
    async () => (await countHoldingOlder(db, version)).cases === 0,
    PATIENCE,
  );
  return performance.now() - startedAt;
}
