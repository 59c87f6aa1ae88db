/**
 * 容缺补交 by the applicant: what acceptance had left open comes in, at once or bit by bit, late rather than never.
 * @source settled.md 20; domain/8-case-lifecycle §8.3
 */
import { allow, refuse } from '../../verdict.ts';
import type { ActRule } from './act-rule.ts';

export const supplyTolerated: ActRule<'supplyTolerated'> = {
  actor: 'applicant',
  article: '设计：容缺材料由申请人在受理时书面告知的期限内补交',
  guard: ({ toleratedOpen }) => (toleratedOpen.length === 0 ? { code: 'nothing-tolerated' } : null),
  decide({ toleratedOpen }, { at, with: supply }) {
    const materials = [...new Set(supply.materials)];
    if (materials.length === 0) return refuse({ code: 'no-material', possible: toleratedOpen });
    const strange = materials.filter((material) => !toleratedOpen.includes(material));
    if (strange.length > 0)
      return refuse({ code: 'not-requested', materials: strange, possible: toleratedOpen });
    const complete = toleratedOpen.every((material) => materials.includes(material));
    return allow({ type: 'toleratedSupplied', at, materials, complete, contentIds: supply.contentIds ?? [] });
  },
};
