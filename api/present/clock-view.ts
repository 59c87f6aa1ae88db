import type { ClockSummary, ClockView } from '../../contract/shapes.ts';
import type { Clock } from '../../domain/case/clock.ts';
import { sentenceOfClock } from '../../domain/case/clock-sentence.ts';
import { explainClock } from '../../domain/case/explain-clock.ts';
import { TAKEN_BACK } from '../../domain/supervision/matter-names.ts';
import type { CaseState } from '../../domain/case/state.ts';
import { maxDay } from '../../domain/time/day.ts';
import { dayOf, formatInstant } from '../../domain/time/instant.ts';
import type { Instant } from '../../domain/time/instant.ts';
import { countedDays, overdueDays, remainingDays } from '../../domain/time/limit.ts';
import type { CaseRead } from '../../prisma/case-view.ts';
import { cardMark, toneOf } from './clock-tone.ts';
import type { CardMark, ClockReading } from './clock-tone.ts';

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
  read: Pick<CaseRead, 'item' | 'calendar' | 'cards'>,
  state: CaseState,
  clock: Clock,
  now: Instant,
): ClockSummary {
  const stepName = state.plan.steps.find(({ stepId }) => stepId === clock.stepId)?.name ?? null;
  const basis = basisOf(read, clock);
  const card = cardOf(read, clock);
  return clockSummary(clock, { state: state.state, stepName, basis, calendar: read.calendar, card, now });
}

/** The heaviest of those that stand or stood; one that was taken back counts for nothing. */
function cardOf({ cards }: Pick<CaseRead, 'cards'>, { clockId }: Clock): CardMark | null {
  const given = cards.filter(({ facts, state }) => facts.clockId === clockId && !TAKEN_BACK.includes(state));
  return given.find(({ level }) => level === 'red')?.level ?? given[0]?.level ?? null;
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
    card: cardMark(clock, reading),
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
