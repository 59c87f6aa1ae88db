/**
 * 疑点: what P10 and P12 find looks wrong and need not be. Nothing of it is held against anybody, or shown outside, before
 * a person of the supervision body has looked and upheld it (ADR 0027).
 * @source domain/4-supervision §4.3 (P10 异常, P12 suspicion of entering afterwards), §4.4
 */
import type { RuleId } from '../case/card.ts';
import type { Instant } from '../time/instant.ts';
import type { MatterActName } from './matter-act.ts';
import type { MatterState } from './matter.ts';

/** Their rules. */
export const SUSPICIONS: readonly RuleId[] = ['P10', 'P12'];

/** A suspicion that nobody has upheld. */
export function isOpenSuspicion(card: {
  readonly cardKey: string;
  readonly upheldAt: Instant | null;
}): boolean {
  return isSuspicion(card) && card.upheldAt === null;
}

/**
 * What a suspicion permits beyond any card: once the unit has answered, or let its days pass, the supervision body says
 * whether it holds, and the unit may then still appeal.
 */
export function actsOfSuspicion({ card, state, rungs }: MatterState): readonly MatterActName[] {
  if (card === null || !isSuspicion(card)) return [];
  if (state === 'upheld') return ['appeal'];
  const unanswered = (state === 'issued' || state === 'acknowledged') && rungs.includes('raise');
  return state === 'answered' || unanswered ? ['uphold', 'revoke'] : [];
}

/** The key of a card names its rule (settled.md 21). */
function isSuspicion({ cardKey }: { readonly cardKey: string }): boolean {
  const [, rule] = cardKey.split('/');
  return SUSPICIONS.some((known) => known === rule);
}
