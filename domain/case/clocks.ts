import type { Calendar } from '../time/calendar.ts';
import { APPLICANTS_CLOCKS } from './clock.ts';
import type { Clock, ClockFacts, ClockName, ClockState } from './clock.ts';
import { countedClock } from './counted-clock.ts';
import { isPausing, pausesOf } from './pauses.ts';
import type { Pause } from './pause-names.ts';
import { stepIn, stepOf } from './plan-steps.ts';
import { consultedBy } from './side-roads/consultation.ts';
import { remembered } from './remembered.ts';
import type { CaseState } from './state.ts';

/** Every clock the case ever had, in the order in which they started. */
export const everyClock = remembered((state: CaseState, calendar: Calendar): readonly Clock[] =>
  state.clocks.map((facts) => clockOf(state, facts, calendar)),
);

/** The latest instance of each kind and step: what pages, cards and the alarm look at. */
export const clocksOf = remembered((state: CaseState, calendar: Calendar): readonly Clock[] => {
  const latest = new Map(state.clocks.map((facts) => [kindOf(facts), facts.clockId]));
  return everyClock(state, calendar).filter((clock) => latest.get(kindOf(clock)) === clock.clockId);
});

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
  const pauses = pausesOf(state, facts, calendar);
  const { counted, excluded, deadline } = countedClock(state, facts, { calendar, pauses });
  const { postId, unitId } = holderOf(state, facts);
  return {
    ...counted,
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
