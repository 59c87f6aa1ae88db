import type { Guide } from '../domain/catalogue/guide.ts';
import type { Plan } from '../domain/catalogue/plan.ts';
import type { Day } from '../domain/time/day.ts';
import { select, selectOne } from './sql.ts';
import type { Asked } from './sql.ts';

export interface ItemVersion {
  readonly itemId: string;
  readonly version: number;
  readonly name: string;
  readonly unitId: string;
  readonly unitName: string;
  /** 实施编码, 31 characters: the head of every case number. */
  readonly implCode: string;
  readonly status: 'IN_USE' | 'STOPPED' | 'CANCELLED';
  readonly effectiveFrom: Day;
  readonly guide: Guide;
  readonly plan: Plan;
}

const COLUMNS = `i.item_id as "itemId", i.version, i.name, i.unit_id as "unitId", u.name as "unitName",
  i.impl_code as "implCode", i.status, i.effective_from as "effectiveFrom", i.guide, i.plan`;
const FROM = 'item_version i join unit u on u.unit_id = i.unit_id';
const NEWEST = `select distinct on (i.item_id) ${COLUMNS} from ${FROM} where i.effective_from <= $1`;

/** The version of each item in force on a day. */
export async function itemsOn(db: Asked, day: Day): Promise<ItemVersion[]> {
  return await select<ItemVersion>(db, `${NEWEST} order by i.item_id, i.version desc`, [day]);
}

export async function findItemOn(
  db: Asked,
  { itemId, day }: { readonly itemId: string; readonly day: Day },
): Promise<ItemVersion | undefined> {
  return await selectOne<ItemVersion>(db, `${NEWEST} and i.item_id = $2 order by i.item_id, i.version desc`, [
    day,
    itemId,
  ]);
}

/** @throws when there is no such version. */
export async function getItemVersion(
  db: Asked,
  { itemId, version }: { readonly itemId: string; readonly version: number },
): Promise<ItemVersion> {
  const item = await selectOne<ItemVersion>(
    db,
    `select ${COLUMNS} from ${FROM} where i.item_id = $1 and i.version = $2`,
    [itemId, version],
  );
  if (item === undefined) throw new Error(`item ${itemId}: there is no version ${version}`);
  return item;
}
