/** The flow of a plan as a graph: ways between the accept step, the review steps and the decide step. */
import type { Condition } from './condition.ts';
import type { Branch, PlanStep } from './plan.ts';

/** As much of a plan, or of a flow that is still drawn, as walking needs. */
export interface FlowOf<Step> {
  readonly steps: readonly Step[];
}
export type FlowStep = Pick<PlanStep, 'stepId' | 'phase' | 'next'>;

export interface Way {
  readonly from: string;
  readonly to: string;
  readonly when: Branch['when'];
  /** 退回: to a step that stands earlier in the plan, or to itself. */
  readonly back: boolean;
  /** Conditions of the other branches of the same step: what `otherwise` looks at. */
  readonly others: readonly Condition[];
}

export function isGraph({ steps }: FlowOf<FlowStep>): boolean {
  return steps.some(({ next }) => next !== undefined);
}

/** The steps between which branches lead, acceptance excepted: nothing leads back to it. */
export function stepsOf<Step extends FlowStep>({ steps }: FlowOf<Step>): readonly Step[] {
  return steps.filter(({ phase }) => phase === 'review' || phase === 'decide');
}

export function branchesFrom({ steps }: FlowOf<FlowStep>, stepId: string): readonly Way[] {
  const index = steps.findIndex((step) => step.stepId === stepId);
  const next = steps[index]?.next ?? [];
  return next.map((branch) => ({
    ...{ from: stepId, to: branch.to, when: branch.when },
    back: steps.findIndex((step) => step.stepId === branch.to) <= index,
    others: next.flatMap(({ when }) => (when === 'otherwise' ? [] : [when ?? true])),
  }));
}

/** Ways forward to a step; a way back acts at once, when its step is completed. */
export function branchesInto(flow: FlowOf<FlowStep>, stepId: string): readonly Way[] {
  return flow.steps
    .flatMap((step) => branchesFrom(flow, step.stepId))
    .filter(({ to, back }) => to === stepId && !back);
}

/** Steps that some way forward leads to from here, without passing through `avoiding`. */
export function reachableFrom(
  flow: FlowOf<FlowStep>,
  stepId: string,
  avoiding: readonly string[] = [],
): readonly string[] {
  const found: string[] = [];
  const open = [stepId];
  for (let from = open.pop(); from !== undefined; from = open.pop()) {
    for (const { to, back } of branchesFrom(flow, from)) {
      if (back || found.includes(to) || avoiding.includes(to)) continue;
      found.push(to);
      open.push(to);
    }
  }
  return found;
}
