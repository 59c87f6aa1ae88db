import { facts, paragraphs } from '../letter.ts';
import type { Letter } from '../letter.ts';
import type { WrittenActOf } from '../written-act-input.ts';
import { dayOf } from '../../../domain/time/instant.ts';
import { dateText, LICENSING_LAW, provisionalNote } from '../wording.ts';
import { foot } from './foot.ts';

/** Once, approved by the head of the agency, the reasons told. @source 行政许可法 第42条第1款 */
export function extensionLetter(act: WrittenActOf<'extend'>, heading: string): Letter {
  return {
    heading,
    salutation: act.applicantName,
    parts: [
      ...paragraphs(
        `您提交的“${act.itemName}”申请，已于${dateText(act.acceptedOn)}受理。因下列理由不能在法定时限内作出决定，` +
          `根据${LICENSING_LAW}${approval(act)}，延长 ${act.extension}：`,
      ),
      facts(
        ['延长理由', act.reason],
        ['原法定最后一日', dateText(act.oldLastDayOn)],
        ['新法定最后一日', dateText(act.newLastDayOn)],
        ['批准人', act.approver],
        ['批准日期', dateText(dayOf(act.at))],
      ),
      ...paragraphs(
        ...provisionalNote(act.provisional),
        `法定时限只能延长一次。${promiseSentence(act.promisedLastDayOn)}`,
      ),
      foot(act),
    ],
  };
}

/** 42(1) the head of the agency; 42(2) where several examine together, the head of the government. */
function approval({ joint }: WrittenActOf<'extend'>): string {
  return joint ? '第四十二条第二款，经本级人民政府负责人批准' : '第四十二条第一款，经本行政机关负责人批准';
}

/** An extension moves the statute only. @source settled.md 16; 优化营商环境条例 第36条 */
function promiseSentence(promisedLastDayOn: WrittenActOf<'extend'>['promisedLastDayOn']): string {
  return promisedLastDayOn === null
    ? ''
    : `承诺时限（${dateText(promisedLastDayOn)}）不因延期改变；超过承诺时限的，本机关公开说明理由。`;
}
