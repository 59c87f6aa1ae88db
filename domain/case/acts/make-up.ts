/**
 * 补办 by the applicant: the application that emergency work did not wait for. With it the ordinary procedure begins.
 * @source 城市道路管理条例 第34条
 */
import { allow, refuse } from '../../verdict.ts';
import type { ActRule } from './act-rule.ts';

export const makeUp: ActRule<'makeUp'> = {
  actor: 'applicant',
  article: '城市道路管理条例 第34条',
  guard: ({ makeUpDue }) => (makeUpDue ? null : { code: 'nothing-to-make-up' }),
  decide({ plan }, { at, with: filed }) {
    const materials = [...new Set(filed.materials)];
    const listed = plan.materials.map(({ code }) => code);
    if (materials.length === 0) return refuse({ code: 'no-material', possible: listed });
    const unknown = materials.filter((material) => !listed.includes(material));
    if (unknown.length > 0) return refuse({ code: 'unknown-material', materials: unknown });
    return allow({ type: 'madeUp', at, materials, contentIds: filed.contentIds ?? [] });
  },
};
