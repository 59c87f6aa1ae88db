import type { MatterKind, MatterStateName } from '../matter-names.ts';
import { ACCOUNTABILITY } from './accountability.ts';
import { CARD } from './card.ts';
import { DELAY_EXPLANATION } from './delay-explanation.ts';
import type { MatterKindRow } from './kind-row.ts';
import { RECTIFICATION, SUPERVISION_ORDER, THIRD_PARTY_OPINION } from './orders.ts';
import { BAD_RATING, COMPLAINT } from './voices.ts';

/** Kinds of matters are rows: the same workflow, store and page serve them all. */
export const KINDS: Readonly<Record<MatterKind, MatterKindRow>> = {
  card: CARD,
  accountability: ACCOUNTABILITY,
  'delay-explanation': DELAY_EXPLANATION,
  'supervision-order': SUPERVISION_ORDER,
  rectification: RECTIFICATION,
  'third-party-opinion': THIRD_PARTY_OPINION,
  complaint: COMPLAINT,
  'bad-rating': BAD_RATING,
};

/** States in which nothing rings and nobody acts any more, of every kind: no state ends one kind and not another. */
const ENDS: ReadonlySet<MatterStateName> = new Set(
  Object.values(KINDS).flatMap(({ acts }) =>
    Object.entries(acts).flatMap(([state, open]) => (open.length === 0 ? [state as MatterStateName] : [])),
  ),
);

export const endsMatter = (state: MatterStateName): boolean => ENDS.has(state);
