/**
 * 环节期限: the longest way through the steps fits into the promise, the accept step into the acceptance limit, certificate
 * and hand-out into the delivery limit, the lower body's steps into its own promise. Steps of one unit are added; of
 * different units they are counted one after the other in the real calendars.
 * @source 行政许可法 第32, 42, 43, 44条; 优化营商环境条例 第36条 (a promise is kept)
 */
import type { Limit } from '../../time/limit.ts';
import { branchesFrom, isGraph } from '../flow-graph.ts';
import type { CatalogueItem, DrawnStep } from '../item.ts';
import type { CheckContext } from './context.ts';
import { unlawful } from './finding.ts';
import type { Finding } from './finding.ts';
import { findOutlasting } from './outlasts.ts';
import { wordsOf } from './words.ts';

interface Span {
  readonly code: string;
  readonly field: string;
  readonly steps: readonly DrawnStep[];
  readonly within: Limit | null | undefined;
  readonly zh: string;
  readonly en: string;
}

export function checkStepLimits(item: CatalogueItem, { calendar }: CheckContext): readonly Finding[] {
  const flows = [
    { flow: item.flow, promised: item.limits.promised, field: 'flow' },
    ...(item.alternatives ?? []).map((other, n) => ({ ...other, field: `alternatives.${n}.flow` })),
  ];
  return flows.flatMap((drawn) => spansOf(item, drawn)).flatMap((span) => checkSpan(span, calendar));
}

interface DrawnFlow {
  readonly flow: readonly DrawnStep[];
  readonly promised: Limit | null;
  readonly field: string;
}

function spansOf({ limits }: CatalogueItem, { flow, promised, field }: DrawnFlow): readonly Span[] {
  const { statutory, preReview } = limits;
  const lower = (step: DrawnStep) =>
    step.phase === 'review' && preReview !== null && step.unitId === preReview?.unitId;
  const counted = flow.filter(
    (step) =>
      step.phase === 'decide' ||
      (step.phase === 'review' && (!lower(step) || statutory.includesPreReview === true)) ||
      (step.phase === 'accept' && statutory.start === 'receipt') ||
      (isAfter(step) && statutory.includesDelivery),
  );
  const afterwards = statutory.includesDelivery ? [] : flow.filter(isAfter);
  const named = { field, code: 'steps-outlast-promise' };
  return [
    ...pathsThrough(flow, counted).map((steps) => ({
      ...named,
      steps,
      within: promised,
      zh: '承诺',
      en: 'the promise',
    })),
    {
      ...named,
      steps: flow.filter(({ phase }) => phase === 'accept'),
      within: limits.acceptance,
      zh: '受理期限',
      en: 'the acceptance limit',
    },
    { ...named, steps: afterwards, within: limits.delivery, zh: '送达期限', en: 'the delivery limit' },
    {
      ...named,
      steps: flow.filter(lower),
      within: preReview?.promised ?? preReview,
      zh: '初审期限',
      en: 'the limit of the lower body',
    },
  ];
}

function isAfter({ phase }: DrawnStep): boolean {
  return phase === 'issue' || phase === 'hand-out';
}

/** A step is never longer than the same unit allows; what cannot be added is counted. */
function checkSpan(
  { code, field, steps, within, zh, en }: Span,
  calendar: CheckContext['calendar'],
): readonly Finding[] {
  const limits = steps.flatMap(({ limit }) => (limit === null || limit.value === 0 ? [] : [limit]));
  if (within === null || within === undefined || limits.length === 0) return [];
  const allowed: Limit = { value: within.value, unit: within.unit };
  const total = limits.reduce((sum, { value }) => sum + value, 0);
  const alike = limits.every(({ unit }) => unit === within.unit);
  if (alike ? total <= within.value : findOutlasting(calendar, { limits, within: allowed }) === null)
    return [];
  const names = steps.map(({ name }) => name).join('、');
  const sum = limits.map((limit) => wordsOf(limit));
  return [
    unlawful('BIZ', '第三十六条', {
      code,
      field,
      zh: `环节 ${names} 共${sum.map((part) => part.zh).join('＋')}，放不进${zh}${wordsOf(allowed).zh}`,
      en: `the steps ${names} take ${sum.map((part) => part.en).join(' + ')}, which does not fit into ${en} of ${wordsOf(allowed).en}`,
    }),
  ];
}

const MOST_PATHS = 200;

/** Every way forward from acceptance to the decision, only the steps that count; a linear flow has one. */
function pathsThrough(
  flow: readonly DrawnStep[],
  counted: readonly DrawnStep[],
): readonly (readonly DrawnStep[])[] {
  if (!isGraph({ steps: flow })) return [counted];
  const accept = flow.find(({ phase }) => phase === 'accept');
  if (accept === undefined) return [];
  const done: (readonly DrawnStep[])[] = [];
  const open: (readonly DrawnStep[])[] = [[accept]];
  for (let path = open.pop(); path !== undefined && done.length < MOST_PATHS; path = open.pop()) {
    const last = path[path.length - 1];
    const next = branchesFrom({ steps: flow }, last?.stepId ?? '').filter(({ back }) => !back);
    if (last?.phase === 'decide') done.push([...path, ...flow.filter(isAfter)]);
    for (const { to } of next) {
      const step = flow.find(({ stepId }) => stepId === to);
      if (step !== undefined) open.push([...path, step]);
    }
  }
  return longest(done.map((path) => path.filter((step) => counted.includes(step))));
}

/** One finding for a flow, of its longest way. */
function longest(paths: readonly (readonly DrawnStep[])[]): readonly (readonly DrawnStep[])[] {
  const sum = (path: readonly DrawnStep[]) =>
    path.reduce((total, { limit }) => total + (limit?.value ?? 0), 0);
  const [most] = [...paths].sort((a, b) => sum(b) - sum(a));
  return most === undefined ? [] : [most];
}
