import type { Measure } from '../../domain/supervision/liability.ts';
import type { MatterActName } from '../../domain/supervision/matter-act.ts';
import type { MatterDuty } from '../../domain/supervision/matter-kinds/kind-row.ts';
import type { MatterStateName } from '../../domain/supervision/matter-names.ts';
import type { Language, Sentence } from './sentence.ts';

const say = (zh: string, en: string): Sentence => ({ zh, en });

const ACTS: Readonly<Record<MatterActName, Sentence>> = {
  acknowledge: say('签收', 'acknowledge'),
  answer: say('反馈', 'respond'),
  returnAnswer: say('退回反馈', 'return the answer'),
  appeal: say('申诉', 'appeal'),
  uphold: say('维持', 'uphold'),
  revoke: say('撤销', 'revoke'),
  instruct: say('批示', 'instruct'),
  extend: say('批准延期', 'extend'),
  takeOver: say('提级办理', 'take over'),
  escalate: say('督办', 'escalate'),
  seekOpinion: say('征求第三方意见', 'ask for an opinion'),
  close: say('销号', 'close'),
  freezeFacts: say('固定事实', 'freeze the facts'),
  explain: say('说明', 'explain'),
  hear: say('听取申辩', 'hear the defence'),
  attribute: say('定责', 'attribute'),
  propose: say('拟处理', 'propose a measure'),
  decide: say('决定', 'decide'),
  execute: say('登记执行', 'record the execution'),
  publish: say('公布', 'publish'),
  findNotLiable: say('不予追究', 'find not liable'),
  transfer: say('移送', 'transfer'),
  accept: say('受理', 'accept'),
  refuseAcceptance: say('不予受理', 'refuse acceptance'),
  contact: say('联系', 'contact'),
};
const STATES: Readonly<Record<MatterStateName, Sentence>> = {
  issued: say('已发', 'issued'),
  acknowledged: say('已签收', 'acknowledged'),
  answered: say('已反馈', 'answered'),
  appealed: say('申诉中', 'appealed'),
  upheld: say('维持', 'upheld'),
  revoked: say('已撤销', 'revoked'),
  closed: say('销号', 'closed'),
  cancelled: say('取消', 'cancelled'),
  opened: say('立案', 'opened'),
  'facts-frozen': say('事实已固定', 'facts frozen'),
  'explanation-due': say('等说明', 'explanation due'),
  heard: say('已申辩', 'heard'),
  attributed: say('已定责', 'attributed'),
  proposed: say('已拟处理', 'proposed'),
  decided: say('已决定', 'decided'),
  executed: say('已执行', 'executed'),
  published: say('已公布', 'published'),
  'not-liable': say('不予追究', 'not liable'),
  transferred: say('已移送', 'transferred'),
  explained: say('已说明', 'explained'),
  sent: say('已下达', 'sent'),
  returned: say('反馈被退回', 'answer returned'),
  'taken-over': say('已提级办理', 'taken over'),
  received: say('已收到', 'received'),
  accepted: say('已受理', 'accepted'),
  'not-accepted': say('不予受理', 'not accepted'),
  contacted: say('已联系', 'contacted'),
};
const DUTIES: Readonly<Record<MatterDuty, Sentence>> = {
  unit: say('责任岗位或单位负责人', 'the post or the head concerned'),
  'unit-head': say('责任单位负责人', 'the head of the unit concerned'),
  leader: say('单位负责人或政府分管领导', 'a leader of the unit or of the government'),
  above: say('政府分管领导或监察机构', 'the government leader or the supervision body'),
  supervision: say('监察机构', 'the supervision body'),
  superior: say('本级政府分管监察机构的领导', 'the government leader above the supervision body'),
};
const MEASURES: Readonly<Record<Measure, Sentence>> = {
  'order-to-correct': say('责令改正', 'order to correct'),
  apology: say('赔礼道歉', 'apology'),
  'self-criticism': say('书面检查', 'written self-criticism'),
  'criticism-circulated': say('通报批评', 'criticism circulated'),
  talk: say('诫勉谈话', 'admonition'),
  'transfer-or-suspend': say('调离或停职', 'transfer or suspension'),
  warning: say('警告', 'warning'),
  demerit: say('记过', 'demerit'),
  'serious-demerit': say('记大过', 'serious demerit'),
  demotion: say('降级', 'demotion'),
  dismissal: say('撤职', 'dismissal'),
  expulsion: say('开除', 'expulsion'),
};

export const wordOfMatterAct = (act: string, language: Language): string =>
  act in ACTS ? ACTS[act as MatterActName][language] : act;
export const wordOfMatterState = (state: MatterStateName, language: Language): string =>
  STATES[state][language];
export const wordOfDuty = (duty: MatterDuty, language: Language): string => DUTIES[duty][language];
export const wordOfMeasure = (measure: Measure, language: Language): string => MEASURES[measure][language];
