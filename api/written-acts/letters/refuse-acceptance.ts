import { facts, paragraphs } from '../letter.ts';
import type { Letter } from '../letter.ts';
import type { WrittenActOf } from '../written-act-input.ts';
import { instantText, LICENSING_LAW, REMEDIES } from '../wording.ts';
import { foot } from './foot.ts';

/** Reasons, basis, remedies. @source 行政许可法 第32条第1款第(二)项和第2款, 第72条第(七)项 */
export function acceptanceRefusalLetter(act: WrittenActOf<'refuseAcceptance'>, heading: string): Letter {
  return {
    heading,
    salutation: act.applicantName,
    parts: [
      ...paragraphs(
        `您提交的“${act.itemName}”申请，本机关于${instantText(act.receivedAt)} 收到。经审查，` +
          `根据${LICENSING_LAW}第三十二条，本机关决定不予受理，理由和依据如下：`,
      ),
      facts(['理由', act.reason], ['依据', act.basis]),
      ...paragraphs('事项不属于本机关职权范围的，请向理由中写明的行政机关提出申请。', REMEDIES),
      foot(act),
    ],
  };
}
