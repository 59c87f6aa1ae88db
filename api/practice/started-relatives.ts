import { setTimeout as sleep } from 'node:timers/promises';
import type { Opening } from '../../domain/case/state.ts';
import type { Database } from '../../prisma/database.ts';
import { readFamily } from '../../prisma/family-view.ts';
import type { Relative } from '../../prisma/family-view.ts';
import { ProblemError } from '../door/problem-error.ts';

const LOOKS = 50;
const LOOK_MS = 100;

/**
 * Parent and children of a joint practice case. Those that an acceptance has just opened are on their way through the queue:
 * the clock waits for them a moment, so that none is left behind. @throws case-starting when one does not come
 */
export async function startedRelatives(
  db: Database,
  opening: Pick<Opening, 'caseNo' | 'parentNo' | 'plan'>,
): Promise<readonly Relative[]> {
  for (let look = 1; ; look++) {
    const relatives = await readFamily(db, opening);
    if (relatives.every(({ state }) => state !== null)) return relatives;
    if (look === LOOKS) throw new ProblemError('case-starting', { retryAfterSeconds: 3 });
    await sleep(LOOK_MS);
  }
}
