/**
 * 流程骨架: acceptance, decision, certificate and hand-out happen once each and in this order; only the review between
 * acceptance and decision is drawn.
 * @source 行政许可法 第32, 34, 38, 44条 (accept, examine, decide, serve)
 */
import { isGraph } from '../flow-graph.ts';
import type { DrawnStep } from '../item.ts';
import type { Phase } from '../plan.ts';
import { unlawful } from './finding.ts';
import type { Finding } from './finding.ts';

const ORDER: readonly Phase[] = ['accept', 'review', 'decide', 'issue', 'hand-out'];
const ONCE: readonly Phase[] = ['accept', 'decide', 'issue', 'hand-out'];
const NAMES: Readonly<Record<Phase, string>> = {
  accept: '受理',
  review: '审查',
  decide: '决定',
  issue: '制证',
  'hand-out': '送达',
};

export function checkSkeleton(flow: readonly DrawnStep[], field: string): readonly Finding[] {
  return [...once(flow, field), ...twice(flow, field), ...inOrder(flow, field), ...waysOf(flow, field)];
}

function once(flow: readonly DrawnStep[], field: string): readonly Finding[] {
  return ONCE.flatMap((phase) => {
    const count = flow.filter((step) => step.phase === phase).length;
    if (count === 1) return [];
    return [
      unlawful('LIC', '第三十二条、第三十八条、第四十四条', {
        code: 'flow-skeleton',
        field,
        zh: `流程有 ${count} 个“${NAMES[phase]}”环节，应当正好一个`,
        en: `the flow has ${count} steps in phase ${phase}; it needs exactly one`,
      }),
    ];
  });
}

function inOrder(flow: readonly DrawnStep[], field: string): readonly Finding[] {
  return flow.flatMap((step, index) => {
    const before = flow[index - 1];
    if (before === undefined || ORDER.indexOf(before.phase) <= ORDER.indexOf(step.phase)) return [];
    return [
      unlawful('LIC', '第三十二条、第三十四条、第三十八条', {
        code: 'flow-order',
        field: `${field}.${step.stepId}`,
        zh: `“${step.name}”（${NAMES[step.phase]}）排在“${before.name}”（${NAMES[before.phase]}）之后；顺序应为受理、审查、决定、制证、送达`,
        en: `"${step.name}" (${step.phase}) stands after "${before.name}" (${before.phase}); the order is accept, review, decide, issue, hand out`,
      }),
    ];
  });
}

function twice(flow: readonly DrawnStep[], field: string): readonly Finding[] {
  const ids = flow.map(({ stepId }) => stepId);
  const repeated = ids.filter((stepId, index) => ids.indexOf(stepId) < index);
  return [...new Set(repeated)].map((stepId) =>
    unlawful('HOUSE', '流程', {
      code: 'step-twice',
      field: `${field}.${stepId}`,
      zh: `两个环节都叫“${stepId}”`,
      en: `two steps are called "${stepId}"`,
    }),
  );
}

/** In a graph, acceptance and every review step lead somewhere; what follows the decision is law and is not drawn. */
function waysOf(flow: readonly DrawnStep[], field: string): readonly Finding[] {
  if (!isGraph({ steps: flow })) return [];
  const targets = flow
    .filter(({ phase }) => phase === 'review' || phase === 'decide')
    .map(({ stepId }) => stepId);
  return flow.flatMap((step) => {
    const at = `${field}.${step.stepId}`;
    if (step.phase !== 'accept' && step.phase !== 'review')
      return step.next === undefined ? [] : [afterDecision(step, at)];
    if (step.next === undefined || step.next.length === 0) return [withoutWay(step, at)];
    const lost = step.next
      .filter(({ to }) => !targets.includes(to))
      .map(({ to }) => nowhere(step, { to, targets, at }));
    const chooses = step.phase === 'accept' && step.next.some(({ when }) => when !== null);
    return chooses ? [choiceAtAcceptance(step, at), ...lost] : lost;
  });
}

function afterDecision({ name }: DrawnStep, field: string): Finding {
  return unlawful('LIC', '第三十八条、第四十四条', {
    code: 'branch-after-decision',
    field,
    zh: `“${name}”不能再分支：决定以后的制证、送达由法律规定`,
    en: `"${name}" cannot branch: what follows the decision is law`,
  });
}

/** Acceptance settles no fact: a branch that asks for one is never taken, and the case would come to the decision unexamined. */
function choiceAtAcceptance({ name }: DrawnStep, field: string): Finding {
  return unlawful('LIC', '第三十四条', {
    code: 'branch-at-acceptance',
    field,
    zh: `“${name}”的分支不能带条件：受理时还没有人认定事实，案件会不经审查就到决定；请先进入一个审查环节，由它认定后再分支`,
    en: `the branches of "${name}" cannot be conditional: nobody settles a fact at acceptance and the case would skip its review; lead to a review step that settles it`,
  });
}

function withoutWay({ name }: DrawnStep, field: string): Finding {
  return unlawful('HOUSE', '流程', {
    code: 'step-without-way',
    field,
    zh: `“${name}”办结后没有去处；至少要有一条分支，最终通向决定`,
    en: `nothing follows "${name}"; it needs a branch that leads to the decision in the end`,
  });
}

function nowhere(
  { name }: DrawnStep,
  { to, targets, at }: { readonly to: string; readonly targets: readonly string[]; readonly at: string },
): Finding {
  return unlawful('HOUSE', '流程', {
    code: 'branch-to-nowhere',
    field: at,
    zh: `“${name}”的分支指向“${to}”，可以指向：${targets.join('、')}`,
    en: `a branch of "${name}" leads to "${to}"; it may lead to: ${targets.join(', ')}`,
  });
}
