/**
 * 没有人认定的事实: acceptance (受理) and the report of a preliminary review (上报) settle no fact. A step or a branch that
 * stands right behind one of them and asks for a fact is passed over in silence, unless a step before has settled it.
 * @source 行政许可法 第34条 (the case is examined), 第35条 (the lower body reports)
 */
import { factsIn } from '../condition.ts';
import { branchesFrom, isGraph } from '../flow-graph.ts';
import type { CatalogueItem, DrawnStep } from '../item.ts';
import { unlawful } from './finding.ts';
import type { Finding } from './finding.ts';
import { passedBefore } from './passed-before.ts';

/** In a graph the branches of acceptance are looked at with the skeleton of the flow. */
export function checkSettledBefore({ limits, flow, alternatives = [] }: CatalogueItem): readonly Finding[] {
  const lower = limits.preReview?.unitId;
  return [
    ...inFlow(flow, lower, 'flow'),
    ...alternatives.flatMap((other, n) => inFlow(other.flow, lower, `alternatives.${n}.flow`)),
  ];
}

function inFlow(flow: readonly DrawnStep[], lower: string | undefined, field: string): readonly Finding[] {
  const review = flow.filter(({ phase }) => phase === 'review');
  const report = review.findLast(({ unitId }) => unitId === lower);
  if (isGraph({ steps: flow })) return report === undefined ? [] : inGraph(flow, report, field);
  return review.flatMap((step, nth) => {
    const asksNobody = nth === 0 || review[nth - 1] === report;
    const settled = review.slice(1, nth).some(({ when }) => when === step.when);
    return step.when === undefined || !asksNobody || settled ? [] : [unasked(step, field)];
  });
}

function inGraph(flow: readonly DrawnStep[], report: DrawnStep, field: string): readonly Finding[] {
  const passed = passedBefore({ steps: flow }, report.stepId).filter((stepId) => stepId !== report.stepId);
  const settled = passed.flatMap((stepId) => factsAskedBy(flow, stepId));
  return factsAskedBy(flow, report.stepId).every((fact) => settled.includes(fact))
    ? []
    : [unasked(report, field)];
}

function factsAskedBy(flow: readonly DrawnStep[], stepId: string): readonly string[] {
  return branchesFrom({ steps: flow }, stepId).flatMap(({ when }) =>
    when === null || when === 'otherwise' ? [] : factsIn(when),
  );
}

function unasked({ stepId, name }: DrawnStep, field: string): Finding {
  return unlawful('LIC', '第三十四条', {
    code: 'fact-nobody-settles',
    field: `${field}.${stepId}`,
    zh: `“${name}”取决于一个此前没有人认定的事实（受理和上报时不认定事实），应有的审查会被跳过；请在此前的审查环节认定`,
    en: `"${name}" hangs on a fact that nobody has settled before (acceptance and the report settle none), so a review would be skipped; let an earlier review step settle it`,
  });
}
