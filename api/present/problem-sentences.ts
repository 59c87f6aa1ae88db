import type { ProblemCode } from './problem-codes.ts';
import type { Sentence } from './sentence.ts';

interface ProblemRow {
  readonly status: number;
  readonly title: Sentence;
  readonly detail: Sentence;
  /** What is possible instead; every refusal has one. */
  readonly instead: Sentence;
}

const say = (zh: string, en: string): Sentence => ({ zh, en });
const row = (
  status: number,
  title: Sentence,
  detail: Sentence,
  instead: Sentence = say('核对后可以再试一次。', 'Check it and try again.'),
): ProblemRow => ({ status, title, detail, instead });

const NOT_NOW = say('现在不能做', 'Not possible now');
const NO_RIGHT = say('没有这项权限', 'You do not hold this power');
const POSSIBLE = say('现在可以：{acts}。', 'You can: {acts}.');
const NOT_SAVED = say('没有登记成功', 'Not recorded');

/** How each refusal reads. Adding a code without a row here does not compile. */
export const PROBLEMS: Readonly<Record<ProblemCode, ProblemRow>> = {
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
  'practice-off': row(
    403,
    say('这里没有演练', 'No practice here'),
    say('演练环境没有打开。', 'Practice is switched off here.'),
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
    NOT_SAVED,
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
  'case-closed': row(
    409,
    NOT_NOW,
    say('这件已办结（{state}），不能再办。', 'This case is over ({state}).'),
    say('需要的话请另行提出新的申请。', 'If needed, file a new application.'),
  ),
  'wrong-state': row(
    409,
    NOT_NOW,
    say('这件现在是“{state}”，不能{act}。', 'This case is {state}, so you cannot {act}.'),
    POSSIBLE,
  ),
  'unknown-act': row(
    404,
    say('没有这个动作', 'No such act'),
    say('没有“{act}”这个动作。', 'There is no act “{act}”.'),
    POSSIBLE,
  ),
  'case-changed': row(
    409,
    say('这件刚有变化', 'This case has changed'),
    say(
      '您打开以后，{who} {when} {did}（第 {lastActSeq} 号记录），您这一步没有登记。',
      '{who} {did} ({when}, event {lastActSeq}) after you opened it; this was not recorded.',
    ),
    say('您的意见还在，请看新的经过，再决定。', 'Your text is kept: look at what is new and decide again.'),
  ),
  'only-applicant': row(
    403,
    NO_RIGHT,
    say('只有申请人能{act}。', 'Only the applicant can {act}.'),
    say('请申请人登录后自己办理。', 'Ask the applicant to sign in and do it.'),
  ),
  'only-staff': row(
    403,
    NO_RIGHT,
    say('{act}由办理人员进行。', 'Only staff can {act}.'),
    say('您可以查进度、补正或撤回。', 'You can follow, correct or withdraw your case.'),
  ),
  'same-officer': row(
    403,
    say('不能由同一人决定', 'Not by the same officer'),
    say('你已经{did}过这件，不能再作决定。', 'You {did} this case, so you cannot decide it.'),
    say('请决定岗的另一人（A 岗或 B 岗）决定。', 'The other holder of the deciding post can decide.'),
  ),
  'deemed-already': row(
    409,
    NOT_NOW,
    say('这件已在 {deemedAt} 视为受理，不能再办这一步。', 'It was deemed accepted at {deemedAt}.'),
    say('按已受理继续办；由此产生的红牌已取消。', 'Go on as accepted; the red card was cancelled.'),
  ),
  'wrong-step': row(
    409,
    NOT_NOW,
    say('现在的环节不是“{step}”。', 'The current step is not “{step}”.'),
    say('现在的环节是“{expected}”。', 'The current step is “{expected}”.'),
  ),
  'not-an-earlier-step': row(
    422,
    NOT_NOW,
    say('只能退回到前面办过的环节。', 'Only an earlier step can be returned to.'),
    say('可以退回到：{possible}。', 'You can return to: {possible}.'),
  ),
  'unknown-material': row(
    422,
    NOT_NOW,
    say('清单里没有这份材料（{materials}），不能要求。', 'The item does not list {materials}.'),
    say('确有必要，请先改清单。', 'If it is needed, change the item first.'),
  ),
  'no-material': row(
    422,
    say('没有选材料', 'No material chosen'),
    say('至少要有一份材料。', 'At least one material is needed.'),
    say('可以选：{possible}。', 'You can choose: {possible}.'),
  ),
  'second-notice': row(
    422,
    NOT_NOW,
    say(
      '这些材料以前没有告知过缺陷：{materials}。补正只告知一次。',
      'These were not told in the first notice: {materials}. Corrections are told once.',
    ),
    say(
      '新的缺陷要科室负责人批准，并产生一张黄牌。',
      'A new defect needs the section head’s approval and causes a yellow card.',
    ),
  ),
  'not-requested': row(
    422,
    NOT_NOW,
    say('没有要求补这些：{materials}。', 'These were not asked for: {materials}.'),
    say('还要补：{possible}。', 'Still missing: {possible}.'),
  ),
  'fact-missing': row(
    422,
    say('还要选一项', 'One choice is missing'),
    say(
      '办结“{step}”前要说明是否需要现场核查。',
      'Say whether a site visit is needed before completing “{step}”.',
    ),
    say('请选“需要”或“不需要”。', 'Choose yes or no.'),
  ),
  'two-staff': row(
    422,
    say('核查人数不够', 'Too few staff'),
    say(
      '现场核查要 {minStaff} 人以上，现在只有 {named} 人。',
      'A site visit takes {minStaff} or more; {named} named.',
    ),
    say('请再选一名核查人员。', 'Choose one more.'),
  ),
  'no-extension-in-law': row(
    409,
    NOT_NOW,
    say('这个事项没有延期的法律依据。', 'The law gives this item no extension.'),
    say('请在期限内作出决定。', 'Decide within the limit.'),
  ),
  'extended-already': row(
    409,
    NOT_NOW,
    say('已经延期过一次，不能再延。', 'It was extended once already.'),
    say('请在延长后的期限内作出决定。', 'Decide within the extended limit.'),
  ),
  'extension-too-late': row(
    409,
    NOT_NOW,
    say('法定时限已过（{breachAt}），不能再延期。', 'The statutory limit passed at {breachAt}.'),
    say('请尽快决定，并公开说明理由。', 'Decide soon and publish the reason.'),
  ),
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
  'not-your-post': row(
    403,
    NO_RIGHT,
    say('{act}由“{post}”办，你不在这个岗位。', '{post} does this ({act}); it is not your post.'),
    say('{holder} 可以办。', '{holder} can do it.'),
  ),
  'only-head': row(
    403,
    NO_RIGHT,
    say('延期只能由{unit}的主要负责人批准。', 'Only the head of {unit} may extend.'),
    say('请报主要负责人批准。', 'Ask the head to approve it.'),
  ),
  'power-missing': row(
    403,
    NO_RIGHT,
    say('{act}需要“{power}”权限，{post}没有。', '{act} needs the power {power}, which {post} lacks.'),
    say('请有权限的岗位办。', 'Ask a post that holds it.'),
  ),
  'letter-missing': row(
    403,
    NO_RIGHT,
    say('{post}没有这个事项的“{power}”授权书。', '{post} has no letter for the power {power} of this item.'),
    say('请{unit}负责人授权。', 'Ask the head of {unit} for a letter.'),
  ),
  'letter-expired': row(
    403,
    say('授权书已到期', 'The letter has ended'),
    say('授权书 {letterNo} 到 {validTo} 为止。', 'Letter {letterNo} ended on {validTo}.'),
    say('请负责人续签，或由有授权的岗位办。', 'Ask the head to renew it.'),
  ),
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
