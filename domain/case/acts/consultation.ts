/**
 * 征求意见 起 / 止: in writing, of a unit that the item names, once each; its answer goes into the file.
 * @source 行政许可法 第45条 (not among what stops a limit); settled.md 20
 */
import { allow, refuse } from '../../verdict.ts';
import { openConsultations, plannedConsultations, unitsToConsult } from '../side-roads/consultation.ts';
import type { ActRule } from './act-rule.ts';

export const startConsultation: ActRule<'startConsultation'> = {
  actor: 'staff',
  article: '设计：征求意见不属于第45条所列程序，不停止期限，法律、行政法规另有规定的除外',
  guard(state) {
    if (plannedConsultations(state.plan).length === 0) return { code: 'no-consultation' };
    return unitsToConsult(state).length === 0 ? { code: 'consulted-already', possible: [] } : null;
  },
  decide(state, { at, with: { unitId, document, questionId } }) {
    const possible = unitsToConsult(state);
    const planned = plannedConsultations(state.plan).find((candidate) => candidate.unitId === unitId);
    if (planned === undefined) return refuse({ code: 'consultation-not-listed', unitId, possible });
    if (!possible.includes(unitId)) return refuse({ code: 'consulted-already', possible });
    const question = questionId === undefined ? {} : { questionId };
    return allow({ type: 'consultationStarted', at, unitId, limit: planned.limit, document, ...question });
  },
};

export const endConsultation: ActRule<'endConsultation'> = {
  actor: 'staff',
  article: '设计：征求意见以被征求单位的书面答复结束',
  guard: (state) => (openConsultations(state).length === 0 ? { code: 'not-consulted', possible: [] } : null),
  decide(state, { at, with: { unitId, opinionId } }) {
    const possible = openConsultations(state);
    if (!possible.includes(unitId)) return refuse({ code: 'not-consulted', possible });
    return allow({ type: 'consultationEnded', at, unitId, opinionId });
  },
};
