/**
 * 流程的检查: a drawn flow is refused, in words, when a case could get stuck in it: a step nobody reaches, a step after
 * which nothing follows, a loop without a way out, a join that can never be full. "Never" and "always" are tried on all
 * combinations of the declared facts.
 * @source 行政许可法 第34, 42条 (the case is examined and decided within its limit); issue B §4
 */
import type { Condition, FactValues } from '../condition.ts';
import { holds } from '../flow-arrivals.ts';
import { branchesFrom, isGraph, reachableFrom } from '../flow-graph.ts';
import type { FlowOf, Way } from '../flow-graph.ts';
import type { CatalogueItem, DrawnStep } from '../item.ts';
import type { FactDeclaration } from '../plan.ts';
import { casesOf } from './branch-cases.ts';
import { checkCondition } from './condition.ts';
import type { Finding } from './finding.ts';
import {
  backToUnpassed,
  branchNever,
  deadEnd,
  joinNever,
  loopWithoutExit,
  ratioImpossible,
  stepUnreachable,
  tooManyCases,
} from './flow-findings.ts';
import { passedBefore } from './passed-before.ts';
import { checkSkeleton } from './skeleton.ts';

type Graph = FlowOf<DrawnStep>;
interface Drawn {
  readonly flow: Graph;
  readonly facts: readonly FactDeclaration[];
  readonly field: string;
}

export function checkFlow(
  { facts = [] }: Pick<CatalogueItem, 'facts'>,
  steps: readonly DrawnStep[],
  field = 'flow',
): readonly Finding[] {
  const skeleton = checkSkeleton(steps, field);
  const conditions = checkConditions(steps, facts, field);
  const ratios = checkRatios(steps, field);
  if (skeleton.length + conditions.length > 0 || !isGraph({ steps }))
    return [...skeleton, ...conditions, ...ratios];
  const drawn: Drawn = { flow: { steps }, facts, field };
  return [...ratios, ...checkBranches(drawn), ...checkReach(drawn), ...checkWaysBack(drawn)];
}

function checkConditions(
  steps: readonly DrawnStep[],
  facts: readonly FactDeclaration[],
  field: string,
): readonly Finding[] {
  return steps.flatMap(({ stepId, next = [] }) =>
    next.flatMap(({ to, when }) =>
      when === null || when === 'otherwise'
        ? []
        : checkCondition(when, { facts, field: `${field}.${stepId}.next.${to}` }),
    ),
  );
}

/** More than all, or none at all, can never be reached. */
function checkRatios(steps: readonly DrawnStep[], field: string): readonly Finding[] {
  return steps.flatMap((step) => {
    const join = typeof step.join === 'object' ? [step.join.ratio] : [];
    const signing = step.signing?.mode === 'ratio' ? [step.signing.ratio ?? ([0, 0] as const)] : [];
    return [...join, ...signing]
      .filter(
        ([part, whole]) =>
          !(Number.isSafeInteger(part) && Number.isSafeInteger(whole) && 1 <= part && part <= whole),
      )
      .map((ratio) => ratioImpossible(step, ratio, `${field}.${step.stepId}`));
  });
}

/** Step by step: a branch that no facts open, and facts that open none. */
function checkBranches({ flow, facts, field }: Drawn): readonly Finding[] {
  return flow.steps.flatMap((step) => {
    const ways = branchesFrom(flow, step.stepId);
    if (ways.length === 0) return [];
    const at = `${field}.${step.stepId}`;
    const cases = casesOf(conditionsOf(ways), facts);
    if (cases === null) return [tooManyCases(step, at)];
    const stuck = cases.find((known) => ways.every((way) => holds(way, known) !== true));
    return [
      ...ways.filter((way) => !canHold(way, cases)).map((way) => branchNever(step, way, at)),
      ...(stuck === undefined ? [] : [deadEnd(step, stuck, at)]),
    ];
  });
}

function checkReach({ flow, facts, field }: Drawn): readonly Finding[] {
  const passable = withoutClosedWays(flow, facts);
  const accept = flow.steps.find(({ phase }) => phase === 'accept');
  const reached = accept === undefined ? [] : reachableFrom(passable, accept.stepId);
  return flow.steps
    .filter(({ phase, stepId }) => (phase === 'review' || phase === 'decide') && !reached.includes(stepId))
    .map((step) => {
      const at = `${field}.${step.stepId}`;
      return step.join === undefined ? stepUnreachable(step, at) : joinNever(step, at);
    });
}

/** A way back must be avoidable, and lead to a step that every case on this way has passed. */
function checkWaysBack({ flow, facts, field }: Drawn): readonly Finding[] {
  return flow.steps.flatMap((step) => {
    const ways = branchesFrom(flow, step.stepId);
    const back = ways.filter((way) => way.back);
    const cases = casesOf(conditionsOf(ways), facts);
    if (back.length === 0 || cases === null) return [];
    const at = `${field}.${step.stepId}`;
    const leaves = cases.some((known) => !back.some((way) => holds(way, known) === true));
    const unpassed = back.filter(({ to }) => !passedBefore(flow, step.stepId).includes(to));
    return [
      ...(leaves ? [] : [loopWithoutExit(step, at)]),
      ...unpassed.map((way) => backToUnpassed(step, way, at)),
    ];
  });
}

/** The graph without the branches that no facts open. */
function withoutClosedWays(flow: Graph, facts: readonly FactDeclaration[]): Graph {
  return {
    steps: flow.steps.map((step) => {
      if (step.next === undefined) return step;
      const ways = branchesFrom(flow, step.stepId);
      const cases = casesOf(conditionsOf(ways), facts);
      return { ...step, next: step.next.filter((_, n) => cases === null || canHold(ways[n], cases)) };
    }),
  };
}

function canHold(way: Way | undefined, cases: readonly FactValues[]): boolean {
  return way !== undefined && cases.some((known) => holds(way, known) === true);
}

function conditionsOf(ways: readonly Way[]): readonly Condition[] {
  return ways.flatMap(({ when }) => (when === null || when === 'otherwise' ? [] : [when]));
}
