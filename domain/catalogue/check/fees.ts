/**
 * 收费: none, unless a law or an administrative regulation says so, by the published list and its standards.
 * @source 行政许可法 第58条第1款, 第59条; 优化营商环境条例 第25条 (目录清单)
 */
import type { CatalogueItem } from '../item.ts';
import type { FeeRule } from '../item-rules.ts';
import type { CheckContext } from './context.ts';
import { unlawful } from './finding.ts';
import type { Finding } from './finding.ts';

export function checkFees({ fee, fees }: CatalogueItem, { feeList }: CheckContext): readonly Finding[] {
  if (fees === undefined) return fee ? [withoutBasis('未写明')] : [];
  if (!fees.charged) return [];
  const type = fees.basis?.type;
  return [
    ...(type === '法律' || type === '行政法规' ? [] : [withoutBasis(type ?? '未写明')]),
    ...fees.items.flatMap((item, n) => checkItem(item, { field: `fees.items.${n}`, feeList })),
    ...(fees.items.length > 0 ? [] : [notListed({ field: 'fees.items', name: '', why: '没有列出收费项目' })]),
  ];
}

function checkItem(
  { feeCode, name, standards }: FeeRule['items'][number],
  { field, feeList }: { readonly field: string; readonly feeList: CheckContext['feeList'] },
): readonly Finding[] {
  const listed = feeList?.find((entry) => entry.feeCode === feeCode);
  const found: Finding[] = [];
  if (feeList !== undefined && listed === undefined)
    found.push(notListed({ field, name, why: `“${name}”（${feeCode}）不在公布的收费目录清单` }));
  if (listed !== undefined && listed.status !== 'ACTIVE')
    found.push(notListed({ field, name, why: `“${name}”在目录清单中为停征或者不收取` }));
  if (standards.length === 0 || standards.some(({ fen }) => !Number.isSafeInteger(fen) || fen <= 0))
    found.push(
      unlawful('LIC', '第五十九条', {
        ...{ code: 'fee-standard', field },
        zh: `“${name}”没有标准，或者标准不是大于零的整数分`,
        en: `"${name}" needs standards in whole fen above zero`,
      }),
    );
  return found;
}

function withoutBasis(type: string): Finding {
  return unlawful('LIC', '第五十八条第一款', {
    ...{ code: 'fee-without-law', field: 'fees.basis' },
    zh: `收费依据须为法律、行政法规，现为：${type}；否则不得收费`,
    en: `a fee needs a law or an administrative regulation; its basis is: ${type}`,
  });
}

function notListed({
  field,
  name,
  why,
}: {
  readonly field: string;
  readonly name: string;
  readonly why: string;
}): Finding {
  return unlawful('BIZ', '第二十五条', {
    ...{ code: 'fee-not-listed', field },
    zh: `${why}，不得收取`,
    en: `the fee "${name}" is not in force in the published list and may not be charged`,
  });
}
