/**
 * 不计入期限的时间: what side roads take out of the limits of a decision. Worked out against the calendar, never stored, so
 * that a new calendar moves the announced ends with everything else. Overlapping pauses are one (union).
 * @source 行政许可法 第45条; settled.md 14, 15; domain/8-case-lifecycle §8.2
 */
import type { Calendar } from '../time/calendar.ts';
import { minDay } from '../time/day.ts';
import type { Day } from '../time/day.ts';
import { dayOf, endOfDay } from '../time/instant.ts';
import type { Instant } from '../time/instant.ts';
import { deadlineOf } from '../time/limit.ts';
import type { Interval } from '../time/limit.ts';
import { heldUntil } from '../time/moved-earlier.ts';
import { chosen } from '../time/policy.ts';
import type { ClockFacts, ClockName } from './clock.ts';
import { CHILD, CONSULTATION, NAMES_OF_KINDS } from './pause-names.ts';
import type { Pause } from './pause-names.ts';
import { plannedConsultations } from './side-roads/consultation.ts';
import { childrensPauses } from './side-roads/joint.ts';
import type { CaseState } from './state.ts';

/** The expiry of a permit (50) never pauses, nor does what the section on limits does not name. */
const PAUSED_CLOCKS: readonly ClockName[] = ['statutory', 'joint', 'promised', 'step', 'preliminary-review'];

/** What counts for a joint case as a whole: the promise stands still with the statute (§8.2). */
const OF_THE_WHOLE: readonly ClockName[] = ['joint', 'promised'];

/** Does it still last, as far as the log says? */
export function isPausing({ until }: Pause): boolean {
  return until !== null;
}

/** What does not count for this clock, each pause with its name. A stopped clock has no pause after its end. */
export function pausesOf(state: CaseState, facts: ClockFacts, calendar: Calendar): readonly Pause[] {
  if (!PAUSED_CLOCKS.includes(facts.clock)) return [];
  if (facts.clock === 'promised' && chosen(state.plan.policy, 'promisePauses') === 'RUNS_ON') return [];
  const { stoppedAt } = facts;
  const end = stoppedAt === null ? null : dayOf(stoppedAt);
  const all = [
    ...ofSpecialProcedures(state, calendar),
    ...ofHearing(state, calendar),
    ...ofConsultations(state, calendar),
    ...(OF_THE_WHOLE.includes(facts.clock) ? ofChildren(state) : []),
  ];
  return all.filter(
    ({ after, through, until }) => (after < through || until !== null) && (end === null || after < end),
  );
}

/** (S, the day it ended], at most to the announced end; while it is open, to the announced end. */
function ofSpecialProcedures(state: CaseState, calendar: Calendar): readonly Pause[] {
  return state.specialProcedures.flatMap(({ kind, clockId, documentNo }) => {
    const facts = state.clocks.find((candidate) => candidate.clockId === clockId);
    if (facts === undefined) return [];
    return [{ ...spanOf(facts, facts.startOn, calendar), name: NAMES_OF_KINDS[kind], documentNo }];
  });
}

/**
 * (day of the offer, day held], at most to the last day of K8. While nobody has asked the days of the offer show as
 * excluded; they count after all when nobody does. A city may count them always, or never (domain/8 §8.4).
 */
function ofHearing(state: CaseState, calendar: Calendar): readonly Pause[] {
  const { hearing, plan } = state;
  if (hearing === null) return [];
  const days = chosen(plan.policy, 'hearingOfferDays');
  const isOffer = hearing.stage === 'offered' || hearing.stage === 'expired';
  if (isOffer && (days === 'COUNTED' || (hearing.stage === 'expired' && days !== 'EXCLUDED'))) return [];
  const facts = state.clocks.findLast(({ clock }) => clock === (isOffer ? 'hearing-request' : 'hearing'));
  if (facts === undefined) return [];
  const { documentNo } = hearing;
  const span = spanOf(facts, days === 'COUNTED' ? facts.startOn : hearing.since, calendar);
  const until = hearing.stage === 'offered' && span.until !== null ? 'unknown' : span.until;
  return [{ ...span, until, name: NAMES_OF_KINDS.hearing, documentNo }];
}

/** Asking another unit stops nothing, unless a law takes its time out; then at most that unit's own period (K16). */
function ofConsultations(state: CaseState, calendar: Calendar): readonly Pause[] {
  return state.consultations.flatMap(({ unitId, clockId, documentNo }) => {
    const planned = plannedConsultations(state.plan).find((candidate) => candidate.unitId === unitId);
    const facts = state.clocks.find((candidate) => candidate.clockId === clockId);
    if (planned?.excluded !== true || facts === undefined) return [];
    return [{ ...spanOf(facts, facts.startOn, calendar), name: CONSULTATION, documentNo }];
  });
}

/** 联办: days on which a required child stood still by law, as the child told. @source settled.md 19 */
function ofChildren(state: CaseState): readonly Pause[] {
  return childrensPauses(state).map((pause) => ({ ...pause, name: CHILD, documentNo: '', until: null }));
}

/** From the day `after` to the stop of the clock that measures it, never beyond the last day of that clock. */
function spanOf(
  { startOn, startAt, limit, notBefore, stoppedAt, breachedAt }: ClockFacts,
  after: Day,
  calendar: Calendar,
): Interval & { readonly until: Instant | null } {
  const counted = deadlineOf(calendar, { start: startOn, startAt, limit, excluded: [] });
  const { lastDayOn } = heldUntil(counted, notBefore);
  const through = stoppedAt === null ? lastDayOn : minDay(dayOf(stoppedAt), lastDayOn);
  const isOver = stoppedAt !== null || breachedAt !== null;
  return { after, through, until: isOver ? null : endOfDay(lastDayOn) };
}
