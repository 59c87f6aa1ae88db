import type { Instant } from '../../../domain/time/instant.ts';
import { facts, paragraphs, table } from '../letter.ts';
import type { Letter, Part } from '../letter.ts';
import type { WrittenActOf } from '../written-act-input.ts';
import { dateText, instantText, LICENSING_LAW, provisionalNote } from '../wording.ts';
import { foot } from './foot.ts';

/** The exact instant of receipt: it starts the acceptance limit. @source domain/1-licensing-law §1.2 */
export function receiptLetter(act: WrittenActOf<'receipt'>, heading: string): Letter {
  const { materials, receivedAt, makeUpBy } = act;
  return {
    heading,
    salutation: act.applicantName,
    parts: [
      ...paragraphs(
        makeUpBy === null
          ? `您提交的“${act.itemName}”申请及下列 ${String(materials.length)} 项材料，本机关已经收到。`
          : `您关于“${act.itemName}”的紧急抢修报告，本机关已经收到。`,
      ),
      facts(['收到时间', instantText(receivedAt)]),
      ...(materials.length === 0 ? [] : [listOf(materials)]),
      ...paragraphs(
        makeUpBy === null ? answer(act) : makeUp(makeUpBy),
        ...provisionalNote(act.provisional),
        '本凭证证明材料已经收到，不表示申请已经受理。凭流水号和查询密码可以随时查询办理进度。',
      ),
      foot(act),
    ],
  };
}

function listOf(materials: WrittenActOf<'receipt'>['materials']): Part {
  return table(
    [
      { head: '序号', width: 32 },
      { head: '材料', width: '*' },
      { head: '份数', width: 40 },
    ],
    materials.map(({ name, files }, index) => [String(index + 1), name, String(files)]),
  );
}

/** @source 城市道路管理条例 第34条 */
function makeUp(by: Instant): string {
  return `请在${instantText(by)} 前提交申请材料，补办手续。材料收到之日起，本机关按规定的期限告知您是否受理。`;
}

/** @source 行政许可法 第32条第1款第(四)项 */
function answer({ acceptanceLimit, answerDueOn, deemedAcceptance }: WrittenActOf<'receipt'>): string {
  const silence = deemedAcceptance
    ? `逾期不告知的，根据${LICENSING_LAW}第三十二条第一款第（四）项，自收到申请材料之日起即为受理。`
    : '';
  return (
    `本机关将在收到材料后 ${acceptanceLimit}内，即${dateText(answerDueOn)}以前（含当日），` +
    `告知您是否受理，或者一次性告知需要补正的全部内容。${silence}`
  );
}
