/**
 * 补正 by the applicant, in one or several supplies; `final` says that nothing more will come.
 * @source 行政许可法 第32条第1款第(四)(五)项; settled.md 12
 */
import { allow, refuse } from '../../verdict.ts';
import type { ActRule } from './act-rule.ts';

export const supplyCorrection: ActRule<'supplyCorrection'> = {
  actor: 'applicant',
  article: '行政许可法 第32条第1款第(五)项',
  decide(state, { at, with: supply }) {
    const materials = [...new Set(supply.materials)];
    const final = supply.final ?? false;
    if (materials.length === 0 && !final) return refuse({ code: 'no-material', possible: state.missing });
    const strange = materials.filter((material) => !state.told.includes(material));
    if (strange.length > 0)
      return refuse({ code: 'not-requested', materials: strange, possible: state.missing });
    return allow({
      type: 'correctionSupplied',
      at,
      materials,
      final,
      complete: state.missing.every((material) => materials.includes(material)),
      contentIds: supply.contentIds ?? [],
    });
  },
};
