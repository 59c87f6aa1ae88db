/** 事项, 办件: what does not take this now. */
import type { DoorCode } from '../problem-codes.ts';
import { NOT_NOW, row, say } from '../problem-row.ts';
import type { ProblemRow } from '../problem-row.ts';

export const CASE_AND_ITEM_PROBLEMS = {
  'item-unknown': row(
    404,
    say('没有这个事项', 'No such item'),
    say('没有编号为 {item} 的事项。', 'There is no item {item}.'),
  ),
  'item-stopped': row(
    409,
    say('这个事项不收新件', 'This item takes no new cases'),
    say(
      '这个事项已停止办理，不收新件；在办的照常办完。',
      'This item was stopped and takes no new cases; open ones finish.',
    ),
    say('请看其他事项，或到窗口问。', 'See other items or ask at the counter.'),
  ),
  'nothing-due': row(
    409,
    say('没有下一个时刻', 'Nothing is due'),
    say('这件和它的牌都没有待到的时限。', 'No limit of this case or its cards is still to come.'),
    say('可以新开一件演练。', 'Open another practice case.'),
  ),
  'not-finished': row(
    409,
    say('还没有办完', 'Not finished yet'),
    say('这件还没有办完，不能评价。', 'The case is not finished, so it cannot be rated.'),
    say('办完后可以评价；现在可以投诉。', 'Rate it when it is finished; you can complain now.'),
  ),
  'already-rated': row(
    409,
    say('已经评价过', 'Rated already'),
    say('这件已经评价过，一件只评一次。', 'The case has been rated; each is rated once.'),
    say('还有话说，可以投诉。', 'If there is more to say, you can complain.'),
  ),
  'practice-off': row(
    403,
    say('这里没有演练', 'No practice here'),
    say('演练环境没有打开。', 'Practice is switched off here.'),
  ),
  'no-host': row(
    409,
    NOT_NOW,
    say(
      '作决定的单位没有可以主持听证的人：主持人要在听证主持岗，而且没有受理、审查过这件。',
      'Nobody of the deciding unit could host the hearing: the host holds its hearing post and has not accepted or reviewed this case.',
    ),
    say('请先请单位负责人设听证主持岗或者派人。', 'Ask the head of the unit to fill the hearing post first.'),
  ),
  'case-starting': row(
    503,
    say('正在立案', 'Being opened'),
    say(
      '收件有效，时间已登记；办理系统还没有接上这一件。',
      'The receipt is valid and its time recorded; the engine has not taken the case up yet.',
    ),
    say('请过几秒再试，内容和请求编号都会保留。', 'Try again in a few seconds; content and key are kept.'),
  ),
} satisfies Partial<Record<DoorCode, ProblemRow>>;
