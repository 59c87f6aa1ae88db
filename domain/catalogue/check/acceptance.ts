/**
 * 受理与即办: silence is acceptance for a licence, and only for a licence; an instant item is decided the same day.
 * @source 行政许可法 第32条第1款第4项, 第34条第2款
 */
import type { CatalogueItem } from '../item.ts';
import { doubtful, unlawful } from './finding.ts';
import type { Finding } from './finding.ts';

export function checkAcceptance(item: CatalogueItem): readonly Finding[] {
  const { kind, typeCode = '01', limits } = item;
  const { acceptance, promised, correction } = limits;
  const found: Finding[] = [...returned(item)];
  if (typeCode === '01' && !acceptance.deemed)
    found.push(
      unlawful('LIC', '第三十二条第一款第（四）项', {
        ...{ code: 'acceptance-not-deemed', field: 'limits.acceptance.deemed' },
        zh: '行政许可逾期不告知的，自收到申请材料之日起即为受理，不能排除',
        en: 'an application for a licence is accepted by silence; an item cannot say otherwise',
      }),
    );
  if (typeCode !== '01' && acceptance.deemed)
    found.push(
      unlawful('LIC', '第二条', {
        ...{ code: 'deemed-outside-the-act', field: 'limits.acceptance.deemed' },
        zh: '本事项不是行政许可，没有“逾期即受理”的依据',
        en: 'the item is no licence; nothing says that silence accepts it',
      }),
    );
  if (kind === 'instant' && promised?.value !== 0)
    found.push(
      unlawful('LIC', '第三十四条第二款', {
        ...{ code: 'instant-not-same-day', field: 'limits.promised' },
        zh: '即办件应当当场作出决定：承诺期限应为0个工作日',
        en: 'an instant item is decided the same day: its promise is 0 working days',
      }),
    );
  if (correction.unit === 'workingDay' && correction.value < 1)
    found.push(
      doubtful('LIC', '第三十二条第一款第（四）项', {
        ...{ code: 'correction-too-short', field: 'limits.correction' },
        zh: '补正期限少于1个工作日，申请人无法补正',
        en: 'nobody can correct anything in less than a working day',
      }),
    );
  return found;
}

/** 退回重报 takes the place of the law's own correction: something must say so. */
function returned({ resubmission }: CatalogueItem): readonly Finding[] {
  if (resubmission?.basis !== null) return [];
  return [
    unlawful('LIC', '第三十二条第一款第（四）项', {
      ...{ code: 'returned-without-basis', field: 'resubmission.basis' },
      zh: '材料不齐应当一次告知补正；没有依据的，不得退回重报',
      en: 'what is missing is told at once and corrected; without a rule that says so an application is not returned',
    }),
  ];
}
