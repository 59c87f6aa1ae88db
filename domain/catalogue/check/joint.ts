/**
 * 联合办理: children of agencies that take part, one lead, forty-five days for the whole.
 * @source 行政许可法 第26条第2款, 第42条第2款
 */
import type { CatalogueItem } from '../item.ts';
import { unlawful } from './finding.ts';
import type { Finding } from './finding.ts';

export function checkJoint({
  itemId,
  children = [],
  jointUnitIds = [],
  limits,
}: CatalogueItem): readonly Finding[] {
  if (children.length === 0) return [];
  const ids = children.map((child) => child.itemId);
  const wrong = ids.filter((id, n) => id === itemId || ids.indexOf(id) < n);
  return [
    ...wrong.map((id) =>
      unlawful('LIC', '第二十六条第二款', {
        ...{ code: 'joint-children', field: 'children' },
        zh: `子项“${id}”重复，或者就是本事项`,
        en: `the child "${id}" is named twice, or is the item itself`,
      }),
    ),
    ...(jointUnitIds.length > 0
      ? []
      : [
          unlawful('LIC', '第二十六条第二款', {
            ...{ code: 'joint-without-units', field: 'jointUnitIds' },
            zh: '联合办理没有写明参加的部门',
            en: 'a joint item names the agencies that take part',
          }),
        ]),
    ...(limits.joint !== null && limits.joint !== undefined
      ? []
      : [
          unlawful('LIC', '第四十二条第二款', {
            ...{ code: 'joint-without-limit', field: 'limits.joint' },
            zh: '联合办理没有总期限（四十五日）',
            en: 'a joint item has a limit for the whole (45 working days)',
          }),
        ]),
  ];
}
