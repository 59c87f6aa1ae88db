import { say } from '../problem-row.ts';
import type { Sentence } from '../sentence.ts';

/** 牌 and 问责记录, by what happened to them. */
export const CARD_AND_RECORD_TEXTS: Readonly<Record<string, Sentence>> = {
  cardFound: say(
    '{item} {serial}：{rule}（{ruleName}）发出{level}，请反馈。',
    '{item} {serial}: {level} by rule {rule} ({ruleName}); please respond.',
  ),
  raised: say(
    '{item} {serial}：黄牌未反馈，升级为红牌，请反馈。',
    '{item} {serial}: the unanswered yellow card became red; please respond.',
  ),
  reminded: say(
    '{item} {serial}：牌还没有反馈，再次提醒。',
    '{item} {serial}: the card is still unanswered.',
  ),
  escalated: say(
    '{item} {serial}：红牌未销号，已报政府分管领导，请批示。',
    '{item} {serial}: the red card was escalated to you; please instruct.',
  ),
  opened: say(
    '{item} {serial}：红牌已立案，请固定事实并说明。',
    '{item} {serial}: an accountability record was opened.',
  ),
  instructed: say('{item} {serial}：领导已批示。', '{item} {serial}: a leader has given an instruction.'),
  answered: say('{item} {serial}：责任单位已反馈。', '{item} {serial}: the unit has responded.'),
  explanationRequested: say(
    '{item} {serial}：事实已固定，请单位说明。',
    '{item} {serial}: the facts are frozen; the unit is to explain.',
  ),
  factsFrozen: say(
    '{item} {serial}：事实已固定，请单位说明。',
    '{item} {serial}: the facts are frozen; the unit is to explain.',
  ),
  explained: say('{item} {serial}：单位已说明。', '{item} {serial}: the unit has explained.'),
  appealed: say(
    '{item} {serial}：单位对牌提出申诉，请决定。',
    '{item} {serial}: a card was appealed; please decide.',
  ),
  upheld: say(
    '{item} {serial}：申诉后牌维持，请反馈。',
    '{item} {serial}: the card was upheld; please respond.',
  ),
  revoked: say('{item} {serial}：牌已撤销。', '{item} {serial}: the card was revoked.'),
  cardRevoked: say(
    '{item} {serial}：问责记录并入的牌已撤销。',
    '{item} {serial}: a card of the accountability record was revoked.',
  ),
  orderOpened: say('{item} {serial}：另立了督办或整改。', '{item} {serial}: an order was opened beside it.'),
  proposed: say('{item} {serial}：问责已拟处理。', '{item} {serial}: a measure was proposed.'),
  executed: say('{item} {serial}：问责决定已执行。', '{item} {serial}: the decision was executed.'),
  published: say('{item} {serial}：问责决定已公布。', '{item} {serial}: the decision was published.'),
  transferred: say(
    '{item} {serial}：问责记录已移送。',
    '{item} {serial}: the accountability record was transferred.',
  ),
  attributed: say('{item} {serial}：已定责。', '{item} {serial}: responsibility was attributed.'),
  decided: say('{item} {serial}：问责已决定。', '{item} {serial}: the accountability record was decided.'),
  foundNotLiable: say('{item} {serial}：不予追究。', '{item} {serial}: found not liable.'),
  closed: say('{item} {serial}：已销号。', '{item} {serial}: closed.'),
  cancelled: say('{item} {serial}：牌已取消。', '{item} {serial}: the card was cancelled.'),
};
