import type { DoorCode } from './problem-codes.ts';
import { NO_RIGHT, NOT_NOW, row, say } from './problem-row.ts';
import type { ProblemRow } from './problem-row.ts';

/** What the door itself says no to. */
export const DOOR_PROBLEMS: Readonly<Record<DoorCode, ProblemRow>> = {
  'bad-request': row(
    422,
    say('有 {count} 处要改', '{count} fields to change'),
    say('有的内容不符合要求，见各项说明。', 'Some fields break a rule; see each of them.'),
    say(
      '改好标出的几项再提交，其余内容都还在。',
      'Change the marked fields and send again; the rest is kept.',
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
    say('没有这一项，或者您不能看它。', 'There is no such thing, or you may not see it.'),
    say('请核对地址，或从首页重新进入。', 'Check the address or start from the home page.'),
  ),
  'method-not-allowed': row(
    405,
    say('不能这样用', 'Not allowed this way'),
    say('这个地址不支持这种操作。', 'This address does not support this method.'),
  ),
  'sign-in-needed': row(
    401,
    say('请先登录', 'Please sign in'),
    say('登录后才能继续，填写的内容还在。', 'Sign in to go on; what you typed is kept.'),
    say('登录后接着办。', 'Sign in and go on.'),
  ),
  'wrong-name-or-password': row(
    401,
    say('账号或口令不对', 'Wrong name or password'),
    say('账号或口令不对，请核对后再试。', 'The name or the password is wrong.'),
    say('忘了口令请到窗口重置。', 'If you forgot the password, have it reset at the counter.'),
  ),
  'login-taken': row(
    409,
    say('这个账号名已有人用', 'This name is taken'),
    say('账号名 {login} 已有人用。', 'The sign-in name {login} is taken.'),
    say('换一个账号名；如果是您自己的，请直接登录。', 'Choose another, or sign in if it is yours.'),
  ),
  'no-right': row(
    403,
    NO_RIGHT,
    say('这一页由{who}使用。', 'This is for {who}.'),
    say('请换用相应的账号，或请负责人授权。', 'Use the right account or ask to be authorised.'),
  ),
  'foreign-origin': row(
    403,
    say('来源不对', 'Wrong origin'),
    say('请求不是从本平台的页面发出的。', 'The request did not come from a page of this platform.'),
    say('请从平台页面操作。', 'Use the pages of the platform.'),
  ),
  'too-many-tries': row(
    429,
    say('试得太多了', 'Too many tries'),
    say('请在 {minutes} 分钟后再试。', 'Try again in {minutes} minutes.'),
    say('忘了口令请到窗口重置。', 'If you forgot the password, have it reset at the counter.'),
  ),
  'track-not-found': row(
    404,
    say('没有查到', 'Nothing found'),
    say('流水号或查询码不对。', 'The number or the password is wrong.'),
    say('两样都在收件凭证上。', 'Both are on your receipt.'),
  ),
  'track-locked': row(
    429,
    say('暂时锁定', 'Locked for a while'),
    say(
      '连续 5 次没有查到，请在 {minutes} 分钟后再试。',
      'Five failures in a row: try again in {minutes} minutes.',
    ),
    say('也可以登录后在“我的办件”里看。', 'You can also sign in and look under “My cases”.'),
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
  'file-missing': row(
    400,
    say('没有文件', 'No file'),
    say('没有收到文件（字段 file）。', 'No file was received (field file).'),
  ),
  'upload-broken': row(
    400,
    say('上传中断', 'Upload broken off'),
    say('没有收到整个文件。', 'The whole file did not arrive.'),
    say('请重新上传这份材料。', 'Upload it again.'),
  ),
  'file-too-large': row(
    413,
    say('文件太大', 'File too large'),
    say('一个文件最多 20 MB。', 'A file may have 20 MB at most.'),
    say('请压缩，或拆成几个文件。', 'Compress it or split it.'),
  ),
  'file-type': row(
    415,
    say('文件类型不行', 'File type not accepted'),
    say(
      '可以上传 PDF、图片（JPG、PNG、WebP）、Word、Excel 和 OFD；这个文件的内容不是其中一种。',
      'PDF, pictures (JPG, PNG, WebP), Word, Excel and OFD are accepted; the content of this file is none of them.',
    ),
    say('请另存为其中一种再上传。', 'Save it as one of them and upload again.'),
  ),
  'file-unknown': row(
    422,
    say('文件还没有上传完', 'File not uploaded'),
    say('有文件还没有上传完成，或者不是您上传的。', 'A file is not uploaded yet, or not by you.'),
    say('请重新上传这份材料。', 'Upload it again.'),
  ),
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
    say(
      '平台出了错，已记录。您填的内容还在。',
      'The platform failed; this is noted. What you typed is kept.',
    ),
    say('请稍后再试；打电话时报下面的编号。', 'Try again later; tell the number below on the phone.'),
  ),
};
