/**
 * 设定权: a licence is created by law, administrative regulation or decision of the State Council, by local regulation, or
 * for a year by a rule of the provincial government. Nothing else may.
 * @source 行政许可法 第14条, 第15条, 第17条
 */
import type { CatalogueItem } from '../item.ts';
import { doubtful, unlawful } from './finding.ts';
import type { Finding } from './finding.ts';

const MAY_CREATE: readonly string[] = ['法律', '行政法规', '国务院决定', '地方性法规', '省级政府规章'];

export function checkSetBy({ typeCode = '01', setBy, bases }: CatalogueItem): readonly Finding[] {
  if (setBy === undefined || typeCode !== '01') return [];
  if (!MAY_CREATE.includes(setBy))
    return [
      unlawful('LIC', setBy === '规范性文件' ? '第十七条' : '第十四条、第十五条、第十七条', {
        ...{ code: 'set-by', field: 'setBy' },
        zh: `${setBy}不得设定行政许可；可以设定的有：${MAY_CREATE.join('、')}`,
        en: `a ${setBy} cannot create a licence; these can: ${MAY_CREATE.join(', ')}`,
      }),
    ];
  if (bases.some(({ type }) => type === setBy)) return provisional(setBy);
  return [
    unlawful('LIC', '第三十条第一款', {
      ...{ code: 'set-by-without-basis', field: 'bases' },
      zh: `设定依据为${setBy}，但所列依据中没有${setBy}`,
      en: `the power is said to be set by ${setBy}, but no basis of that type is named`,
    }),
  ];
}

/** 15: after a year a provisional licence of a provincial rule needs a local regulation. */
function provisional(setBy: string): readonly Finding[] {
  if (setBy !== '省级政府规章') return [];
  return [
    doubtful('LIC', '第十五条第一款', {
      ...{ code: 'set-provisionally', field: 'setBy' },
      zh: '省级政府规章设定的许可为临时性许可，满一年须由地方性法规设定；请说明起始日期',
      en: 'a licence set by a provincial rule is provisional for a year; state since when',
    }),
  ];
}
