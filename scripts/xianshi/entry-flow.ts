import type { CatalogueItem, DrawnStep } from '../../domain/catalogue/item.ts';
import type { Phase } from '../../domain/catalogue/plan.ts';
import type { Entry, EntryStep } from './entry-shape.ts';
import { limitOf } from './entry-limits.ts';

/** Of the founders' phases PREREVIEW and DECIDE, the step of the deciding post is the decision; the rest is review. */
const PHASES: Readonly<Record<string, Phase>> = { ACCEPT: 'accept', PREREVIEW: 'review', DECIDE: 'review' };
const STEP_IDS: Readonly<Record<string, string>> = {
  REVIEW: 'material-review',
  SITE: 'site-visit',
  AUDIT: 'audit',
  DECIDE: 'approve',
};

/** The flow of a case; payment and the check after the permit have clocks of their own and are no steps. */
export function flowOf(entry: Entry, steps: readonly EntryStep[]): readonly DrawnStep[] {
  const own = steps.filter(({ phase, postType }) => phase !== 'POST' && postType !== 'FEE');
  const phases = phasesOf(own);
  const ids = idsOf(own, phases);
  const drawn = own.map((step, n) =>
    drawStep(entry, step, { phase: phases[n] ?? 'review', stepId: ids[n] ?? step.name }),
  );
  return withParallel(own, withHandOut(drawn));
}

function phasesOf(steps: readonly EntryStep[]): readonly Phase[] {
  const decide = steps
    .map(
      ({ phase, postType, parallelWith }) =>
        phase === 'DECIDE' && postType === 'DECIDE' && parallelWith === undefined,
    )
    .lastIndexOf(true);
  const issue = steps.findIndex(({ phase }) => phase === 'DELIVER');
  return steps.map((step, n) => {
    if (n === decide) return 'decide';
    if (step.phase === 'DELIVER') return n === issue && step.postType === 'ISSUE' ? 'issue' : 'hand-out';
    return PHASES[step.phase] ?? 'review';
  });
}

/** `site-visit`, and `town-site-visit` where the township does it, numbered where that is not enough. */
function idsOf(steps: readonly EntryStep[], phases: readonly Phase[]): readonly string[] {
  const named = steps.map(({ postType, unitRef, phase }, n) => {
    const own =
      phases[n] === 'review' ? (STEP_IDS[postType] ?? postType.toLowerCase()) : (phases[n] ?? 'review');
    return unitRef === 'TOWN' && phase === 'PREREVIEW' ? `town-${own}` : own;
  });
  return named.map((id, n) => {
    const before = named.slice(0, n).filter((other) => other === id).length;
    return before === 0 ? id : `${id}-${before + 1}`;
  });
}

/** A window tells apart the posts of the hall; a unit's own post needs none. */
function drawStep(
  entry: Entry,
  step: EntryStep,
  { phase, stepId }: { readonly phase: Phase; readonly stepId: string },
): DrawnStep {
  const optional = step.postType === 'SITE' && step.when !== undefined && step.when !== 'ALWAYS';
  return {
    ...{ stepId, phase, name: step.name, postType: step.postType, unitId: step.unitRef },
    ...(step.windowId === undefined || step.unitRef === entry.unitId ? {} : { windowId: step.windowId }),
    limit: limitOf(step.limit),
    ...(step.minStaff === undefined ? {} : { minStaff: step.minStaff }),
    ...(optional ? { when: 'siteVisit' as const } : {}),
  };
}

/** Who makes out the certificate hands it out, where the item names nobody else: the same day, at his post. */
function withHandOut(steps: readonly DrawnStep[]): readonly DrawnStep[] {
  if (steps.some(({ phase }) => phase === 'hand-out')) return steps;
  const issue = steps.find(({ phase }) => phase === 'issue');
  if (issue === undefined) return steps;
  return [
    ...steps,
    {
      ...issue,
      stepId: 'hand-out',
      phase: 'hand-out',
      name: '当场交付',
      limit: { value: 0, unit: 'workingDay' },
    },
  ];
}

/** 并行: both steps follow the one before, and the next waits for both. */
function withParallel(own: readonly EntryStep[], steps: readonly DrawnStep[]): readonly DrawnStep[] {
  const beside = own.findIndex(({ parallelWith }) => parallelWith !== undefined);
  if (beside < 0) return steps;
  const partner = own.findIndex(({ name }) => name === own[beside]?.parallelWith);
  const route = steps.filter(({ phase }) => phase === 'accept' || phase === 'review' || phase === 'decide');
  const [first, second] = [Math.min(partner, beside), Math.max(partner, beside)].map(
    (n) => steps[n]?.stepId ?? '',
  );
  return steps.map((step) => {
    const index = route.indexOf(step);
    const after = route[index + 1]?.stepId;
    if (index < 0 || after === undefined) return step;
    const to =
      after === first ? [first, second] : step.stepId === first ? [route[index + 2]?.stepId] : [after];
    return { ...step, next: to.map((target) => ({ to: target ?? after, when: null })) };
  });
}

export function alternativesOf(entry: Entry): NonNullable<CatalogueItem['alternatives']> {
  const { promised, promisedOrdinary = null } = entry.clocks;
  return entry.altFlows.map((other) => {
    const limit = other.promised === 'promisedOrdinary' ? promisedOrdinary : promised;
    return {
      when: other.when,
      promised: limit === null ? null : limitOf(limit),
      flow: flowOf(entry, other.flow),
    };
  });
}
