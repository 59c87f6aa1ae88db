import { dayOf } from '../../domain/time/instant.ts';
import type { Instant } from '../../domain/time/instant.ts';
import type { Holding } from '../case-history.ts';
import { firstResponsibleOf } from '../leader-store.ts';
import { select } from '../sql.ts';
import type { Asked } from '../sql.ts';
import { rungOfTurn } from '../turn-names.ts';
import type { Red } from './reds.ts';

/** Who a role meant at a line of a log, as `resolution` froze it; key `matterId#seq/role`, of a turn `matterId#seq/rung`. */
export type Frozen = ReadonlyMap<string, readonly string[]>;

export const frozenKey = (matterId: string, seq: number, role: 'first-responsible-person'): string =>
  `${matterId}#${seq}/${role}`;
export const turnFrozenKey = (matterId: string, turn: Pick<Holding, 'seq' | 'stepId' | 'beside'>): string =>
  `${matterId}#${turn.seq}/${rungOfTurn(turn)}`;

export async function readFrozen(db: Asked, matterIds: readonly string[]): Promise<Frozen> {
  const rows = await select<{ key: string; personIds: readonly string[] }>(
    db,
    `select matter_id || '#' || seq || '/' || case role when 'handler' then rung else role end as key,
            array_agg(person_id order by id) as "personIds"
       from resolution where matter_id = any($1)
        and (role = 'first-responsible-person' or role = 'handler' and rung like 'task%')
      group by 1`,
    [matterIds],
  );
  return new Map(rows.map(({ key, personIds }) => [key, personIds]));
}

/** Who the organisation says is first responsible person (第一责任人) of a unit on a day; key `unitId day`. */
export type Leaders = ReadonlyMap<string, string>;

export const leaderKey = ({ unitId, at }: { readonly unitId: string; readonly at: Instant }): string =>
  `${unitId} ${dayOf(at)}`;

export async function readLeaders(db: Asked, reds: readonly Red[]): Promise<Leaders> {
  const leaders = new Map<string, string>();
  for (const red of reds) {
    if (leaders.has(leaderKey(red))) continue;
    const leader = await firstResponsibleOf(db, red);
    if (leader !== undefined) leaders.set(leaderKey(red), leader.personId);
  }
  return leaders;
}

/** The unit's own was frozen first, before the one of the agency it acts for; what froze nobody asks the organisation. */
export function addresseeAmong(
  frozen: readonly string[] | undefined,
  leader: string | undefined,
): string | null {
  return frozen?.[0] ?? leader ?? null;
}
