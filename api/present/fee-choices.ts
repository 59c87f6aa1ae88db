import type { OpenAct } from '../../contract/case.ts';
import { openFees, stillDueFen } from '../../domain/case/side-roads/fee.ts';
import type { CaseState } from '../../domain/case/state.ts';
import type { CaseRead } from '../../prisma/case-view.ts';
import { yuanText } from './moments.ts';
import type { Language } from './sentence.ts';

type Choices = OpenAct['choices'];

/** What a permit may cost: each listed standard as `feeCode/fen`; the approver says how much of it. */
export function standardChoices({ item }: CaseRead, language: Language): Choices {
  const { fees } = item.guide;
  if (fees === undefined) return {};
  const yuan = language === 'zh' ? '元' : 'yuan';
  return {
    fees: fees.items.flatMap(({ feeCode, name, standards }) =>
      standards.map(({ desc, fen, per }) => ({
        value: `${feeCode}/${String(fen)}`,
        label: `${name} · ${desc} · ${yuanText(fen)} ${yuan}/${per}`,
      })),
    ),
  };
}

/** Fees that are still due, with what is due of each. */
export function dueChoices(
  state: CaseState,
  { fee }: { readonly fee: (feeCode: string) => string },
  language: Language,
): Choices[string] {
  const open = openFees(state);
  return state.fees
    .filter(({ feeCode }) => open.includes(feeCode))
    .map((due) => {
      const amount = yuanText(stillDueFen(due));
      const name = fee(due.feeCode);
      return {
        value: due.feeCode,
        label: language === 'zh' ? `${name}，应缴 ${amount} 元` : `${name}, ${amount} yuan due`,
      };
    });
}
