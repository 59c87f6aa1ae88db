/**
 * 延续: applied for thirty days before expiry, or as law, regulation or rule says otherwise; silence renews.
 * @source 行政许可法 第50条第1款, 第50条第2款
 */
import { findOutlasting } from './outlasts.ts';
import type { CatalogueItem } from '../item.ts';
import type { RenewalRule } from '../item-limits.ts';
import type { CheckContext } from './context.ts';
import { doubtful, unlawful } from './finding.ts';
import type { Finding } from './finding.ts';

const MAY_DIFFER: readonly string[] = [
  '法律',
  '行政法规',
  '地方性法规',
  '部门规章',
  '地方政府规章',
  '省级政府规章',
];

export function checkRenewal(
  { renewal, validity }: CatalogueItem,
  context: CheckContext,
): readonly Finding[] {
  if (renewal === null || renewal === undefined) return [];
  return [
    ...withoutDeemed(renewal),
    ...otherWindow(renewal),
    ...emptyWindow(renewal, context),
    ...withoutValidity(validity),
  ];
}

function withoutDeemed({ deemedBasis }: RenewalRule): readonly Finding[] {
  if (deemedBasis !== null) return [];
  return [
    unlawful('LIC', '第五十条第二款', {
      ...{ code: 'renewal-not-deemed', field: 'renewal.deemedBasis' },
      zh: '逾期未作决定的，视为准予延续，不能排除',
      en: 'a renewal not decided in time is granted by law; an item cannot say otherwise',
    }),
  ];
}

function otherWindow({ closesBefore, basis }: RenewalRule): readonly Finding[] {
  const general = closesBefore.value === 30 && closesBefore.unit === 'calendarDay';
  if (general) return [];
  if (basis.type !== undefined && MAY_DIFFER.includes(basis.type) && basis.source !== 'LIC')
    return unopened(basis);
  return [
    unlawful('LIC', '第五十条第一款', {
      ...{ code: 'renewal-window', field: 'renewal.closesBefore' },
      zh: '延续申请期限不是届满三十日前的，依据须为另有规定的法律、法规、规章',
      en: 'a window other than thirty days before expiry needs a law, regulation or rule that says so',
    }),
  ];
}

function unopened({ verified, title }: RenewalRule['basis']): readonly Finding[] {
  if (verified !== false) return [];
  return [
    doubtful('LIC', '第五十条第一款', {
      ...{ code: 'renewal-window-unverified', field: 'renewal.basis' },
      zh: `“${title}”的延续期限未核原文；核不到时用届满三十日前`,
      en: `the window of "${title}" was not read in its text; else thirty days before expiry hold`,
    }),
  ];
}

/** A window that would close before it opens leaves nobody a day to apply. */
function emptyWindow(
  { opensBefore, closesBefore }: RenewalRule,
  { calendar }: CheckContext,
): readonly Finding[] {
  if (opensBefore === null) return [];
  if (findOutlasting(calendar, { limits: closesBefore, within: opensBefore }) === null) return [];
  return [
    unlawful('LIC', '第五十条第一款', {
      ...{ code: 'renewal-window-empty', field: 'renewal.opensBefore' },
      zh: '延续申请的窗口可能在开启之前就关闭',
      en: 'the window for renewal can close before it opens',
    }),
  ];
}

function withoutValidity(validity: CatalogueItem['validity']): readonly Finding[] {
  if (validity !== null) return [];
  return [
    doubtful('LIC', '第五十条第一款', {
      ...{ code: 'renewal-without-validity', field: 'validity' },
      zh: '有延续而没有有效期',
      en: 'the item is renewed, but no period of validity is named',
    }),
  ];
}
