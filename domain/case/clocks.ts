import type { Calendar } from '../time/calendar.ts';
import { nextWorkingDay } from '../time/counting.ts';
import type { Day } from '../time/day.ts';
import { endOfDay } from '../time/instant.ts';
import type { Instant } from '../time/instant.ts';
import { deadlineOf, unionOf } from '../time/limit.ts';
import type { Deadline } from '../time/limit.ts';
import { closingAt } from '../time/opening.ts';
import { isWorking } from '../time/calendar.ts';
import { APPLICANTS_CLOCKS } from './clock.ts';
import type { Clock, ClockFacts, ClockName, ClockState } from './clock.ts';
import { isPausing, pausesOf } from './pauses.ts';
import type { Pause } from './pause-names.ts';
import { stepIn, stepOf } from './plan-steps.ts';
import { consultedBy } from './side-roads/consultation.ts';
import type { CaseState } from './state.ts';

/** Every clock the case ever had, in the order in which they started. */
export function everyClock(state: CaseState, calendar: Calendar): readonly Clock[] {
  return state.clocks.map((facts) => clockOf(state, facts, calendar));
}

/** The latest instance of each kind and step: what pages, cards and the alarm look at. */
export function clocksOf(state: CaseState, calendar: Calendar): readonly Clock[] {
  const latest = new Map(state.clocks.map((facts) => [kindOf(facts), facts]));
  return state.clocks
    .filter((facts) => latest.get(kindOf(facts)) === facts)
    .map((facts) => clockOf(state, facts, calendar));
}

/** Several units may be asked, several procedures go on at once: each stands for itself. */
const SIDE_BY_SIDE: readonly ClockName[] = ['consultation', 'special-procedure'];

function kindOf({ clock, clockId, stepId }: ClockFacts): string {
  return stepId ?? (SIDE_BY_SIDE.includes(clock) ? clockId : clock);
}

/**
 * The clock that leads every view: a broken one first, else the running one that breaches first; on a tie the
 * statute. A period of the applicant's leads only when nothing of the agency's runs.
 */
export function leadClock(clocks: readonly Clock[]): Clock | null {
  const open = clocks.filter((clock) => clock.stoppedAt === null);
  const agency = open.filter(({ clock }) => !APPLICANTS_CLOCKS.includes(clock));
  const [first] = [...(agency.length > 0 ? agency : open)].sort(
    (a, b) => a.lateAt - b.lateAt || Number(b.clock === 'statutory') - Number(a.clock === 'statutory'),
  );
  return first ?? null;
}

export function clockOf(state: CaseState, facts: ClockFacts, calendar: Calendar): Clock {
  const startOn = countsFrom(state, facts, calendar);
  const pauses = pausesOf(state, facts, calendar);
  const excluded = unionOf([...facts.excluded, ...pauses]);
  const deadline = deadlineOfFacts(state, { ...facts, startOn, excluded }, calendar);
  const { postId, unitId } = holderOf(state, facts);
  return {
    ...facts,
    startOn,
    excluded,
    pauses,
    postId,
    unitId,
    lastDayOn: deadline.lastDayOn,
    breachAt: deadline.breachAt,
    lateAt: deadline.lateAt,
    provisional: deadline.provisional,
    state: stateOf(facts, pauses),
  };
}

/** The promise of an instant item (即办件): the same working day, and it ends at closing time (settled.md 7). */
export function isInstantPromise(state: CaseState, facts: Pick<ClockFacts, 'clock'>): boolean {
  return state.plan.kind === 'instant' && facts.clock === 'promised';
}

function countsFrom(state: CaseState, facts: ClockFacts, calendar: Calendar): Day {
  if (!isInstantPromise(state, facts) || !isWorking(calendar, facts.startOn)) return facts.startOn;
  const afterClosing = facts.startAt >= closingAt(calendar, facts.startOn);
  return afterClosing ? nextWorkingDay(calendar, facts.startOn) : facts.startOn;
}

function deadlineOfFacts(state: CaseState, facts: ClockFacts, calendar: Calendar): Deadline {
  if (facts.endsOn !== undefined) return fixedDeadline(facts.endsOn);
  const deadline = deadlineOf(calendar, {
    start: facts.startOn,
    startAt: facts.startAt,
    limit: facts.limit,
    extension: facts.extension,
    excluded: facts.excluded,
  });
  if (!isInstantPromise(state, facts) || facts.limit.value > 0) return deadline;
  const breachAt: Instant = closingAt(calendar, deadline.lastDayOn);
  return { ...deadline, breachAt, lateAt: deadline.provisional ? endOfDay(deadline.certainOn) : breachAt };
}

/** The expiry of a permit (50): the same under every calendar. */
function fixedDeadline(lastDayOn: Day): Deadline {
  const breachAt = endOfDay(lastDayOn);
  return { lastDayOn, breachAt, certainOn: lastDayOn, lateAt: breachAt, provisional: false };
}

/** Clocks of the accepting post. */
const AT_ACCEPTANCE: readonly ClockName[] = ['acceptance', 'correction', 'make-up'];

/** Who must act while the clock runs: the step's post, for acceptance the accepting post, else whoever holds the case. */
function holderOf(state: CaseState, facts: ClockFacts): { readonly postId: string; readonly unitId: string } {
  if (facts.stepId !== null) return stepOf(state.plan, facts.stepId);
  if (AT_ACCEPTANCE.includes(facts.clock)) return stepIn(state.plan, 'accept');
  const asked = facts.clock === 'consultation' ? consultedBy(state, facts.clockId) : null;
  if (asked !== null) return asked;
  const { commitment = null } = state.plan;
  if (facts.clock === 'post-check' && commitment !== null) return commitment;
  return state.stepId === null ? stepIn(state.plan, 'decide') : stepOf(state.plan, state.stepId);
}

function stateOf({ stoppedAt, breachedAt }: ClockFacts, pauses: readonly Pause[]): ClockState {
  if (stoppedAt !== null) return 'stopped';
  if (breachedAt !== null) return 'breached';
  return pauses.some(isPausing) ? 'paused' : 'running';
}
