import { facts, paragraphs } from '../letter.ts';
import type { Letter } from '../letter.ts';
import type { WrittenActOf } from '../written-act-input.ts';
import { instantText, LICENSING_LAW, REMEDIES } from '../wording.ts';
import { foot } from './foot.ts';

/** At once, and in writing. @source 行政许可法 第32条第1款第(一)项 */
export function notNeededLetter(act: WrittenActOf<'declareNotNeeded'>, heading: string): Letter {
  return {
    heading,
    salutation: act.applicantName,
    parts: [
      ...paragraphs(
        `您提交的“${act.itemName}”申请，本机关于${instantText(act.receivedAt)} 收到。申请事项依法不需要取得行政许可，` +
          `根据${LICENSING_LAW}第三十二条第一款第（一）项，即时告知您不受理，理由和依据如下：`,
      ),
      facts(['理由', act.reason], ['依据', act.basis]),
      ...paragraphs(REMEDIES),
      foot(act),
    ],
  };
}

/** There is nothing left to decide on. @source domain/8-case-lifecycle §8.1 */
export function terminationLetter(act: WrittenActOf<'terminate'>, heading: string): Letter {
  return {
    heading,
    salutation: act.applicantName,
    parts: [
      ...paragraphs(
        `“${act.itemName}”申请，本机关于${instantText(act.receivedAt)} 收到。因出现下列情形，没有可以作出许可决定的对象，` +
          '本机关决定终止办理：',
      ),
      facts(['情形', act.ground], ['理由', act.reason]),
      ...paragraphs(REMEDIES),
      foot(act),
    ],
  };
}
