import type { Awaited } from '../../domain/case/whose-turn.ts';
import type { CaseEventType } from '../../domain/case/events.ts';
import type { Language, Sentence } from './sentence.ts';

const say = (zh: string, en: string): Sentence => ({ zh, en });

/** What an event did, as the end of a sentence: “测试丁17 在 10:31 办结了这一环节”. */
const DID: Readonly<Record<CaseEventType, Sentence>> = {
  submitted: say('提交了申请', 'submitted the application'),
  correctionRequested: say('发出了补正告知', 'asked for corrections'),
  correctionSupplied: say('补齐了材料', 'supplied corrections'),
  correctionExpired: say('补正期满', 'the correction period ended'),
  accepted: say('受理了这件', 'accepted the case'),
  acceptanceDeemed: say('视为受理', 'acceptance was deemed'),
  acceptanceRefused: say('决定不予受理', 'refused acceptance'),
  declaredNotNeeded: say('告知不需要许可', 'said that no permit is needed'),
  fixedOnSpot: say('当场更正了错误', 'fixed an error on the spot'),
  terminated: say('终止了办理', 'terminated the case'),
  voided: say('作废了这件', 'voided the case'),
  renewalDeemed: say('视为准予延续', 'renewal was deemed'),
  stepLimitRaised: say('延长了一个环节的时限', 'raised the limit of a step'),
  reviewStarted: say('开始了审查', 'started the review'),
  stepCompleted: say('办结了上一环节', 'completed the step before'),
  stepReturned: say('退回了环节', 'returned the step'),
  stepSigned: say('签署了意见', 'signed with an opinion'),
  signerAdded: say('加了签批人', 'added a signer'),
  signerRemoved: say('减了签批人', 'removed a signer'),
  taskTransferred: say('转办了环节', 'transferred the step'),
  recused: say('让一名工作人员回避', 'took a member of staff out of the case'),
  interestedPartyNotified: say('告知了利害关系人', 'told whom it may affect'),
  specialProcedureStarted: say('开始了特别程序', 'started a special procedure'),
  specialProcedureEnded: say('结束了特别程序', 'ended a special procedure'),
  specialProcedureOverran: say('特别程序超过了告知的时间', 'a special procedure overran'),
  hearingOffered: say('告知了听证权利', 'offered a hearing'),
  hearingRequested: say('要求听证', 'asked for a hearing'),
  hearingOfferExpired: say('期满没有人要求听证', 'nobody asked for a hearing'),
  hearingScheduled: say('发出了听证通知', 'announced the hearing'),
  hearingHeld: say('举行了听证', 'held the hearing'),
  toleratedSupplied: say('补交了容缺材料', 'supplied what could follow'),
  madeUp: say('补办了申请', 'filed after the emergency work'),
  staffDispatched: say('派出了人员', 'sent staff'),
  consultationStarted: say('发出了征求意见函', 'consulted another unit'),
  consultationEnded: say('登记了答复意见', 'recorded the answer of the unit'),
  paid: say('登记了缴费', 'recorded the payment'),
  feeWaived: say('减免了费用', 'waived a fee'),
  postCheckCompleted: say('完成了事后核查', 'completed the check afterwards'),
  childDecided: say('一个子项有了结果', 'one of its parts came to a result'),
  childPaused: say('一个子项的暂停有变化', 'a pause of one of its parts changed'),
  reportedUp: say('把初审意见和全部材料报送了上级', 'reported the case to the deciding body'),
  extended: say('批准了延期', 'extended the limit'),
  granted: say('作出了准予决定', 'granted the permit'),
  refused: say('作出了不予许可决定', 'refused the permit'),
  certificateIssued: say('制了证', 'issued the certificate'),
  served: say('完成了送达', 'served the decision'),
  withdrawn: say('撤回了申请', 'withdrew the application'),
  clockWarned: say('时限临近', 'a limit came near'),
  clockBreached: say('时限已过', 'a limit passed'),
  breachCancelled: say('撤销了超期', 'a breach was cancelled'),
  cardIssued: say('发了牌', 'a card was issued'),
  cardRaised: say('牌已升级', 'a card was raised'),
  cardCancelled: say('牌已取消', 'a card was cancelled'),
  deadlinesRecomputed: say('按新日历重算了期限', 'deadlines were recomputed'),
  rulesAdopted: say('得知新的监察规则版本', 'learned of a new version of the supervision rules'),
  lawAdopted: say('改按新的法律版本办理', 'goes on under a newer version of the law'),
  clockAdvanced: say('拨动了演示时钟', 'the practice clock was moved'),
};

/** Why a case lies where it lies, as the end of the last event. */
const WHY: Readonly<Partial<Record<CaseEventType | Awaited | 'post-check' | 'signerDrawn', Sentence>>> = {
  payment: say('已准予，等缴费', 'granted, waits for the fee'),
  'make-up': say('收到抢修报告，等补办', 'emergency work reported, waits for the application'),
  'post-check': say('已准予，等事后核查', 'granted, to be checked afterwards'),
  taskTransferred: say('转给你办', 'given to you'),
  signerAdded: say('请你签批', 'waits for your signature'),
  signerDrawn: say('按流程由你会签', 'the flow has you sign it'),
  submitted: say('申请人提交', 'submitted by the applicant'),
  correctionRequested: say('等申请人补正', 'waits for the applicant'),
  correctionSupplied: say('申请人补正', 'corrected by the applicant'),
  accepted: say('已受理', 'accepted'),
  acceptanceDeemed: say('逾期未告知，视为受理', 'deemed accepted'),
  renewalDeemed: say('许可到期未决定，视为准予延续，待制证', 'deemed renewed, certificate to be made'),
  reviewStarted: say('审查已开始', 'review started'),
  stepCompleted: say('上一环节办结', 'the step before was completed'),
  stepReturned: say('被退回', 'returned'),
  madeUp: say('申请人补办', 'filed by the applicant after emergency work'),
  served: say('已送达，等事后核查', 'served, to be checked afterwards'),
  reportedUp: say('下级已初审上报', 'reported up after the preliminary review'),
  childDecided: say('必办子项都有了结果，待汇总决定', 'every required part is decided, the whole is to be'),
  specialProcedureStarted: say('正在进行特别程序', 'a special procedure is going on'),
  specialProcedureEnded: say('特别程序已结束', 'the special procedure has ended'),
  hearingOffered: say('等是否要求听证', 'waits whether a hearing is asked for'),
  hearingRequested: say('待安排听证', 'the hearing is to be announced'),
  hearingOfferExpired: say('没有人要求听证，继续办理', 'nobody asked for a hearing, it goes on'),
  hearingScheduled: say('等听证举行', 'waits for the hearing'),
  hearingHeld: say('听证已举行，按笔录决定', 'the hearing was held, its transcript decides'),
  granted: say('已准予，待制证', 'granted, certificate to be made'),
  refused: say('不予许可，待送达', 'refused, to be served'),
  certificateIssued: say('已制证，待送达', 'certificate made, to be served'),
};

export function didOf(type: CaseEventType, language: Language): string {
  return DID[type][language];
}

export function whyOf(type: string, language: Language): string | null {
  return (WHY as Readonly<Record<string, Sentence | undefined>>)[type]?.[language] ?? null;
}
