/** What is away, or went wrong. */
import type { DoorCode } from '../problem-codes.ts';
import { row, say } from '../problem-row.ts';
import type { ProblemRow } from '../problem-row.ts';

export const OUTAGE_PROBLEMS = {
  'database-away': row(
    503,
    say('暂时连不上', 'Away for a moment'),
    say(
      '数据库暂时连不上：现在读不到，也登记不了。',
      'The database cannot be reached: nothing can be read or recorded now.',
    ),
    say(
      '填写的内容还在，稍后会用同一个编号再发。',
      'What you typed is kept and is sent again under the same key.',
    ),
  ),
  'engine-away': row(
    503,
    say('没有登记成功', 'Not recorded'),
    say('办理系统暂时连不上，这一步还没有登记。', 'The engine cannot be reached; this was not recorded yet.'),
    say(
      '填写的内容还在，稍后会用同一个编号再发。',
      'What you typed is kept and is sent again under the same key.',
    ),
  ),
  fault: row(
    500,
    say('出错了', 'Something went wrong'),
    say('平台出了错，已记录。填的内容还在。', 'The platform failed; this is noted. What you typed is kept.'),
    say('请稍后再试；打电话时报下面的编号。', 'Try again later; tell the number below on the phone.'),
  ),
} satisfies Partial<Record<DoorCode, ProblemRow>>;
