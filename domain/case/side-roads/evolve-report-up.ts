import { dayOf } from '../../time/instant.ts';
import type { Instant } from '../../time/instant.ts';
import type { Day } from '../../time/day.ts';
import { startClock, stopClocks } from '../clock-facts.ts';
import { afterMove } from '../move.ts';
import type { Permit } from '../permit.ts';
import type { CaseState } from '../state.ts';
import { countsFromReport } from './report-up.ts';
import type { ReportUpEvent } from './report-up.ts';

/** The lower body's limit (初审, K11) counts from acceptance. @source 行政许可法 第43条 */
export function startPreliminaryReview(state: CaseState, { on, at }: { on: Day; at: Instant }): CaseState {
  const review = state.plan.preliminaryReview ?? null;
  if (review === null) return state;
  return startClock(state, { clock: 'preliminary-review', limit: review.limit, on, at });
}

/** K11 stops, the deciding body's limit (K2) and the clock of its first step start. */
export function evolveReportUp(
  state: CaseState,
  event: ReportUpEvent & { readonly at: Instant },
  by: Permit | null,
): CaseState {
  const { at, from, next, open = [next] } = event;
  const on = dayOf(at);
  const left = stopClocks(state, ['preliminary-review'], at);
  const { statutory } = state.plan;
  const counting = countsFromReport(state.plan)
    ? startClock(left, { clock: 'statutory', limit: statutory, on, at })
    : left;
  const reviewers = by === null ? state.reviewers : [...new Set([...state.reviewers, by.personId])];
  const completed = event.completed ?? [...state.completedSteps.filter((stepId) => stepId !== from), from];
  return {
    ...afterMove(counting, { at, open, completed }),
    state: 'reported-up',
    reportedUpOn: on,
    reviewers,
  };
}
