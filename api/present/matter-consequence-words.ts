import type { LadderRole } from '../../domain/supervision/ladder.ts';
import type { MatterActName, Rung } from '../../domain/supervision/matter.ts';
import type { Sentence } from './sentence.ts';

const say = (zh: string, en: string): Sentence => ({ zh, en });

/** What the act does, and what of it cannot be undone. */
export const MATTER_ACT_RESULTS: Readonly<Record<MatterActName, Sentence>> = {
  acknowledge: say(
    '记下你已看到；反馈期限不变，还要反馈。',
    'It is noted that you have seen it; the limit stays and an answer is still due.',
  ),
  answer: say(
    '反馈写入经过，不能改，也不能再反馈第二次；接下来由监察机构销号。',
    'The answer is recorded, cannot be changed and is given once; the supervision body closes next.',
  ),
  instruct: say(
    '批示写入经过，不能改；牌和期限不变。',
    'The instruction is recorded and cannot be changed; card and limits stay.',
  ),
  close: say(
    '销号后不能再反馈、批示；记录保留，不能恢复。',
    'Once closed it takes no answer and no instruction; the record stays, it is not opened again.',
  ),
  freezeFacts: say(
    '事实固定后不可改；单位须在 {dueOn} 24:00 前说明。',
    'Frozen facts cannot be changed; the unit explains by 24:00, {dueOn}.',
  ),
  explain: say(
    '说明写入记录，不能改；说明期限停，接下来由监察机构定责。',
    'The explanation is recorded and cannot be changed; its limit stops and the supervision body attributes next.',
  ),
  attribute: say(
    '由你写明的人负主要责任，计算只作参考；登记后不能改，单位不能再说明。',
    'The person you name is responsible, the calculation only proposes; it cannot be changed, nor explained further.',
  ),
  decide: say(
    '决定文号写入记录，不能改；接下来销号。',
    'The number of the decision is recorded and cannot be changed; closing is next.',
  ),
  findNotLiable: say(
    '按所选理由不予追究，记录到此结束，不能再定责。',
    'Found not liable on that ground; the record ends here and nobody can be attributed any more.',
  ),
};

export const TOLD = say('立即通知：{roles}。', 'Told at once: {roles}.');

export const RUNG_GONE: Readonly<Record<Rung, Sentence>> = {
  raise: say('到期不再升为红牌。', 'It will not become a red card.'),
  reminder: say('到期不再催办。', 'No reminder will follow.'),
  'government-leader': say('不再报政府分管领导。', 'It will not go up to the government leader.'),
  'explanation-overdue': say('不再催说明。', 'No reminder to explain will follow.'),
  'not-attributed': say('不再催定责。', 'No reminder to attribute will follow.'),
};

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
