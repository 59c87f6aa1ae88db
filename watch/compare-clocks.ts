import { hostname } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Logger } from 'pino';
import { CLOCKS_UNKNOWN, judgeClocks } from '../domain/time/clock-agreement.ts';
import type { Agreement, ClockJudgement, ClockReading } from '../domain/time/clock-agreement.ts';
import {
  forgetReading,
  freshReadings,
  readDatabaseClock,
  storeReadings,
} from '../prisma/clock-reading-store.ts';
import type { Database } from '../prisma/database.ts';
import type { RemoteClock } from './read-temporal-clock.ts';

export interface ComparedClocks {
  readonly judgement: ClockJudgement;
  readonly readings: readonly ClockReading[];
}

/** Compares the clocks of the installation once a minute, for as long as a process runs. */
export interface ClockWatch {
  /** What was found last; `unknown` before, and while PostgreSQL is away for longer than some minutes. */
  readonly now: () => ComparedClocks;
  /** For a request that comes now; null where the clocks agree well enough for any limit. */
  readonly apartMs: () => number | null;
  /** One comparison at once. */
  readonly compare: () => Promise<ComparedClocks>;
  readonly close: () => Promise<void>;
}

interface Watching {
  readonly db: Database;
  readonly program: 'api' | 'worker';
  readonly log: Logger;
  /** Only the worker asks Temporal; the door reads what it found. */
  readonly readTemporal?: () => Promise<RemoteClock>;
  /** This process's clock; tests give a wrong one. */
  readonly clock?: () => number;
}

const EVERY_MS = 60_000;
/** What was found longer ago says nothing of now. */
const STANDS_FOR_MS = 180_000;
const CLOSE_WITHIN_MS = 1_000;
const NOTHING: ComparedClocks = { judgement: CLOCKS_UNKNOWN, readings: [] };

export function watchClocks({ db, program, log, readTemporal, clock = Date.now }: Watching): ClockWatch {
  const source = `${program}/${hostname()}/${process.pid}`;
  const told = new AbortController();
  let found = { ...NOTHING, at: -Infinity };
  const compare = async (): Promise<ComparedClocks> => {
    const own = await readOwn(db, { program, source, clock });
    const temporal = readTemporal === undefined ? [] : await readEngine(readTemporal, own, log);
    await storeReadings(db, [own, ...temporal]);
    const readings = await freshReadings(db);
    const judgement = judgeClocks(readings);
    tell(log, found.judgement.agreement, { judgement, readings });
    found = { judgement, readings, at: performance.now() };
    return found;
  };
  const now = (): ComparedClocks => (performance.now() - found.at > STANDS_FOR_MS ? NOTHING : found);
  const running = again(compare, log, told.signal);
  return {
    now,
    apartMs: () => {
      const { agreement, apartMs } = now().judgement;
      return agreement === 'far-apart' ? apartMs : null;
    },
    compare,
    close: async () => {
      told.abort();
      const forgotten = running.then(() => forgetReading(db, source));
      // while the database is away it is forgotten by itself in some minutes
      await Promise.race([
        forgotten.catch(() => undefined),
        sleep(CLOSE_WITHIN_MS, undefined, { ref: false }),
      ]);
    },
  };
}

async function again(compare: () => Promise<unknown>, log: Logger, told: AbortSignal): Promise<void> {
  while (!told.aborted) {
    await compare().catch((error: unknown) => {
      log.warn({ message: (error as Error).message }, 'the clocks could not be compared');
    });
    await sleep(EVERY_MS, undefined, { signal: told }).catch(() => undefined); // told to end
  }
}

async function readOwn(
  db: Database,
  { program, source, clock }: { program: 'api' | 'worker'; source: string; clock: () => number },
): Promise<ClockReading> {
  await readDatabaseClock(db); // so that no connection is made while it counts
  const before = clock();
  const database = await readDatabaseClock(db);
  const after = clock();
  return {
    clock: program,
    source,
    aheadMs: (before + after) / 2 - database,
    withinMs: (after - before) / 2,
  };
}

/** Against PostgreSQL by way of this process, so both doubts add up. */
async function readEngine(
  readTemporal: () => Promise<RemoteClock>,
  own: ClockReading,
  log: Logger,
): Promise<readonly ClockReading[]> {
  try {
    const { aheadMs, withinMs } = await readTemporal();
    return [
      {
        clock: 'temporal',
        source: 'temporal',
        aheadMs: own.aheadMs + aheadMs,
        withinMs: own.withinMs + withinMs,
      },
    ];
  } catch (error) {
    log.warn({ message: (error as Error).message }, "Temporal's clock could not be read");
    return [];
  }
}

/** While they disagree every minute says so; that they agree again is said once. */
function tell(log: Logger, before: Agreement, { judgement, readings }: ComparedClocks): void {
  const { agreement, apartMs, fastest, slowest } = judgement;
  const facts = {
    ...{ apartMs, fastest, slowest },
    aheadMs: Object.fromEntries(readings.map((one) => [one.source, one.aheadMs])),
  };
  if (agreement === 'far-apart') log.error(facts, 'the clocks stand far apart: acts near a limit are marked');
  if (agreement === 'apart') log.warn(facts, 'the clocks stand apart');
  const worse = before === 'apart' || before === 'far-apart';
  if (agreement === 'agreed' && worse) log.info(facts, 'the clocks agree again');
}
