import { clocksOf } from '../../../domain/case/clocks.ts';
import type { CaseState } from '../../../domain/case/state.ts';
import type { Branch, FactDeclaration, Join, Plan, PlanStep } from '../../../domain/catalogue/plan.ts';
import { act, at, calendar, foodPlan, paper, play, received, staff, wd } from '../builders.ts';

export const AREA: FactDeclaration = {
  name: 'area',
  type: 'integer',
  range: [1, 10_000],
  zh: '面积',
  en: 'area',
};
export const REDO: FactDeclaration = { name: 'redo', type: 'boolean', zh: '是否重做', en: 'again?' };
export const SIZE: FactDeclaration = {
  name: 'size',
  type: 'code',
  codes: ['big', 'small'],
  zh: '规模',
  en: 'size',
};

/** `{ accept: ['a'], a: ['b', 'c'] }`: where each step leads, always unless said; each review step has three days. */
export function graph(
  ways: Readonly<Record<string, readonly (string | Branch)[]>>,
  joins: Readonly<Record<string, Join>> = {},
): Plan {
  const plan = foodPlan();
  const [like] = plan.steps;
  if (like === undefined) throw new Error('the plan has no step');
  const drawn = Object.entries(ways).map(([stepId, branches]): PlanStep => {
    const phase = stepId === 'accept' ? 'accept' : 'review';
    const join = joins[stepId];
    return {
      ...{ ...like, stepId, phase, name: stepId, postId: `post-${stepId}`, unitId: `unit-of-${stepId}` },
      ...(phase === 'review' ? { power: 'review', limit: wd(3) } : {}),
      next: branches.map((way) => (typeof way === 'string' ? { to: way, when: null } : way)),
      ...(join === undefined ? {} : { join }),
    };
  });
  const rest = plan.steps
    .filter(({ phase }) => phase !== 'accept' && phase !== 'review')
    .map((step) =>
      step.phase === 'decide' && joins['decide'] !== undefined ? { ...step, join: joins['decide'] } : step,
    );
  return { ...plan, facts: [AREA, REDO, SIZE], steps: [...drawn, ...rest] };
}

export const inReview = (plan: Plan): CaseState =>
  play(
    received(at('2026-03-02 09:00'), plan),
    act('accept', at('2026-03-02 10:00'), { document: paper }, staff('clerk')),
    act('startReview', at('2026-03-02 11:00'), {}),
  );
export const day = (text: string) => at(`2026-03-${text}`);
export const complete = (step: string, when = day('02 14:00'), more: object = {}) =>
  act('completeStep', when, { step, ...more }, staff(`officer-${step}`));

/** Two branches that meet at the audit. */
export const twoBranches = (join: Join = 'all') =>
  graph({ accept: ['site', 'paper'], site: ['audit'], paper: ['audit'], audit: ['decide'] }, { audit: join });
export const step = (state: CaseState, stepId: string) =>
  clocksOf(state, calendar).find((clock) => clock.stepId === stepId);
