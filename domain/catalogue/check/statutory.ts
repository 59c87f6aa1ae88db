/**
 * 法定期限: what the licensing act allows at most. Only a law or regulation may say otherwise; a rule (规章) may shorten,
 * never lengthen. What the act itself sets is counted in working days.
 * @source 行政许可法 第32条第1款第4项 (5), 第42条第1款 (20), 第42条第2款 (45), 第43条 (20), 第44条 (10), 第55条第2款 (5), 第82条
 */
import type { Limit } from '../../time/limit.ts';
import { isStatute } from '../articles.ts';
import type { CatalogueItem } from '../item.ts';
import type { BasisOfLimit, LegalLimit } from '../item-limits.ts';
import type { CheckContext } from './context.ts';
import { unlawful } from './finding.ts';
import type { Finding } from './finding.ts';
import { findOutlasting } from './outlasts.ts';
import { wordsOf } from './words.ts';

interface Ceiling {
  readonly field: string;
  readonly limit: LegalLimit | null | undefined;
  readonly most: number;
  readonly article: string;
  readonly code: string;
}

export function checkStatutory(item: CatalogueItem, { calendar }: CheckContext): readonly Finding[] {
  return ceilingsOf(item).flatMap(({ limit, ...ceiling }) => {
    if (limit === null || limit === undefined) return [];
    return [...inWorkingDays(limit, ceiling), ...withinCeiling(limit, ceiling, calendar)];
  });
}

function ceilingsOf({ limits, typeCode }: CatalogueItem): readonly Ceiling[] {
  const { acceptance, statutory, joint, preReview, delivery, dispatch, variants = [] } = limits;
  if (typeCode !== undefined && typeCode !== '01') return [];
  const isJoint = joint !== null && joint !== undefined;
  const decision = isJoint
    ? { most: 45, article: '第四十二条第二款', code: 'joint-too-long' }
    : { most: 20, article: '第四十二条第一款', code: 'statutory-too-long' };
  return [
    {
      field: 'limits.acceptance',
      limit: acceptance,
      most: 5,
      article: '第三十二条第一款第（四）项',
      code: 'acceptance-too-long',
    },
    { field: 'limits.statutory', limit: statutory, ...decision },
    ...variants.map((limit, n) => ({ field: `limits.variants.${n}`, limit, ...decision })),
    { field: 'limits.joint', limit: joint, most: 45, article: '第四十二条第二款', code: 'joint-too-long' },
    {
      field: 'limits.preReview',
      limit: preReview?.insideTotal === true ? null : preReview,
      most: 20,
      article: '第四十三条',
      code: 'pre-review-too-long',
    },
    { field: 'limits.delivery', limit: delivery, most: 10, article: '第四十四条', code: 'delivery-too-long' },
    {
      field: 'limits.dispatch',
      limit: dispatch,
      most: 5,
      article: '第五十五条第二款',
      code: 'dispatch-too-long',
    },
  ];
}

function withinCeiling(
  limit: LegalLimit,
  { field, most, article, code }: Omit<Ceiling, 'limit'>,
  calendar: CheckContext['calendar'],
): readonly Finding[] {
  if (isStatute(limit.basis.type) && !isOfTheAct(limit.basis) && limit.basis.article !== '') return [];
  const ceiling: Limit = { value: most, unit: 'workingDay' };
  if (findOutlasting(calendar, { limits: asLimit(limit), within: ceiling }) === null) return [];
  const { zh, en } = wordsOf(limit);
  return [
    unlawful('LIC', article, {
      code,
      field,
      zh: `${zh}长于一般的${most}个工作日，依据须为另有规定的法律、法规，现为${limit.basis.type ?? '未写明类型'}“${limit.basis.title}”；规章只可缩短`,
      en: `${en} is longer than the general ${most} working days; only a law or regulation may say so, and the basis is ${limit.basis.type ?? 'of no stated type'}`,
    }),
  ];
}

/** The act's own limits are working days, never calendar days. */
function inWorkingDays(
  { unit, basis }: LegalLimit,
  { field }: { readonly field: string },
): readonly Finding[] {
  if (!isOfTheAct(basis) || unit === 'workingDay') return [];
  return [
    unlawful('LIC', '第八十二条', {
      code: 'unit-of-the-act',
      field,
      zh: '行政许可法的期限以工作日计算，不能写成其他单位',
      en: 'limits of the licensing act are counted in working days, not in another unit',
    }),
  ];
}

function isOfTheAct({ source, title }: BasisOfLimit): boolean {
  return source === 'LIC' || title.endsWith('行政许可法');
}

function asLimit({ value, unit }: Limit): Limit {
  return { value, unit };
}
