import type { ActName } from '../../domain/case/acts.ts';
import type { CaseStateName } from '../../domain/case/lifecycle.ts';
import type { TerminationGround } from '../../domain/case/side-roads/ending.ts';
import type { SpecialProcedureKind } from '../../domain/catalogue/special-procedure-kind.ts';
import type { Power } from '../../domain/catalogue/power.ts';
import type { Language, Sentence } from './sentence.ts';

const say = (zh: string, en: string): Sentence => ({ zh, en });

const ACTS: Readonly<Record<ActName, Sentence>> = {
  fixOnSpot: say('当场更正', 'fix on the spot'),
  declareNotNeeded: say('告知不需许可', 'declare that no permit is needed'),
  requestCorrection: say('一次告知补正', 'request corrections'),
  supplyCorrection: say('补正', 'supply corrections'),
  accept: say('受理', 'accept'),
  refuseAcceptance: say('不予受理', 'refuse acceptance'),
  startReview: say('开始审查', 'start the review'),
  completeStep: say('办结本环节', 'complete the step'),
  returnStep: say('退回上一环节', 'return the step'),
  raiseStepLimit: say('调整环节时限', 'raise the limit of a step'),
  addSigner: say('加签', 'add a signer'),
  removeSigner: say('减签', 'remove a signer'),
  transferTask: say('转办', 'transfer the step'),
  recuse: say('回避', 'recuse'),
  supplyTolerated: say('容缺补交', 'supply what could follow'),
  makeUp: say('补办', 'file after emergency work'),
  dispatchStaff: say('派员', 'send staff'),
  startConsultation: say('征求意见', 'consult another unit'),
  endConsultation: say('登记答复意见', 'record the answer of the unit'),
  notifyInterestedParty: say('告知利害关系人', 'tell those whom it may affect'),
  startSpecialProcedure: say('开始特别程序', 'start a special procedure'),
  endSpecialProcedure: say('结束特别程序', 'end the special procedure'),
  offerHearing: say('告知听证权利', 'offer a hearing'),
  requestHearing: say('要求听证', 'ask for a hearing'),
  scheduleHearing: say('通知听证时间', 'announce the hearing'),
  holdHearing: say('举行听证', 'hold the hearing'),
  recordPayment: say('登记缴费', 'record the payment'),
  waiveFee: say('减免费用', 'waive the fee'),
  completePostCheck: say('登记事后核查', 'record the check afterwards'),
  reportUp: say('初审上报', 'report to the deciding body'),
  extend: say('延期', 'extend'),
  grant: say('准予', 'grant'),
  refuse: say('不予许可', 'refuse the permit'),
  issueCertificate: say('制证', 'issue the certificate'),
  serve: say('送达', 'serve'),
  withdraw: say('撤回', 'withdraw'),
  terminate: say('终止', 'terminate'),
  void: say('作废', 'void'),
};
const STATES: Readonly<Record<CaseStateName, Sentence>> = {
  received: say('收件', 'received'),
  'awaiting-correction': say('待补正', 'awaiting correction'),
  accepted: say('已受理', 'accepted'),
  'under-review': say('审查', 'under review'),
  'in-special-procedure': say('特别程序', 'in a special procedure'),
  'hearing-offered': say('听证告知', 'hearing offered'),
  'in-hearing': say('听证', 'in hearing'),
  joint: say('联办', 'joint'),
  'reported-up': say('已上报', 'reported up'),
  'awaiting-decision': say('待决定', 'awaiting decision'),
  granted: say('准予', 'granted'),
  'deemed-renewed': say('视为准予延续', 'deemed renewed'),
  delivering: say('制证送达', 'delivering'),
  refused: say('不予许可', 'refused'),
  closed: say('办结', 'closed'),
  'not-accepted': say('不予受理', 'not accepted'),
  withdrawn: say('撤回', 'withdrawn'),
  lapsed: say('逾期未补正', 'lapsed'),
  'not-needed': say('不需许可', 'no permit needed'),
  terminated: say('终止', 'terminated'),
  voided: say('作废', 'voided'),
};
const GROUNDS: Readonly<Record<TerminationGround, Sentence>> = {
  'applicant-died': say('申请人死亡', 'the applicant died'),
  'applicant-dissolved': say('申请人终止', 'the applicant was dissolved'),
  'object-gone': say('许可对象灭失', 'the object is gone'),
  'law-changed': say('许可依法取消', 'the law changed'),
};
const PROCEDURES: Readonly<Record<SpecialProcedureKind, Sentence>> = {
  tender: say('招标', 'tender'),
  auction: say('拍卖', 'auction'),
  inspection: say('检验', 'inspection'),
  testing: say('检测', 'testing'),
  quarantine: say('检疫', 'quarantine'),
  appraisal: say('鉴定', 'appraisal'),
  'expert-review': say('专家评审', 'expert review'),
};
const POWERS: Readonly<Record<Power, Sentence>> = {
  accept: say('受理', 'accept'),
  review: say('审查', 'review'),
  decide: say('决定', 'decide'),
  seal: say('制证用章', 'seal'),
  serve: say('送达', 'serve'),
};
const PARTS: Readonly<Record<'accepted' | 'reviewed', Sentence>> = {
  accepted: say('受理', 'accepted'),
  reviewed: say('审查', 'reviewed'),
};
export const wordOfAct = (act: string, language: Language): string =>
  act in ACTS ? ACTS[act as ActName][language] : act;
export const wordOfState = (state: CaseStateName, language: Language): string => STATES[state][language];
export const wordOfGround = (ground: TerminationGround, language: Language): string =>
  GROUNDS[ground][language];
export const wordOfProcedure = (kind: string, language: Language): string =>
  kind in PROCEDURES ? PROCEDURES[kind as SpecialProcedureKind][language] : kind;
export const wordOfPower = (power: Power, language: Language): string => POWERS[power][language];
/** What somebody did before in the same case. */
export const wordOfPart = (did: 'accepted' | 'reviewed', language: Language): string => PARTS[did][language];
/** Empty for an empty list: the sentence has another form for it (`sayOr`). */
export function listOf(words: readonly string[], language: Language): string {
  return words.join(language === 'zh' ? '、' : ', ');
}

/** Acts that are possible instead; where there is none, one can still read. */
export function actsOrReading(words: readonly string[], language: Language): string {
  if (words.length > 0) return listOf(words, language);
  return language === 'zh' ? '看经过和时钟' : 'read its history and clocks';
}
