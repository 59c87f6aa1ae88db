import { say } from '../problem-row.ts';
import type { Sentence } from '../sentence.ts';

/** 时限, 牌: a limit that comes, has passed, or was counted anew. */
export const LIMIT_TEXTS: Readonly<Record<string, Sentence>> = {
  deadlinesRecomputed: say(
    '{item} {serial} 的期限按新公布的日历重算。',
    'The limits of {item} {serial} were counted anew.',
  ),
  clockWarned: say(
    '{item} {serial} 的{clock}时限到 {lastDayOn} 为止，临近到期。',
    'The {clock} limit of {item} {serial} ends on {lastDayOn}.',
  ),
  cardIssued: say(
    '{item} {serial}：{clock}时限（{lastDayOn}）发出{level}，请反馈。',
    '{item} {serial}: {level} for the {clock} limit ({lastDayOn}); please respond.',
  ),
};
