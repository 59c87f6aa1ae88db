import { facts, paragraphs } from '../letter.ts';
import type { Letter } from '../letter.ts';
import type { WrittenActOf } from '../written-act-input.ts';
import { dateText, LICENSING_LAW, provisionalNote } from '../wording.ts';
import { foot } from './foot.ts';

/** To somebody whose major interest the permit touches: told, and may speak. @source 行政许可法 第36条 */
export function interestedPartyLetter(act: WrittenActOf<'notifyInterestedParty'>, heading: string): Letter {
  return {
    heading,
    salutation: act.party,
    parts: [
      ...paragraphs(
        `${act.applicantName}提出“${act.itemName}”申请。本机关审查时发现该许可事项直接关系您的重大利益，` +
          `根据${LICENSING_LAW}第三十六条，现告知您：`,
      ),
      facts(['涉及的利益', act.interest]),
      ...paragraphs(
        '您有权进行陈述和申辩。请在本机关作出决定前，到下列窗口当面提出或者提交书面意见，本机关将听取。',
        `该许可直接涉及您与申请人之间的重大利益关系、本机关告知听证权利的，根据${LICENSING_LAW}第四十七条，您也有权在告知之日起` +
          '五个工作日内要求听证，到下列窗口提出即可；您不承担组织听证的费用。',
      ),
      foot(act),
    ],
  };
}

/** To a unit whose opinion the item names. @source domain/3-service-rules; settled.md 20 */
export function consultationLetter(act: WrittenActOf<'startConsultation'>, heading: string): Letter {
  return {
    heading,
    salutation: act.unitName,
    parts: [
      ...paragraphs(
        `本机关正在办理${act.applicantName}提出的“${act.itemName}”申请。依照规定，现就下列问题征求你单位意见：`,
      ),
      facts(['征求意见的问题', act.question], ['书面答复的最后一日', dateText(act.answerDueOn)]),
      ...paragraphs(...provisionalNote(act.provisional), '请在上述日期以前（含当日）书面答复。'),
      foot(act),
    ],
  };
}
