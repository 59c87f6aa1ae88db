import type { LadderRole } from '../../domain/supervision/ladder.ts';
import type { Rung } from '../../domain/supervision/matter-names.ts';
import { say } from './problem-row.ts';
import type { Sentence } from './sentence.ts';

export const TOLD = say('立即通知：{roles}。', 'Told at once: {roles}.');

/** 升级阶梯: a rung that an act takes away. */
export const RUNG_GONE: Readonly<Record<Rung, Sentence>> = {
  raise: say('到期不再升为红牌。', 'It will not become a red card.'),
  reminder: say('到期不再催办。', 'No reminder will follow.'),
  'government-leader': say('不再报政府分管领导。', 'It will not go up to the government leader.'),
  'explanation-overdue': say('不再催说明。', 'No reminder to explain will follow.'),
  'not-attributed': say('不再催定责。', 'No reminder to attribute will follow.'),
  'appeal-undecided': say('不再催申诉的决定。', 'No reminder to decide the appeal will follow.'),
  overdue: say('到期不再催办。', 'No reminder will follow.'),
  'acceptance-overdue': say('不再催受理。', 'No reminder to accept will follow.'),
  'settlement-overdue': say('不再催办结。', 'No reminder to settle it will follow.'),
  'contact-overdue': say('不再催联系。', 'No reminder to make contact will follow.'),
  'call-back-overdue': say('不再催回访。', 'No reminder to call back will follow.'),
};

/** A rung that still comes, and when. */
export const RUNG_STAYS: Readonly<Record<Rung, Sentence>> = {
  raise: say(
    '{day} 24:00 前没有反馈，仍升为红牌。',
    'Unanswered at 24:00, {day}, it still becomes a red card.',
  ),
  reminder: say(
    '{day} 24:00 前没有反馈，仍向所有人催办。',
    'Unanswered at 24:00, {day}, everybody is still reminded.',
  ),
  'government-leader': say(
    '{day} 24:00 前没有销号，也没有定责，仍报政府分管领导。',
    'Neither closed nor attributed at 24:00, {day}, it still goes up to the government leader.',
  ),
  'explanation-overdue': say(
    '{day} 24:00 前没有说明，仍催第一责任人，并告知监察机构。',
    'Unexplained at 24:00, {day}, the first responsible person is reminded and the supervision body told.',
  ),
  'not-attributed': say(
    '{day} 24:00 前没有定责，仍提醒监察机构。',
    'Not attributed at 24:00, {day}, the supervision body is still reminded.',
  ),
  'appeal-undecided': say(
    '{day} 24:00 前没有决定申诉，提醒监察机构。',
    'Not decided at 24:00, {day}, the supervision body is reminded of the appeal.',
  ),
  overdue: say('{day} 24:00 前没有反馈，仍催办。', 'Unanswered at 24:00, {day}, a reminder follows.'),
  'acceptance-overdue': say(
    '{day} 24:00 前没有决定是否受理，提醒监察机构。',
    'Neither accepted nor refused at 24:00, {day}, the supervision body is reminded.',
  ),
  'settlement-overdue': say(
    '{day} 24:00 前没有答复，提醒监察机构。',
    'Not settled at 24:00, {day}, the supervision body is reminded.',
  ),
  'contact-overdue': say(
    '{day} 24:00 前没有联系，提醒第一责任人。',
    'Nobody contacted at 24:00, {day}, the first responsible person is reminded.',
  ),
  'call-back-overdue': say(
    '{day} 24:00 前没有回访，提醒监察机构。',
    'Not called back at 24:00, {day}, the supervision body is reminded.',
  ),
};

export const ROLE_WORDS: Readonly<Record<LadderRole, Sentence>> = {
  handler: say('承办人', 'handler'),
  backup: say('B 岗', 'B holder'),
  reviewer: say('审核人', 'reviewer'),
  'chief-representative': say('首席代表', 'chief representative'),
  'leader-in-charge': say('分管领导', 'leader in charge'),
  'hall-supervision': say('大厅督查', 'hall supervision'),
  'first-responsible-person': say('第一责任人', 'first responsible person'),
  'supervision-org': say('监察机构', 'supervision body'),
  'government-leader': say('政府分管领导', 'government leader'),
};
