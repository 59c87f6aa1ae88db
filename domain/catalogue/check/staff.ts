/**
 * 现场核查: on the spot two or more; where the law sends staff, two of them at least.
 * @source 行政许可法 第34条第3款, 第55条第2款
 */
import type { CatalogueItem } from '../item.ts';
import { unlawful } from './finding.ts';
import type { Finding } from './finding.ts';

export function checkStaff({
  flow,
  alternatives = [],
  siteCheck,
  limits,
  commitment,
}: CatalogueItem): readonly Finding[] {
  const flows = [
    { flow, field: 'flow' },
    ...alternatives.map((other, n) => ({ ...other, field: `alternatives.${n}.flow` })),
  ];
  const tooFew = flows.flatMap((drawn) =>
    drawn.flow
      .filter(({ postType, minStaff = 1 }) => postType === 'SITE' && minStaff < 2)
      .map(({ stepId, name }) => fewerThanTwo(`${drawn.field}.${stepId}.minStaff`, name)),
  );
  const visited = flow.some(({ postType }) => postType === 'SITE') || (commitment ?? null) !== null;
  return [
    ...tooFew,
    ...(siteCheck?.minStaff !== undefined && siteCheck.minStaff !== null && siteCheck.minStaff < 2
      ? [fewerThanTwo('siteCheck.minStaff', '现场核查')]
      : []),
    ...(siteCheck?.mode === 'always' && !visited ? [withoutStep()] : []),
    ...(limits.dispatch !== null && limits.dispatch !== undefined && limits.dispatch.minStaff < 2
      ? [tooFewSent()]
      : []),
  ];
}

function fewerThanTwo(field: string, name: string): Finding {
  return unlawful('LIC', '第三十四条第三款', {
    ...{ code: 'two-staff', field },
    zh: `“${name}”须由两名以上工作人员进行`,
    en: `"${name}" is made by two or more members of staff`,
  });
}

function withoutStep(): Finding {
  return unlawful('LIC', '第三十四条第三款', {
    ...{ code: 'site-without-step', field: 'flow' },
    zh: '事项要求现场核查，流程里却没有现场核查环节',
    en: 'the item requires a check on the spot, and the flow has no step for it',
  });
}

function tooFewSent(): Finding {
  return unlawful('LIC', '第五十五条第二款', {
    ...{ code: 'two-staff', field: 'limits.dispatch.minStaff' },
    zh: '检验、检测、检疫须指派两名以上工作人员',
    en: 'two or more members of staff are sent to inspect, test or quarantine',
  });
}
