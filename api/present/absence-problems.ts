import type { AbsenceRefusal } from '../../domain/organisation/absence.ts';
import { isDay } from '../../domain/time/day.ts';
import type { Day } from '../../domain/time/day.ts';
import { dayText } from './moments.ts';
import { NO_RIGHT, row, say } from './problem-row.ts';
import type { ProblemRow } from './problem-row.ts';
import type { Language, Params } from './sentence.ts';

const TITLE = say('这段离岗登记不了', 'This absence cannot be entered');

/** What entering that somebody is away is told no by. */
export const ABSENCE_PROBLEMS: Readonly<Record<AbsenceRefusal['code'], ProblemRow>> = {
  'absence-not-yours': row(
    403,
    NO_RIGHT,
    say(
      '离岗由本人、科室负责人或单位负责人登记。',
      'An absence is entered by the person, the section head or the head of the unit.',
    ),
    say('请本人或其科室负责人登记。', 'Ask the person or the section head to enter it.'),
  ),
  'absence-person-unknown': row(
    422,
    TITLE,
    say(
      '没有这个人，或这个人现在不在任何岗位。',
      'There is no such person, or the person holds no post now.',
    ),
    say('请从名单里选。', 'Choose somebody from the list.'),
  ),
  'absence-reversed': row(
    422,
    TITLE,
    say('最后一天早于第一天（{fromOn}）。', 'The last day is before the first ({fromOn}).'),
    say('最后一天选 {fromOn} 或以后。', 'Choose {fromOn} or a later last day.'),
  ),
  'absence-past': row(
    422,
    TITLE,
    say(
      '第一天已经过去；过去的日子，任务和牌已经按当时在岗的人算。',
      'The first day is over; on past days tasks and cards stay with who stood there.',
    ),
    say('可以从今天（{today}）起登记。', 'It can begin today ({today}).'),
  ),
  'absence-too-long': row(
    422,
    TITLE,
    say('超过一年的不是离岗，是岗位变动。', 'More than a year is a change of posting, not an absence.'),
    say(
      '最后一天选 {latest} 或以前；更长的，请调整岗位任职。',
      'Choose {latest} or earlier; else change the posting.',
    ),
  ),
  'absence-overlaps': row(
    409,
    TITLE,
    say('和已登记的 {fromOn} 至 {toOn} 重叠。', 'It overlaps with {fromOn} to {toOn}, entered already.'),
    say('请避开这几天，或先登记回岗。', 'Leave those days out, or enter the return first.'),
  ),
  'absence-unknown': row(
    404,
    say('没有这段离岗', 'No such absence'),
    say(
      '没有从这一天开始的离岗，可能已经登记回岗。',
      'None begins on that day; its end may have been entered.',
    ),
    say('请看现在的名单。', 'See the list as it stands.'),
  ),
  'absence-not-back': row(
    422,
    say('回岗日期不对', 'That is no day of return'),
    say(
      '回岗日要在这段离岗之内，且不早于今天。',
      'The day of return lies within the absence and not before today.',
    ),
    say('可以选 {earliest} 至 {latest}。', 'Choose {earliest} to {latest}.'),
  ),
};

export function absenceRefusalParams(refusal: AbsenceRefusal, language: Language): Params {
  const days = Object.entries(refusal).filter((part): part is [string, Day] => isDay(part[1]));
  return Object.fromEntries(days.map(([name, day]) => [name, dayText(day, language)]));
}
