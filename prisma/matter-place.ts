import type { AnyCard } from '../domain/supervision/found-card.ts';
import type { MatterState } from '../domain/supervision/matter.ts';
import type { LadderPlace } from './ladder-store.ts';
import type { MatterLine } from './matter-line.ts';
import { selectOne } from './sql.ts';
import type { Transaction } from './transaction.ts';

/** The matter's own card, or the first that the record joined. */
export async function cardOf(tx: Transaction, { matterId, kind }: MatterState): Promise<AnyCard | undefined> {
  if (kind !== 'card' && kind !== 'accountability') return undefined;
  const row = await selectOne<{ facts: AnyCard }>(
    tx,
    `select c.facts from card c left join accountability_card l on l.card_key = c.card_key
      where c.matter_id = $1 or l.matter_id = $1 order by c.issued_at limit 1`,
    [matterId],
  );
  if (row === undefined) throw new Error(`matter ${matterId}: it has no card`);
  return row.facts;
}

/**
 * Where the limit ran out, or the post that the matter names. A card about a rating or a complaint concerns nobody but
 * whoever was late with it, an opinion whoever is asked: the agency of the case is not told.
 */
export function placeOf({ state, frame }: MatterLine, card: AnyCard | undefined): LadderPlace {
  const postId = card?.postId ?? state.postId ?? '';
  const ofVoice = card?.threshold === 'found' && card.matterId !== null;
  const alone = ofVoice || state.kind === 'third-party-opinion';
  return { postId, unitId: state.unitId, agencyUnitId: alone ? state.unitId : frame.opening.plan.unitId };
}
