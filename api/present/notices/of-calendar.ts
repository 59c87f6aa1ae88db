import { say } from '../problem-row.ts';
import type { Sentence } from '../sentence.ts';

/** 放假安排: a year that is missing, for whoever keeps the calendar. */
export const CALENDAR_TEXTS: Readonly<Record<string, Sentence>> = {
  yearDue: say(
    '{year} 年的放假安排还没有发布，{dueOn}起就应当录入。国务院办公厅的通知一公布，请录入并交两人批准。',
    'The arrangement of {year} is not published; it has been due since {dueOn}. Enter it as soon as the notice is out.',
  ),
  yearPressing: say(
    '{year} 年的放假安排还没有发布，{dueOn}起就应当录入，现在每天都有期限算到这一年。请核对通知是否已经公布；发布以前每天提醒一次。',
    'The arrangement of {year} is not published; it has been due since {dueOn}, and limits reach into the year every day. Check whether the notice is out; you are told once a day until it is published.',
  ),
};
