import type { MatterAuthorityRefusal } from '../../domain/supervision/matter-authority.ts';
import type { MatterRefusalCode } from '../../domain/supervision/matter.ts';
import { NOT_NOW, NO_RIGHT, POSSIBLE, row, say } from './problem-row.ts';
import type { ProblemRow } from './problem-row.ts';

/** What the stage of a card or record, or the lack of a duty, says no to. */
export const MATTER_PROBLEMS: Readonly<
  Record<MatterRefusalCode | MatterAuthorityRefusal['code'], ProblemRow>
> = {
  'matter-ended': row(
    409,
    NOT_NOW,
    say('这件督办已经结束（{state}）。', 'This matter is over ({state}).'),
    say('可以看它的经过。', 'You can read its history.'),
  ),
  'matter-wrong-state': {
    ...row(
      409,
      NOT_NOW,
      say('现在是“{state}”，不能{act}。', 'It is {state}, so you cannot {act}.'),
      POSSIBLE,
    ),
    listed: say('现在是“{state}”。', 'It is {state}.'),
  },
  'already-answered': row(
    409,
    NOT_NOW,
    say('已在 {answeredAt} 反馈过。', 'It was answered at {answeredAt}.'),
    say('等待销号；领导可以继续批示。', 'It waits to be closed; leaders can still instruct.'),
  ),
  'already-appealed': row(
    409,
    NOT_NOW,
    say(
      '已在 {appealedAt} 申诉过，同一张牌只申诉一次。',
      'It was appealed at {appealedAt}; a card is appealed once.',
    ),
    say('可以反馈，写明理由。', 'You can still answer and give your reasons.'),
  ),
  'appeal-too-late': row(
    409,
    NOT_NOW,
    say('申诉期到 {dueOn} 24:00 为止，已经过了。', 'An appeal was possible until 24:00, {dueOn}.'),
    POSSIBLE,
  ),
  'own-unit': row(
    403,
    NO_RIGHT,
    say(
      '{act}要由责任单位以外的人进行，申诉人自己也不能办。',
      'Nobody of the unit concerned, nor whoever appealed, can {act}.',
    ),
    say('请监察机构的其他人办。', 'Somebody else of the supervision body can.'),
  ),
  'superior-vacant': row(
    409,
    NOT_NOW,
    say(
      '这件是监察机构自己的，要由本级政府分管监察机构的领导{act}；这个职务现在空缺。',
      'It is about the supervision body itself, so the government leader above it has to {act}; nobody holds that office now.',
    ),
    say(
      '请先在 unit_leader 补上政府分管领导（GOV_LEADER_IN_CHARGE），补上后即可办。',
      'Enter a government leader (GOV_LEADER_IN_CHARGE) in unit_leader first; then it can be done.',
    ),
  ),
  'about-yourself': row(
    403,
    NO_RIGHT,
    say('这件涉及你本人，不能由你{act}。', 'It is about you, so you cannot {act}.'),
    say('请单位其他负责人办。', 'Another head of the unit can.'),
  ),
  'hear-first': row(
    409,
    NOT_NOW,
    say(
      '还没有听取被定责人的申辩，不能拟处理。',
      'The person named has not been heard, so nothing can be proposed.',
    ),
    say('请先听取申辩；不因申辩加重。', 'Hear the defence first; nothing becomes heavier for it.'),
  ),
  'execute-first': row(
    409,
    NOT_NOW,
    say('决定还没有登记执行，不能销号。', 'The decision has not been executed, so it cannot be closed.'),
    say('请先登记执行。', 'Record its execution first.'),
  ),
  'name-leaders': row(
    422,
    NOT_NOW,
    say('严重以上的，要写明领导责任。', 'From “serious” on, the responsibility of leaders has to be stated.'),
    say('写明谁负什么领导责任；不追究的，写明理由。', 'Name who answers as what, or say why no leader does.'),
  ),
  'measure-too-heavy': row(
    422,
    NOT_NOW,
    say('这一档不能选这项处理。', 'This grade does not allow that measure.'),
    say('可以选：{measures}。', 'You can choose: {measures}.'),
  ),
  'not-a-third-party': row(
    422,
    NOT_NOW,
    say('不能向责任单位自己征求意见。', 'The unit concerned itself cannot be asked.'),
    say('请选别的单位。', 'Choose another unit.'),
  ),
  'opinion-not-due': row(
    409,
    NOT_NOW,
    say('征求意见的期限到 {dueOn}，还没有收到意见。', 'The unit may answer until {dueOn} and has not yet.'),
    say('收到意见后，或期满后再销号。', 'Close it once it has answered or its days are over.'),
  ),
  'limit-not-later': row(
    422,
    NOT_NOW,
    say('限期要在 {dueOn} 以后。', 'The new limit has to be after {dueOn}.'),
    say('请选更晚的一天。', 'Choose a later day.'),
  ),
  'limit-too-far': row(
    422,
    NOT_NOW,
    say('最晚到 {dueOn}。', 'The latest day is {dueOn}.'),
    say('请选这一天或更早。', 'Choose that day or an earlier one.'),
  ),
  'extended-once': row(
    409,
    NOT_NOW,
    say('已经延期过一次，不能再延。', 'It has been extended once and cannot be extended again.'),
    say('请按现在的期限反馈。', 'Answer within the limit as it stands.'),
  ),
  'explanation-open': row(
    409,
    NOT_NOW,
    say(
      '单位的说明期到 {dueOn}，之前不能定责。',
      'The unit may explain until {dueOn}; nobody is attributed before.',
    ),
    say('等说明交来，或期满后再定责。', 'Wait for the explanation or the end of its days.'),
  ),
  'answer-first': row(
    409,
    NOT_NOW,
    say('还没有反馈，不能销号。', 'It has not been answered, so it cannot be closed.'),
    say('请责任单位先反馈。', 'The unit has to answer first.'),
  ),
  'not-your-matter': row(
    403,
    NO_RIGHT,
    say('{act}由{who}进行。', 'Only {who} can {act}.'),
    say('可以看它的经过。', 'You can read its history.'),
  ),
};
