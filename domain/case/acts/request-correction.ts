/**
 * 一次告知补正: all defects at once, in one notice. Where the item is returned instead (退回重报) it closes the case.
 * @source 行政许可法 第32条第1款第(四)项; settled.md 9, 12
 */
import { allow, refuse } from '../../verdict.ts';
import { makeUpFirst } from '../side-roads/make-up.ts';
import type { CaseState } from '../state.ts';
import type { ActRule } from './act-rule.ts';

export const requestCorrection: ActRule<'requestCorrection'> = {
  actor: 'staff',
  article: '行政许可法 第32条第1款第(四)项',
  guard: makeUpFirst,
  decide(state, { at, with: notice }) {
    const materials = [...new Set(notice.materials)];
    const listed = state.plan.materials.map((material) => material.code);
    if (materials.length === 0) return refuse({ code: 'no-material', possible: listed });
    const unknown = materials.filter((material) => !listed.includes(material));
    if (unknown.length > 0) return refuse({ code: 'unknown-material', materials: unknown });
    const again = toldBefore(state, materials);
    if (again.length > 0 && notice.approvedBy === undefined)
      return refuse({ code: 'second-notice', materials: again });
    return allow({
      type: 'correctionRequested',
      at,
      materials,
      limit: notice.limit ?? state.plan.correction,
      document: notice.document,
      approvedBy: notice.approvedBy ?? null,
      noticeId: notice.noticeId ?? null,
      ...(state.plan.correctionStyle === 'return' ? { resubmit: true } : {}),
    });
  },
};

/** A second notice may name only what is still missing or newly handed in; the rest should have been told at once. */
export function toldBefore(state: CaseState, materials: readonly string[]): readonly string[] {
  if (state.told.length === 0) return [];
  const open = [...state.missing, ...state.newlySupplied];
  return materials.filter((material) => !open.includes(material));
}
