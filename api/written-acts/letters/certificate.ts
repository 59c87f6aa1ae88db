import { facts, paragraphs } from '../letter.ts';
import type { Letter } from '../letter.ts';
import type { WrittenActOf } from '../written-act-input.ts';
import { dateText } from '../wording.ts';

/** A demonstration form of a certificate (许可证件). @source 行政许可法 第39条 */
export function certificateLetter(act: WrittenActOf<'certificate'>): Letter {
  const { validFrom, validTo } = act;
  const until = validTo === null ? '长期' : dateText(validTo);
  return {
    heading: `${certificateName(act.itemName)}（演示）`,
    salutation: null,
    parts: [
      facts(
        ['证件编号', act.certificateNo],
        ['持证人', act.applicantName],
        ['许可事项', act.itemName],
        ['发证机关', act.agencyName],
        ['有效期', `${dateText(validFrom)}至${until}`],
        ['办件编号', act.caseNo],
      ),
      ...paragraphs('本证件为演示式样，不是法定许可证件，不得用作经营凭证。'),
    ],
  };
}

/** 食品经营许可（新办） → 食品经营许可证 */
function certificateName(itemName: string): string {
  return `${itemName.replace(/（.*?）$/, '').replace(/证?(核发)?$/, '')}证`;
}
