/**
 * The road in: time passes before an act is judged, the act is judged as of its own instant, and what follows
 * for cards stands behind it in the log. The workflow, its validators, previews and `simulate` share this one.
 * @source settled.md 1–4
 */
import type { Act } from '../case/acts.ts';
import { clockBehind } from '../case/deemed-already.ts';
import type { CaseEvent } from '../case/events.ts';
import { evolve } from '../case/evolve.ts';
import type { CaseRefusal } from '../case/refusal.ts';
import type { CaseState } from '../case/state.ts';
import type { Calendar } from '../time/calendar.ts';
import { toInstant } from '../time/instant.ts';
import type { Instant } from '../time/instant.ts';
import { allow, refuse } from '../verdict.ts';
import type { Verdict } from '../verdict.ts';
import { cancelBreach, settleCards } from './cards.ts';
import { append, passTime } from './due.ts';
import { lawOf } from './laws.ts';

export interface Handled {
  readonly state: CaseState;
  readonly events: readonly CaseEvent[];
  /** Which of the events is the act itself: it alone carries the person. */
  readonly actIndex: number;
}

export interface Judging {
  readonly calendar: Calendar;
  /** Legal now of the case. */
  readonly now: Instant;
}

export function handleAct(
  state: CaseState,
  act: Act,
  { calendar, now }: Judging,
): Verdict<Handled, CaseRefusal> {
  const at = instantOf(state, act.at, now);
  const before = passTime(state, { calendar, until: at });
  const judged = { ...act, at };
  const verdict = lawOf(before.state).decide(before.state, judged, calendar);
  if (!verdict.ok) return refuse(verdict.refusal);
  const acted = {
    state: evolve(before.state, { by: act.by, event: verdict.outcome }),
    events: [...before.events, verdict.outcome],
  };
  const settled = append(acted, settleCards(acted.state, calendar, at));
  const bornPast = passTime(settled.state, { calendar, until: at });
  return allow({
    state: bornPast.state,
    events: [...settled.events, ...bornPast.events],
    actIndex: before.events.length,
  });
}

/** at := max(last act, min(stamp, legal now)): never from a client, never back behind another act (settled.md 1). */
export function instantOf(state: CaseState, stamp: Instant, now: Instant): Instant {
  return toInstant(Math.max(state.lastActAt, Math.min(stamp, now)));
}

/**
 * A late act that came in time for K1 or K12 after the law had deemed the answer: it stays refused
 * (`deemed-already`), but the card does not stand.
 */
export function afterDeemed(state: CaseState, refusal: CaseRefusal, at: Instant): readonly CaseEvent[] {
  if (refusal.code !== 'deemed-already') return [];
  const clock = clockBehind(state, refusal.deemed);
  if (clock === undefined || clock.breachedAt === null) return [];
  return cancelBreach(state, { clockId: clock.clockId, reason: 'acted-in-time', at });
}
