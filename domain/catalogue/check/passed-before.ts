import { branchesInto } from '../flow-graph.ts';
import type { FlowOf } from '../flow-graph.ts';
import type { DrawnStep } from '../item.ts';

/**
 * Steps that every case has completed when it stands at this one, itself included: what all ways here have in common,
 * and, where all are awaited, whatever surely comes on one of them.
 */
export function passedBefore(flow: FlowOf<DrawnStep>, stepId: string): readonly string[] {
  const ways = branchesInto(flow, stepId);
  const passed = ways.map(({ from }) => passedBefore(flow, from));
  const [first = [], ...rest] = passed;
  const common = first.filter((candidate) => rest.every((steps) => steps.includes(candidate)));
  const join = flow.steps.find((step) => step.stepId === stepId)?.join ?? 'all';
  const sure = ways.flatMap(({ from, when }, n) =>
    join === 'all' && when === null && isSure(flow, from) ? (passed[n] ?? []) : [],
  );
  return [...new Set([...common, ...sure, stepId])];
}

/** A chain of ways without a condition leads here from acceptance. */
function isSure(flow: FlowOf<DrawnStep>, stepId: string): boolean {
  if (flow.steps.find((step) => step.stepId === stepId)?.phase === 'accept') return true;
  return branchesInto(flow, stepId).some(({ from, when }) => when === null && isSure(flow, from));
}
