import type { Plan } from '../domain/catalogue/plan.ts';
import { oneCopy } from './one-copy.ts';
import { selectOne } from './sql.ts';
import type { Asked } from './sql.ts';

/** The plan of an item version, and by what its text is known. */
export interface NamedPlan {
  readonly itemId: string;
  readonly version: number;
  readonly planHash: string;
}

/** Columns of a `NamedPlan`, of `item_version i`. */
export const NAMED_PLAN = 'i.item_id as "itemId", i.version, md5(i.plan::text) as "planHash"';

/** Undefined: no such version was published. */
export async function findPlan(
  db: Asked,
  { itemId, version }: Pick<NamedPlan, 'itemId' | 'version'>,
): Promise<Plan | undefined> {
  const named = await selectOne<NamedPlan>(
    db,
    `select ${NAMED_PLAN} from item_version i where i.item_id = $1 and i.version = $2`,
    [itemId, version],
  );
  return named === undefined ? undefined : await planNamed(db, named);
}

export async function planNamed(db: Asked, { itemId, version, planHash }: NamedPlan): Promise<Plan> {
  return await oneCopy(`plan/${planHash}`, async () => {
    const text = 'select plan from item_version where item_id = $1 and version = $2';
    const row = await selectOne<{ plan: Plan }>(db, text, [itemId, version]);
    if (row === undefined) throw new Error(`Item ${itemId}, version ${version}, is gone.`);
    return row.plan;
  });
}
