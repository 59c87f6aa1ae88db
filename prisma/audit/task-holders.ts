import { stepOf } from '../../domain/case/plan-steps.ts';
import { holdingsOf } from '../case-history.ts';
import type { HistoryLine, Holding } from '../case-history.ts';
import { holdersOf } from '../organisation-store.ts';
import { select } from '../sql.ts';
import type { Asked } from '../sql.ts';
import { turnFrozenKey } from './frozen-persons.ts';
import type { Frozen } from './frozen-persons.ts';

interface Asking {
  readonly caseNo: string;
  readonly history: readonly HistoryLine[];
  readonly frozen: Frozen;
}

/**
 * Who stood at each post when its turn began: as frozen; for a turn from before they were frozen as its row says, and
 * without a row as the organisation has it for that day. By `turnKey`.
 */
export async function readTaskHolders(
  db: Asked,
  { caseNo, history, frozen }: Asking,
): Promise<ReadonlyMap<string, string | null>> {
  const holders = new Map<string, string | null>();
  const plan = history[0]?.before.plan;
  if (plan === undefined) return holders;
  let stored: ReadonlyMap<string, string | null> | undefined;
  for (const turn of holdingsOf(history)) {
    const { stepId, fromAt } = turn;
    const [person] = frozen.get(turnFrozenKey(`case/${caseNo}`, turn)) ?? [];
    if (person === undefined) stored ??= await storedHolders(db, caseNo);
    const known = person ?? stored?.get(turnKey(turn));
    if (known !== undefined) holders.set(turnKey(turn), known);
    else {
      const [holder] = await holdersOf(db, { postId: stepOf(plan, stepId).postId, at: fromAt });
      holders.set(turnKey(turn), holder?.personId ?? null);
    }
  }
  return holders;
}

async function storedHolders(db: Asked, caseNo: string): Promise<ReadonlyMap<string, string | null>> {
  const rows = await select<{ seq: number; stepId: string; personId: string | null }>(
    db,
    'select seq, step_id as "stepId", holder_person_id as "personId" from task where case_no = $1',
    [caseNo],
  );
  return new Map(rows.map((row) => [turnKey(row), row.personId]));
}

/** Of a row of `task`. */
export const turnKey = ({ seq, stepId }: Pick<Holding, 'seq' | 'stepId'>): string => `${seq}/${stepId}`;
