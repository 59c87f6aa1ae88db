import type { MatterActName } from '../../domain/supervision/matter-act.ts';
import { say } from './problem-row.ts';
import type { Sentence } from './sentence.ts';

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
  returnAnswer: say(
    '反馈退回单位，新的限期写入经过；已经触发过的提醒不会再来一次。',
    'The answer goes back with a new limit; a reminder that has fired does not fire again.',
  ),
  appeal: say(
    '申诉和证据写入经过，不能改，只能申诉一次；决定之前不用反馈。维持的，反馈期限从那天重新起算。',
    'Appeal and evidence are recorded once; no answer is due meanwhile. If upheld, its days start anew.',
  ),
  uphold: say(
    '牌维持；单位要反馈，期限从今天起算。',
    'The card stands; the unit answers, its days start today.',
  ),
  revoke: say(
    '撤销后记录仍在，显示“已撤销”，不再升级；只因这一张牌立的问责记录一并结束。',
    'It stays visible as revoked and climbs no more; an accountability record that hung on it alone ends.',
  ),
  extend: say(
    '限期改为你写的那天，写入经过；只能延一次。',
    'The limit moves to the day you name; once only.',
  ),
  takeOver: say(
    '由上级直接办理，单位不能再反馈；销号由上级进行。',
    'It is handled above; the unit answers no more, whoever took it over closes it.',
  ),
  escalate: say(
    '另立一件督办或整改，有自己的限期；这件照旧。',
    'Another matter with a limit of its own is opened; this one goes on as it was.',
  ),
  seekOpinion: say(
    '向所选单位发出征求意见，有自己的限期；到期没有意见的，视为没有意见。这件照旧。',
    'That unit is asked, with a limit of its own; silence reads as no opinion. This one goes on as it was.',
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
  hear: say(
    '申辩写入记录，不能改；不因申辩加重处理。',
    'The defence is recorded and cannot be changed; nothing becomes heavier for it.',
  ),
  propose: say(
    '拟处理意见写入记录，接下来由有权机关决定并写文号。',
    'The proposal is recorded; the competent body decides next, with a number.',
  ),
  execute: say(
    '执行情况写入记录；接下来可以公布或销号。',
    'The execution is recorded; publish or close next.',
  ),
  publish: say('公布情况写入记录，接下来销号。', 'The publication is recorded; closing is next.'),
  transfer: say(
    '移送后记录在这里结束，由接收机关处理。',
    'The record ends here; the body that receives it goes on.',
  ),
  accept: say('受理后开始计算办结期限。', 'The limit for settling it begins.'),
  refuseAcceptance: say(
    '不予受理的理由告知投诉人，到此结束。',
    'The reason goes to the complainant; it ends here.',
  ),
  contact: say(
    '联系情况写入经过，开始计算整改期限。',
    'The contact is recorded; the limit to put it right begins.',
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
