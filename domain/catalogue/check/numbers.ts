/**
 * 期限数值: a limit is a whole number above zero in a known unit. Zero, the same working day, is lawful for promises and
 * steps only.
 * @source 行政许可法 第82条; settled.md 7
 */
import { checkLimit } from '../../time/limit.ts';
import type { Limit, LimitProblem } from '../../time/limit.ts';
import type { CatalogueItem, DrawnStep } from '../item.ts';
import { unlawful } from './finding.ts';
import type { Finding } from './finding.ts';

const SENTENCES: Readonly<Record<LimitProblem, readonly [zh: string, en: string]>> = {
  'limit-unit-unknown': [
    '单位不认识，应为工作日、自然日、月或者小时',
    'the unit is unknown; use workingDay, calendarDay, month or hour',
  ],
  'limit-not-whole': ['应为整数', 'a whole number is needed'],
  'limit-negative': ['不能小于零', 'it cannot be below zero'],
  'limit-zero': [
    '不能为零；零（当日）只可用于承诺和环节，并且以工作日计',
    'zero is lawful for promises and steps only, in working days',
  ],
};

export function checkNumbers(item: CatalogueItem): readonly Finding[] {
  return numbersOf(item).flatMap(({ field, limit, allowZero }) => {
    const problem = checkLimit(limit, { allowZero });
    if (problem === null) return [];
    const [zh, en] = SENTENCES[problem];
    const text = `${limit.value} ${limit.unit}`;
    return [
      unlawful('LIC', '第八十二条', { code: problem, field, zh: `“${text}”：${zh}`, en: `"${text}": ${en}` }),
    ];
  });
}

interface Numbered {
  readonly field: string;
  readonly limit: Limit;
  readonly allowZero: boolean;
}

function numbersOf(item: CatalogueItem): readonly Numbered[] {
  const { limits, flow, alternatives = [] } = item;
  return [
    ...lawOf(item),
    ...promisesOf(item),
    ...(limits.variants ?? []).flatMap((limit, n) => numbered(`limits.variants.${n}`, limit, false)),
    ...stepsOf(flow, 'flow'),
    ...alternatives.flatMap((other, n) => stepsOf(other.flow, `alternatives.${n}.flow`)),
  ];
}

/** Limits that law sets, or that an item sets for somebody else. */
function lawOf({
  limits,
  commitment,
  tolerance,
  consultations = [],
  renewal,
}: CatalogueItem): readonly Numbered[] {
  const { acceptance, statutory, extension, delivery, correction, joint, preReview, dispatch, makeUp } =
    limits;
  const named = {
    ...{ acceptance, statutory, extension, delivery, correction, joint, preReview, dispatch, makeUp },
  };
  return [
    ...Object.entries(named).flatMap(([name, limit]) => numbered(`limits.${name}`, limit, false)),
    ...numbered('renewal.closesBefore', renewal?.closesBefore, false),
    ...numbered('renewal.opensBefore', renewal?.opensBefore, false),
    ...numbered('commitment.postCheck', commitment?.postCheck, false),
    ...numbered('tolerance.limit', tolerance?.limit, false),
    ...consultations.flatMap(({ limit }, n) => numbered(`consultations.${n}.limit`, limit, true)),
  ];
}

function promisesOf({ limits, alternatives = [] }: CatalogueItem): readonly Numbered[] {
  return [
    ...numbered('limits.promised', limits.promised, true),
    ...numbered('limits.preReview.promised', limits.preReview?.promised, true),
    ...(limits.variants ?? []).flatMap(({ promised }, n) =>
      numbered(`limits.variants.${n}.promised`, promised, true),
    ),
    ...alternatives.flatMap(({ promised }, n) => numbered(`alternatives.${n}.promised`, promised, true)),
  ];
}

function stepsOf(flow: readonly DrawnStep[], field: string): readonly Numbered[] {
  return flow.flatMap(({ stepId, limit }) => numbered(`${field}.${stepId}.limit`, limit, true));
}

function numbered(field: string, limit: Limit | null | undefined, allowZero: boolean): readonly Numbered[] {
  return limit === null || limit === undefined ? [] : [{ field, limit, allowZero }];
}
