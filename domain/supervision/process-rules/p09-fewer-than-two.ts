/**
 * P09 核查不足二人: a check on the spot recorded with fewer people than the law asks for.
 * @source 行政许可法 第34条第3款; domain/4-supervision §4.3 P09
 */
import type { ProcessRule } from './process-rule.ts';

export const fewerThanTwo: ProcessRule = {
  name: '核查不足二人',
  article: '行政许可法 第34条第3款',
  find: ({ before, entry: { event, seq } }) => {
    if (event.type !== 'stepCompleted') return null;
    const step = before.plan.steps.find(({ stepId }) => stepId === event.stepId);
    if (step === undefined || new Set(event.staff).size >= step.minStaff || step.minStaff < 2) return null;
    return { level: 'yellow', because: 'fewer-than-two', evidence: [seq] };
  },
};
