/** 演练: the clock of a practice case. */
import type { PracticeRefusal } from '../../../domain/case/refusal.ts';
import { momentText } from '../moments.ts';
import { NOT_NOW, row, say } from '../problem-row.ts';
import { nothing } from './road.ts';
import type { ParamsOf, ProblemsOf } from './road.ts';

export const PRACTICE_PROBLEMS: ProblemsOf<PracticeRefusal> = {
  'not-practice': row(
    403,
    NOT_NOW,
    say('这是真实的办件，时钟不能拨。', 'This is a real case: its clock cannot be moved.'),
    say('可以新开一件演练。', 'Open a practice case instead.'),
  ),
  backwards: row(
    422,
    NOT_NOW,
    say('时钟只能往前拨，现在是 {now}。', 'The clock goes forward only; it is {now}.'),
    say('请选一个更晚的时间。', 'Choose a later time.'),
  ),
};

export const PRACTICE_PARAMS: ParamsOf<PracticeRefusal> = {
  'not-practice': nothing,
  backwards: ({ now }, { language }) => ({ now: momentText(now, language) }),
};
