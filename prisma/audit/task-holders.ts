import { stepOf } from '../../domain/case/plan-steps.ts';
import { holdingsOf } from '../case-history.ts';
import type { HistoryLine } from '../case-history.ts';
import { holdersOf } from '../organisation-store.ts';
import { select } from '../sql.ts';
import type { Asked } from '../sql.ts';
import { frozenKey } from './frozen-persons.ts';
import type { Frozen } from './frozen-persons.ts';

interface Asking {
  readonly caseNo: string;
  readonly history: readonly HistoryLine[];
  readonly frozen: Frozen;
}

/**
 * Who stood at each post when its turn began: as frozen; for a turn from before they were frozen as its row says, and
 * without a row as the organisation has it for that day. Key: number of the task.
 */
export async function readTaskHolders(
  db: Asked,
  { caseNo, history, frozen }: Asking,
): Promise<ReadonlyMap<number, string | null>> {
  const holders = new Map<number, string | null>();
  const plan = history[0]?.before.plan;
  if (plan === undefined) return holders;
  let stored: ReadonlyMap<number, string | null> | undefined;
  for (const { seq, stepId, fromAt } of holdingsOf(history)) {
    const [person] = frozen.get(frozenKey(`case/${caseNo}`, seq, 'handler')) ?? [];
    if (person === undefined) stored ??= await storedHolders(db, caseNo);
    const known = person ?? stored?.get(seq);
    if (known !== undefined) holders.set(seq, known);
    else {
      const [holder] = await holdersOf(db, { postId: stepOf(plan, stepId).postId, at: fromAt });
      holders.set(seq, holder?.personId ?? null);
    }
  }
  return holders;
}

async function storedHolders(db: Asked, caseNo: string): Promise<ReadonlyMap<number, string | null>> {
  const rows = await select<{ seq: number; personId: string | null }>(
    db,
    'select seq, holder_person_id as "personId" from task where case_no = $1',
    [caseNo],
  );
  return new Map(rows.map(({ seq, personId }) => [seq, personId]));
}
