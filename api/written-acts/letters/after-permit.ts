import { facts, paragraphs } from '../letter.ts';
import type { Letter } from '../letter.ts';
import type { WrittenActOf } from '../written-act-input.ts';
import { dateText, LICENSING_LAW, REMEDIES } from '../wording.ts';
import { foot } from './foot.ts';

/** 减免: which fee, how much, on what ground. @source 行政许可法 第58, 59条 */
export function waiverLetter(act: WrittenActOf<'waiveFee'>, heading: string): Letter {
  return {
    heading,
    salutation: act.applicantName,
    parts: [
      ...paragraphs(
        `本机关已准予您的“${act.itemName}”申请。根据${LICENSING_LAW}第五十八条、第五十九条和${act.basis}，决定减免下列费用：`,
      ),
      facts(
        ['收费项目', act.feeName],
        ['减免金额', `${act.waivedYuan} 元`],
        ['减免后应缴', `${act.leftYuan} 元`],
        ['理由', act.reason],
      ),
      foot(act),
    ],
  };
}

/** 责令限期整改 of a promise that was not kept: what was found, what to put right, by when. @source 优化营商环境条例 第40条第3款 */
export function postCheckLetter(act: WrittenActOf<'completePostCheck'>, heading: string): Letter {
  return {
    heading,
    salutation: act.applicantName,
    parts: [
      ...paragraphs(
        `您以告知承诺方式取得“${act.itemName}”。本机关依法进行事后核查，发现您没有履行承诺，现责令您限期整改：`,
      ),
      facts(
        ['核查发现', act.found],
        ['整改要求', act.order],
        ['整改期限', `${dateText(act.dueOn)}以前（含当日）`],
      ),
      ...paragraphs('逾期不整改或者整改后仍达不到条件的，本机关将依法另行处理，直至撤销许可。', REMEDIES),
      foot(act),
    ],
  };
}
