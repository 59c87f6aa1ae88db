import { parseInstant } from '../domain/time/instant.ts';
import type { Instant } from '../domain/time/instant.ts';
import { select } from '../prisma/sql.ts';
import { submit } from '../prisma/submit.ts';
import type { NewSubmission } from '../prisma/submission-store.ts';
import { applicationOf, submitCase } from '../tests/workflows/case-driver.ts';
import type { Engine } from '../tests/workflows/harness.ts';
import { until } from '../tests/workflows/until.ts';

/** Friday, Saturday and Sunday: a limit of working days ends alike, and a day has 999 practice numbers of an item. */
const DAYS = ['2026-03-06', '2026-03-07', '2026-03-08'];
export const receivedOnAWeekend = DAYS.map((day) => parseInstant(`${day}T09:00+08:00`));

const AT_ONCE = 8;
const PATIENCE_MS = 600_000;

/** So many open cases by the one road, the procedure of each started when this answers; their numbers. */
export async function openMany(
  { db }: Engine,
  {
    count,
    with: given = {},
    receivedAt = [],
  }: {
    readonly count: number;
    readonly with?: Partial<NewSubmission>;
    /** Turn about. */
    readonly receivedAt?: readonly Instant[];
  },
): Promise<readonly string[]> {
  const caseNos: string[] = [];
  let left = count;
  const takeTurns = async (): Promise<void> => {
    while (left > 0) {
      left -= 1;
      const at = receivedAt[left % receivedAt.length];
      const received = at === undefined ? {} : { receivedAt: at };
      caseNos.push((await submit(db, { ...(await applicationOf(db)), ...given, ...received })).caseNo);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, takeTurns));
  const keys = caseNos.map((caseNo) => `startCase/${caseNo}`);
  const waiting = () =>
    select<{ n: number }>(db, 'select count(*)::int as n from graphile_worker.jobs where key = any($1)', [
      keys,
    ]);
  await until(`${count} cases started`, async () => (await waiting())[0]?.n === 0, { withinMs: PATIENCE_MS });

  return caseNos;
}

/** Milliseconds from handing in an application until its procedure answers. */
export async function newCaseMs(engine: Engine): Promise<number> {
  const startedAt = performance.now();
  const driven = await submitCase(engine);
  await driven.look();
  return performance.now() - startedAt;
}
