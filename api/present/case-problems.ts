import type { AuthorityRefusalCode } from '../../domain/case/authority.ts';
import type { CaseRefusalCode } from '../../domain/case/refusal.ts';
import { NOT_NOW, NO_RIGHT, POSSIBLE, row, say } from './problem-row.ts';
import type { ProblemRow } from './problem-row.ts';

/** What the law of a case, or the lack of a power, says no to. */
export const CASE_PROBLEMS: Readonly<Record<CaseRefusalCode | AuthorityRefusalCode, ProblemRow>> = {
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
    say('这件已在 {deemedAt} {deemed}，不能再办这一步。', 'It was {deemed} at {deemedAt}.'),
    say('按“{deemed}”继续办；由此产生的红牌已取消。', 'Go on from there; the red card was cancelled.'),
  ),
  'second-person': row(
    422,
    say('要两个人', 'Two persons are needed'),
    say(
      '作废要由另一名工作人员确认，不能自己确认自己。',
      'Another member of staff must confirm that the case is void.',
    ),
    say('请另一人看过、确认后再作废。', 'Ask somebody else to look at it and confirm.'),
  ),
  'unknown-ground': row(
    422,
    say('没有这个终止理由', 'No such ground'),
    say('“{ground}”不是可以终止的情形。', '“{ground}” is no ground to terminate a case.'),
    say('可以选：{possible}。', 'You can choose: {possible}.'),
  ),
  'step-not-ahead': row(
    422,
    NOT_NOW,
    say('“{step}”没有可以延长的时限，或者已经办过。', '“{step}” has no limit to raise, or is done.'),
    say('可以调整：{possible}。', 'You can raise: {possible}.'),
  ),
  'step-raised-already': row(
    409,
    NOT_NOW,
    say('“{step}”的时限已经调整过一次。', 'The limit of “{step}” was raised once already.'),
    say('请在调整后的时限内办结。', 'Complete it within the raised limit.'),
  ),
  'step-limit-not-longer': row(
    422,
    NOT_NOW,
    say(
      '“{step}”的时限现在是 {from}，只能调长，单位不变。',
      'The limit of “{step}” is {from}: it can only grow, in the same unit.',
    ),
    say('请填一个更长的时限。', 'Enter a longer limit.'),
  ),
  'step-limit-passed': row(
    409,
    NOT_NOW,
    say('“{step}”的时限已过（{breachAt}），不能再调整。', 'The limit of “{step}” passed at {breachAt}.'),
    say('请尽快办结，并反馈已发的牌。', 'Complete it soon and respond to the card.'),
  ),
  'step-limit-too-long': row(
    422,
    NOT_NOW,
    say(
      '这样“{step}”要到 {lastDayOn}，超过法律给的期限（{atMost}）。',
      'That would take “{step}” to {lastDayOn}, beyond the limit of the law ({atMost}).',
    ),
    say('请选一个到 {atMost} 为止的时限。', 'Choose a limit that ends by {atMost}.'),
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
  'nothing-to-extend': row(
    409,
    NOT_NOW,
    say(
      '法定时限还没有起算，没有可以延的。',
      'The statutory limit does not run yet, so there is nothing to extend.',
    ),
    say(
      '上报后由决定机关负责人批准延期。',
      'Once it is reported up, the head of the deciding body can extend it.',
    ),
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
  'not-tolerable': row(
    422,
    NOT_NOW,
    say('这些材料不能容缺：{materials}。', 'These cannot follow later: {materials}.'),
    say(
      '可以容缺的：{possible}；其余请一次告知补正。',
      'These can: {possible}. Ask for the rest as corrections.',
    ),
  ),
  'supplement-too-long': row(
    422,
    NOT_NOW,
    say('容缺补交期限最长 {longest}。', 'What follows later must follow within {longest}.'),
    say('请填不超过 {longest} 的期限。', 'Choose a period of at most {longest}.'),
  ),
  'nothing-tolerated': row(
    409,
    NOT_NOW,
    say('没有要补交的容缺材料。', 'Nothing is left to supply.'),
    say('请等待办理结果。', 'Wait for the decision.'),
  ),
  'tolerated-open': row(
    409,
    NOT_NOW,
    say('容缺材料还没有补齐，不能准予：{materials}。', 'No permit before these have come: {materials}.'),
    say(
      '请申请人补交；逾期不补的，可以不予许可。',
      'Ask for them; if they stay away, the permit can be refused.',
    ),
  ),
  'commitment-not-offered': row(
    422,
    NOT_NOW,
    say('这个事项不实行告知承诺。', 'This item knows no promise in place of a check.'),
    say('请按一般程序受理。', 'Accept it in the ordinary way.'),
  ),
  'no-post-check': row(
    409,
    NOT_NOW,
    say('这件没有待办的事后核查。', 'No check is due afterwards.'),
    say(
      '事后核查只用于告知承诺的许可，一件一次。',
      'There is one check, and only of a permit granted on a promise.',
    ),
  ),
  'order-missing': row(
    422,
    NOT_NOW,
    say('承诺不实的，要有责令整改的文书。', 'A broken promise needs a written order to put it right.'),
    say('请先制作责令限期整改通知书。', 'Issue the order first.'),
  ),
  'served-already': row(
    409,
    NOT_NOW,
    say('已经送达，只等事后核查。', 'It has been served; only the check afterwards is left.'),
    say('核查完成后自动办结。', 'The case closes when the check is done.'),
  ),
  'no-fee': row(
    409,
    NOT_NOW,
    say('这个事项不收费。', 'This item is free of charge.'),
    say('不得收取任何费用。', 'Nothing may be charged.'),
  ),
  'fees-not-stated': row(
    422,
    NOT_NOW,
    say('准予时要写明应缴费用，没有的写“无”。', 'A permit says what it costs, even if nothing.'),
    say('可以列的收费项目：{possible}。', 'Fees of this item: {possible}.'),
  ),
  'fee-not-listed': row(
    422,
    NOT_NOW,
    say('收费目录里没有“{feeCode}”，不能收。', '{feeCode} is not among the listed fees.'),
    say('可以收的：{possible}。', 'Listed: {possible}.'),
  ),
  'fee-off-standard': row(
    422,
    NOT_NOW,
    say('“{feeCode}”的单价或者数量不合标准。', 'The rate or the quantity of {feeCode} is off the standard.'),
    say('标准单价：{possible}。', 'Rates of the standard: {possible}.'),
  ),
  'fee-not-due': row(
    409,
    NOT_NOW,
    say('没有待缴的费用“{feeCode}”。', 'The fee {feeCode} is not due.'),
    say('待缴的：{possible}。', 'Still due: {possible}.'),
  ),
  'fee-amount': row(
    422,
    NOT_NOW,
    say('“{feeCode}”应缴 {due} 元，不是 {amount} 元。', '{feeCode}: {due} yuan are due, not {amount}.'),
    say('请按应缴金额登记。', 'Record exactly what is due.'),
  ),
  'no-waiver-in-law': row(
    409,
    NOT_NOW,
    say('这项收费没有减免依据。', 'Nothing in law lets this fee be waived.'),
    say('请按标准缴纳。', 'It is paid by the standard.'),
  ),
  'fee-open': row(
    409,
    NOT_NOW,
    say('费用还没有缴清：{feeCodes}。', 'Still unpaid: {feeCodes}.'),
    say('缴清或者依法减免后再制证。', 'Issue the certificate once they are paid or lawfully waived.'),
  ),
  'no-dispatch': row(
    409,
    NOT_NOW,
    say('这个事项没有法定的派员要求。', 'The law sends nobody for this item.'),
    say('需要现场核查的，在环节里登记。', 'Record a site visit in its step.'),
  ),
  'no-consultation': row(
    409,
    NOT_NOW,
    say('这个事项没有列出要征求意见的单位。', 'This item names no unit to consult.'),
    say('内部商请不停止计时，也不用登记。', 'Asking informally stops no limit and needs no record.'),
  ),
  'consultation-not-listed': row(
    422,
    NOT_NOW,
    say('清单里没有征求“{unit}”意见这一项。', 'This item does not consult {unit}.'),
    say('可以征求：{possible}。', 'It consults: {possible}.'),
  ),
  'consulted-already': row(
    409,
    NOT_NOW,
    say('已经征求过意见，每个单位只征求一次。', 'It was consulted already; each unit is asked once.'),
    say('还可以征求：{possible}。', 'Not asked yet: {possible}.'),
  ),
  'not-consulted': row(
    409,
    NOT_NOW,
    say('没有等它答复的征求意见函。', 'No answer of that unit is awaited.'),
    say('还没有答复的：{possible}。', 'Still to answer: {possible}.'),
  ),
  'make-up-first': row(
    409,
    NOT_NOW,
    say(
      '只收到抢修报告，申请还没有补办。',
      'Only the report of emergency work is here, not the application.',
    ),
    say('请申请人在时限内补办。', 'The applicant files it within the hours of the law.'),
  ),
  'nothing-to-make-up': row(
    409,
    NOT_NOW,
    say('这件没有要补办的申请。', 'There is nothing to file afterwards.'),
    say('请按一般程序办理。', 'It goes the ordinary way.'),
  ),
  'children-not-granted': row(
    409,
    NOT_NOW,
    say('必办的子项还没有全部准予：{items}。', 'Not every required part was granted: {items}.'),
    say(
      '全部准予后再决定；有子项不予许可的，只能不予许可。',
      'Wait for them; where one was refused, this is refused too.',
    ),
  ),
  'no-preliminary-review': row(
    409,
    NOT_NOW,
    say('这个事项没有下级初审，不能上报。', 'This item has no preliminary review.'),
    say('请接着办结本环节。', 'Go on with the step as it is.'),
  ),
  'lower-steps-open': row(
    409,
    NOT_NOW,
    say('初审环节还没有办完，现在是“{step}”。', 'The preliminary review is not done: it is at “{step}”.'),
    say('办完前面的初审环节再上报。', 'Complete the earlier steps first, then report it up.'),
  ),
  'report-up-instead': row(
    409,
    NOT_NOW,
    say('“{step}”以上报结束，不能直接办结。', '“{step}” ends with the report to the deciding body.'),
    say('请把意见和全部材料上报。', 'Report the opinion and all materials up.'),
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
  'only-section-head': row(
    403,
    NO_RIGHT,
    say(
      '环节时限只能由{unit}的科室负责人调整。',
      'Only the section head of {unit} may raise the limit of a step.',
    ),
    say('请报科室负责人。', 'Ask the section head.'),
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
};
