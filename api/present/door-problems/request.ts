/** A request that cannot be read, or came twice. */
import type { DoorCode } from '../problem-codes.ts';
import { row, say } from '../problem-row.ts';
import type { ProblemRow } from '../problem-row.ts';

export const REQUEST_PROBLEMS = {
  'bad-request': row(
    422,
    say('有 {count} 处要改', '{count} fields to change'),
    say('有的内容不符合要求，见各项说明。', 'Some fields break a rule; see each of them.'),
    say(
      '改好标出的几项再提交，其余内容都还在。',
      'Change the marked fields and send again; the rest is kept.',
    ),
  ),
  'bad-query': row(
    422,
    say('网址有 {count} 处读不懂', 'The address has {count} unreadable parts'),
    say('网址里“?”后面的内容不符合要求，见各项说明。', 'What follows the “?” breaks a rule; see each part.'),
    say(
      '去掉标出的部分，或者从页面上重新打开。',
      'Leave the marked parts out, or open the list again from its page.',
    ),
  ),
  'malformed-json': row(
    400,
    say('内容读不出来', 'The content cannot be read'),
    say('发来的内容不是有效的 JSON。', 'The body is not valid JSON.'),
  ),
  'body-too-large': row(
    413,
    say('内容太大', 'Too large'),
    say('发来的内容超过 256 KB。文件请用上传。', 'The body exceeds 256 KB. Upload files instead.'),
  ),
  'not-found': row(
    404,
    say('没有找到', 'Not found'),
    say('没有这一项，或者这个账号不能看它。', 'There is no such thing, or you may not see it.'),
    say('请核对地址，或从首页重新进入。', 'Check the address or start from the home page.'),
  ),
  'method-not-allowed': row(
    405,
    say('不能这样用', 'Not allowed this way'),
    say('这个地址不支持这种操作。', 'This address does not support this method.'),
  ),
  'foreign-origin': row(
    403,
    say('来源不对', 'Wrong origin'),
    say('请求不是从本平台的页面发出的。', 'The request did not come from a page of this platform.'),
    say('请从平台页面操作。', 'Use the pages of the platform.'),
  ),
  'key-missing': row(
    400,
    say('缺少请求编号', 'Request key missing'),
    say(
      '请求头 Idempotency-Key 没有给出，或者格式不对（8–100 个字母、数字或 . : -）。',
      'The header Idempotency-Key is missing or malformed (8–100 letters, digits or . : -).',
    ),
  ),
  'key-reused': row(
    422,
    say('请求编号用过了', 'Request key used before'),
    say(
      '同一个请求编号发来了不同的内容，没有登记。',
      'The same request key came with another content; nothing was recorded.',
    ),
    say('请关掉这个窗口重新打开，再办一次。', 'Close the dialog, open it again and repeat.'),
  ),
} satisfies Partial<Record<DoorCode, ProblemRow>>;
