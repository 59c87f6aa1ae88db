/**
 * 承诺期限: a promise may be shorter than the law, it can never outlast it. Units are compared by counting in the real
 * calendars, and a promise that begins only at acceptance under a limit that began at receipt has the acceptance before
 * it.
 * @source 行政许可法 第42条第1款 (the limit binds, whatever is promised); 优化营商环境条例 第36条 (承诺 is kept)
 */
import type { Limit } from '../../time/limit.ts';
import type { CatalogueItem } from '../item.ts';
import type { Start } from '../item-limits.ts';
import type { CheckContext } from './context.ts';
import { unlawful } from './finding.ts';
import type { Finding } from './finding.ts';
import { findOutlasting } from './outlasts.ts';
import { wordsOf } from './words.ts';

type Started = Limit & { readonly start: Start };
interface Pair {
  readonly field: string;
  readonly promised: Started;
  readonly legal: Started;
}

export function checkPromise(item: CatalogueItem, { calendar }: CheckContext): readonly Finding[] {
  return pairsOf(item).flatMap(({ field, promised, legal }) => {
    const late = promised.start === 'acceptance' && legal.start === 'receipt';
    const limits = late ? [item.limits.acceptance, promised] : [promised];
    const found = findOutlasting(calendar, { limits: limits.map(bare), within: bare(legal) });
    if (found === null) return [];
    const [mine, law] = [wordsOf(promised), wordsOf(legal)];
    return [
      unlawful('LIC', '第四十二条第一款', {
        code: 'promise-outlasts-law',
        field,
        zh: `承诺${mine.zh}${late ? '自受理起算，' : ''}可能长于法定${law.zh}：自${found.startOn}起算，承诺到${found.endsOn}，法定到${found.allowedOn}`,
        en: `a promise of ${mine.en} can outlast the legal ${law.en}: from ${found.startOn} it ends on ${found.endsOn}, the law on ${found.allowedOn}`,
      }),
    ];
  });
}

function pairsOf({ limits, alternatives = [] }: CatalogueItem): readonly Pair[] {
  const { statutory, promised, variants = [], preReview } = limits;
  return [
    ...(promised === null ? [] : [{ field: 'limits.promised', promised, legal: statutory }]),
    ...variants.flatMap((variant, n) => pair(`limits.variants.${n}.promised`, variant.promised, variant)),
    ...alternatives.flatMap((other, n) => pair(`alternatives.${n}.promised`, other.promised, statutory)),
    ...(preReview === null || preReview === undefined
      ? []
      : pair('limits.preReview.promised', preReview.promised, { ...preReview, start: 'acceptance' })),
  ];
}

function pair(field: string, promised: Limit | null, legal: Started): readonly Pair[] {
  return promised === null ? [] : [{ field, promised: { ...promised, start: legal.start }, legal }];
}

function bare({ value, unit }: Limit): Limit {
  return { value, unit };
}
