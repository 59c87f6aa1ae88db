import { paragraphs, table } from '../letter.ts';
import type { Letter } from '../letter.ts';
import type { WrittenActOf } from '../written-act-input.ts';
import { dateText, instantText, LICENSING_LAW, provisionalNote } from '../wording.ts';
import { foot } from './foot.ts';

/** One complete list, once, and what follows. @source 行政许可法 第32条第1款第(四)项; settled.md 12 */
export function correctionLetter(act: WrittenActOf<'requestCorrection'>, heading: string): Letter {
  const { defects } = act;
  return {
    heading,
    salutation: act.applicantName,
    parts: [
      ...paragraphs(
        `您提交的“${act.itemName}”申请材料，本机关于${instantText(act.receivedAt)} 收到。经核对，申请材料不齐全或者不符合法定形式。` +
          `根据${LICENSING_LAW}第三十二条第一款第（四）项，现一次性告知需要补正的全部内容，共 ${String(defects.length)} 项：`,
      ),
      table(
        [
          { head: '序号', width: 32 },
          { head: '材料', width: 120 },
          { head: '存在的问题', width: '*' },
          { head: '怎样补正', width: '*' },
        ],
        defects.map(({ material, problem, fix }, index) => [String(index + 1), material, problem, fix]),
      ),
      ...paragraphs(...whatFollows(act), ...provisionalNote(act.provisional)),
      foot(act),
    ],
  };
}

function whatFollows(act: WrittenActOf<'requestCorrection'>): readonly string[] {
  const silence = act.deemedAcceptance ? '逾期不告知的，自收到全部补正材料之日起即为受理。' : '';
  const late =
    act.lapseBasis === null
      ? '到期没有补齐的，本机关将提醒您；申请不因此失效。'
      : `到期没有补齐的，根据${act.lapseBasis}，视为撤回申请。`;
  return [
    `请在${dateText(act.correctionDueOn)}以前（含当日）一次补齐。${late}您也可以随时撤回申请。`,
    `补齐后重新起算 ${act.acceptanceLimit}，本机关在此期限内告知您是否受理。${silence}`,
    '本次告知为一次性告知。除您新提交的材料外，本机关不再要求补正上列以外的内容。',
  ];
}
