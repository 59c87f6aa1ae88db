/**
 * 当场更正: an error that can be corrected at once is; no clock starts, stops or moves.
 * @source 行政许可法 第32条第1款第(三)项
 */
import { allow, refuse } from '../../verdict.ts';
import { makeUpFirst } from '../side-roads/make-up.ts';
import type { ActRule } from './act-rule.ts';

export const fixOnSpot: ActRule<'fixOnSpot'> = {
  actor: 'staff',
  article: '行政许可法 第32条第1款第(三)项',
  guard: makeUpFirst,
  decide({ plan }, { at, with: fix }) {
    const materials = [...new Set(fix.materials ?? [])];
    const listed = plan.materials.map(({ code }) => code);
    const unknown = materials.filter((material) => !listed.includes(material));
    if (unknown.length > 0) return refuse({ code: 'unknown-material', materials: unknown });
    return allow({ type: 'fixedOnSpot', at, materials, noteId: fix.noteId ?? null });
  },
};
