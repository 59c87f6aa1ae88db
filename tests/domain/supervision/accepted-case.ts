import type { CaseState } from '../../../domain/case/state.ts';
import { act, at, foodPlan, paper, play, received, wd } from '../builders.ts';

/** Accepted on Monday 2026-03-02: the promise of 10 working days ends on 03-16, the statute on 03-30. */
export function accepted(): CaseState {
  const plan = foodPlan({
    promised: { ...wd(10), start: 'acceptance' },
    steps: foodPlan().steps.map((step) => ({ ...step, limit: null })),
  });
  return play(
    received(at('2026-03-02 09:00'), plan),
    act('accept', at('2026-03-02 10:00'), { document: paper }),
  );
}
