import { parseInstant } from '../domain/time/instant.ts';
import type { Instant } from '../domain/time/instant.ts';
import { select } from '../prisma/sql.ts';
import { submit } from '../prisma/submit.ts';
import type { NewSubmission } from '../prisma/submission-store.ts';
import { applicationOf } from '../tests/workflows/case-driver.ts';
import type { Engine } from '../tests/workflows/harness.ts';
import { until } from '../tests/workflows/until.ts';

/** Friday, Saturday and Sunday: a limit of working days ends alike, and a day has 999 practice numbers of an item. */
const DAYS = ['2026-03-06', '2026-03-07', '2026-03-08'];
export const receivedOnAWeekend = DAYS.map((day) => parseInstant(`${day}T09:00+08:00`));

const AT_ONCE = 8;
const PATIENCE_MS = 600_000;

/** So many open cases by the one road, all recorded when this answers; their numbers. */
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
  const recorded = () =>
    select<{ n: number }>(db, 'select count(*)::int as n from approval_case where case_no = any($1)', [
      caseNos,
    ]);
  await until(`${count} cases recorded`, async () => (await recorded())[0]?.n === count, {
    withinMs: PATIENCE_MS,
  });

  return caseNos;
}

/** Milliseconds from a receipt to its first line in the log: what an applicant waits for a case to be live. */
export async function newCaseMs(engine: Engine): Promise<number> {
  const startedAt = performance.now();
  await openMany(engine, { count: 1 });
  return performance.now() - startedAt;
}
