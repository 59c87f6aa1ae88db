import { facts, paragraphs } from '../letter.ts';
import type { Letter } from '../letter.ts';
import type { WrittenActOf } from '../written-act-input.ts';
import { citation, dateText, instantText, LICENSING_LAW, provisionalNote, REMEDIES } from '../wording.ts';
import { foot } from './foot.ts';

/** @source 行政许可法 第38条第1款, 第40条, 第44条 */
export function grantLetter(act: WrittenActOf<'grant'>, heading: string): Letter {
  const grounds = act.bases.length === 0 ? '' : `${citation(act.bases)}、`;
  return {
    heading,
    salutation: act.applicantName,
    parts: [
      ...paragraphs(
        `${history(act)}经审查，您的申请符合法定条件、标准。` +
          `根据${grounds}${LICENSING_LAW}第三十八条第一款，本机关决定准予行政许可。`,
      ),
      facts(
        ['许可事项', act.itemName],
        ['被许可人', act.applicantName],
        ...(act.validityYears === null
          ? []
          : [['有效期', `${String(act.validityYears)} 年，自许可证件载明之日起`] as const]),
        ...(act.reason === null ? [] : [['说明', act.reason] as const]),
        ...feeRows(act),
      ),
      ...paragraphs(...delivery(act), ...provisionalNote(act.provisional), '本决定依法公开，公众有权查阅。'),
      foot(act),
    ],
  };
}

/** @source 行政许可法 第59条 (by the published items and standards) */
function feeRows({ fees }: WrittenActOf<'grant'>): readonly (readonly [string, string])[] {
  if (fees === null) return [];
  if (fees.length === 0) return [['应缴费用', '无']];
  return fees.map(({ name, yuan }) => [`应缴${name}`, `${yuan} 元`]);
}

/** Reasons, basis, and both remedies. @source 行政许可法 第38条第2款 */
export function refusalLetter(act: WrittenActOf<'refuse'>, heading: string): Letter {
  return {
    heading,
    salutation: act.applicantName,
    parts: [
      ...paragraphs(
        `${history(act)}经审查，您的申请不符合法定条件、标准。` +
          `根据${LICENSING_LAW}第三十八条第二款，本机关决定不予行政许可，理由和依据如下：`,
      ),
      facts(['理由', act.reason], ['依据', act.basis]),
      ...paragraphs(REMEDIES),
      foot(act),
    ],
  };
}

function history(act: WrittenActOf<'grant'> | WrittenActOf<'refuse'>): string {
  const since = dateText(act.acceptedOn);
  const how = act.deemedAccepted ? `自${since}起依法视为受理` : `自${since}起受理`;
  return `您提交的“${act.itemName}”申请，本机关于${instantText(act.receivedAt)} 收到，${how}。`;
}

function delivery({ delivery: served }: WrittenActOf<'grant'>): readonly string[] {
  if (served === null) return [];
  return [
    `许可证件将在作出本决定之日起 ${served.limit}内，即${dateText(served.lastDayOn)}以前（含当日），` +
      `颁发、送达给您（${LICENSING_LAW}第四十四条）。`,
  ];
}
