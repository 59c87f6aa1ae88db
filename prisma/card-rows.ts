import type { AnyCard } from '../domain/supervision/found-card.ts';
import type { MatterOpening } from '../domain/supervision/matter.ts';
import type { HistoryLine } from './case-history.ts';
import type { Row } from './sql.ts';
import { timestamp } from './sql.ts';

export const cardMatterId = (cardKey: string): string => `card/${cardKey}`;

/** @param calendarVersion by which its first answer day was told; undefined: an older release did not say. */
export function openingOfCard(
  { logged, after }: HistoryLine,
  card: AnyCard,
  calendarVersion: number | undefined,
): MatterOpening {
  const { cardKey, clockId, level, threshold, unitId } = card;
  return {
    matterId: cardMatterId(cardKey),
    kind: 'card',
    caseNo: after.caseNo,
    unitId,
    openedAt: logged.event.at,
    card: { cardKey, clockId, level, threshold },
    practice: after.practice,
    clockOffsetMs: after.clockOffsetMs,
    ...(calendarVersion === undefined ? {} : { calendarVersion }),
  };
}

/** `card` as issued, without its addressee and its first answer. */
export function cardRow(card: AnyCard, opening: MatterOpening): Row {
  return {
    card_key: card.cardKey,
    matter_id: opening.matterId,
    case_no: opening.caseNo,
    rule: card.rule,
    rule_version: card.ruleVersion,
    level: card.level,
    issued_level: card.level,
    threshold: card.threshold,
    clock_id: card.clockId,
    step_id: card.stepId,
    post_id: card.postId,
    unit_id: card.unitId,
    issued_at: timestamp(opening.openedAt),
    last_day_on: card.lastDayOn,
    facts: card,
    opening,
    state: 'issued',
    matter_seq: 1,
    over: false,
    practice: opening.practice,
  };
}
