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
  'matter-wrong-state': row(
    409,
    NOT_NOW,
    say('现在是“{state}”，不能{act}。', 'It is {state}, so you cannot {act}.'),
    POSSIBLE,
  ),
  'already-answered': row(
    409,
    NOT_NOW,
    say('已在 {answeredAt} 反馈过。', 'It was answered at {answeredAt}.'),
    say('等待销号；领导可以继续批示。', 'It waits to be closed; leaders can still instruct.'),
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
