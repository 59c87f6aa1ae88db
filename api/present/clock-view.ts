import type { ClockSummary, ClockView } from '../../contract/shapes.ts';
import { APPLICANTS_CLOCKS, WITHOUT_CARD } from '../../domain/case/clock.ts';
import type { Clock, ClockName } from '../../domain/case/clock.ts';
import { sentenceOfClock } from '../../domain/case/clock-sentence.ts';
import { explainClock } from '../../domain/case/explain-clock.ts';
import type { CaseStateName } from '../../domain/case/lifecycle.ts';
import type { CaseState } from '../../domain/case/state.ts';
import type { Calendar } from '../../domain/time/calendar.ts';
import { maxDay, minDay } from '../../domain/time/day.ts';
import { dayOf, formatInstant } from '../../domain/time/instant.ts';
import type { Instant } from '../../domain/time/instant.ts';
import { countedDays, overdueDays, remainingDays } from '../../domain/time/limit.ts';
import type { CaseRead } from '../../prisma/case-view.ts';

type Tone = ClockSummary['tone'];

/** What a clock is shown by: the same for a case page and for a line of a list. */
export interface ClockReading {
  readonly state: CaseStateName;
  readonly stepName: string | null;
  readonly basis: string;
  readonly calendar: Calendar;
  /** Legal now of the case. */
  readonly now: Instant;
}

/** A clock as every reader sees it, for this now. @source pages.md §3 */
export function clockView(read: CaseRead, state: CaseState, clock: Clock, now: Instant): ClockView {
  return {
    ...clockOnPage(read, state, clock, now),
    sentence: sentenceOfClock(clock, state, read.calendar),
    days: explainClock(clock, read.calendar).map(dayLine),
  };
}

/** The same without its days. */
export function clockOnPage(
  read: Pick<CaseRead, 'item' | 'calendar'>,
  state: CaseState,
  clock: Clock,
  now: Instant,
): ClockSummary {
  const stepName = state.plan.steps.find(({ stepId }) => stepId === clock.stepId)?.name ?? null;
  const basis = basisOf(read, clock);
  return clockSummary(clock, { state: state.state, stepName, basis, calendar: read.calendar, now });
}

export function clockSummary(clock: Clock, reading: ClockReading): ClockSummary {
  const { limit, startOn, countsAfter: start = startOn, lastDayOn, excluded } = clock;
  const { calendar, stepName, basis, now } = reading;
  const { unit } = limit;
  const today = maxDay(startOn, dayOf(clock.stoppedAt ?? now));
  return {
    clockId: clock.clockId,
    clock: clock.clock,
    stepName,
    limit,
    extension: clock.extension,
    startOn,
    lastDayOn,
    breachAt: formatInstant(clock.breachAt),
    provisional: clock.provisional,
    state: shownState(clock, now),
    tone: toneOf(clock, reading),
    stoppedAt: clock.stoppedAt === null ? null : formatInstant(clock.stoppedAt),
    ...(unit === 'hour'
      ? hoursOf(clock, now)
      : {
          elapsed: countedDays(calendar, { start, through: today, unit, excluded }),
          remaining: remainingDays(calendar, { today, lastDayOn, unit, excluded }),
          overdue: overdueDays(calendar, { lastDayOn, today, unit }),
        }),
    basis,
  };
}

/** Whole hours: what is less than one hour counts as none. */
function hoursOf({ limit, breachAt, stoppedAt }: Clock, now: Instant) {
  const at = stoppedAt ?? now;
  const whole = (ms: number): number => Math.max(0, Math.floor(ms / HOUR_MS));
  return {
    elapsed: whole(at - (breachAt - limit.value * HOUR_MS)),
    remaining: whole(breachAt - at),
    overdue: whole(at - breachAt),
  };
}
const HOUR_MS = 3_600_000;

/** A passed limit shows the instant it passes; views do not wait for the event (settled.md 43). */
function shownState({ state, stoppedAt, lateAt }: Clock, now: Instant): ClockSummary['state'] {
  return stoppedAt === null && now >= lateAt ? 'breached' : state;
}

function toneOf(clock: Clock, reading: ClockReading): Tone {
  const { stoppedAt, lateAt, breachAt } = clock;
  const { now } = reading;
  if (stoppedAt !== null) return stoppedAt < breachAt ? 'stopped-in-time' : 'stopped-late';
  if (APPLICANTS_CLOCKS.includes(clock.clock)) return 'theirs';
  if (now >= lateAt) return passedTone(clock, reading);
  if (clock.state === 'paused') return 'paused';
  if (clock.lastDayOn <= dayOf(now)) return 'due-today';
  return isNearing(clock, reading) ? 'warned' : 'running';
}

/** The colour is that of the card; where there is none the clock is late in plain words. */
function passedTone(clock: Clock, reading: ClockReading): Tone {
  if (WITHOUT_CARD.includes(clock.clock)) return 'breached';
  return isRedWhenPassed(clock, reading) ? 'breached-red' : 'breached-yellow';
}

const RED_WHEN_PASSED: readonly ClockName[] = [
  'statutory',
  'acceptance',
  'preliminary-review',
  'permit-expiry',
  'dispatch',
  'hearing',
  'joint',
];

/** Default profile: statute, acceptance and delivery are red; promise and step yellow; so is a refusal served late. */
function isRedWhenPassed({ clock }: Clock, { state }: ClockReading): boolean {
  if (clock === 'delivery') return state !== 'refused';
  return RED_WHEN_PASSED.includes(clock);
}

/** The last day but one, whatever the profile says and whenever the office opens. */
function isNearing({ startOn, lastDayOn, limit, excluded }: Clock, { calendar, now }: ClockReading): boolean {
  if (limit.unit === 'hour') return false;
  const today = minDay(maxDay(startOn, dayOf(now)), lastDayOn);
  return remainingDays(calendar, { today, lastDayOn, unit: limit.unit, excluded }) <= 1;
}

function basisOf({ item }: Pick<CaseRead, 'item'>, { clock }: Clock): string {
  const { limitBases } = item.guide;
  switch (clock) {
    case 'acceptance':
      return limitBases.acceptance;
    case 'statutory':
    case 'joint':
      return limitBases.statutory;
    case 'delivery':
      return limitBases.delivery ?? '';
    case 'promised':
      return `承诺时限（事项第 ${String(item.version)} 版）`;
    case 'step':
      return `环节时限（事项第 ${String(item.version)} 版）`;
    case 'correction':
      return '补正告知书';
    case 'preliminary-review':
      return '行政许可法第四十三条';
    case 'special-procedure':
      return '行政许可法第四十五条';
    case 'hearing-request':
    case 'hearing':
      return '行政许可法第四十七条';
    case 'dispatch':
      return '行政许可法第五十五条';
    case 'supplement':
      return '受理通知书（容缺）';
    case 'post-check':
      return '告知承诺的事后核查';
    case 'consultation':
      return '征求意见函';
    case 'make-up':
      return '城市道路管理条例第三十四条';
    case 'permit-expiry':
      return '行政许可法第五十条';
  }
}

function dayLine(line: ReturnType<typeof explainClock>[number]): ClockView['days'][number] {
  const { day, weekday, counted, reason, source, last, provisional } = line;
  return { day, weekday, counted, reason, source, last, provisional };
}
