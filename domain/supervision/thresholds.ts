import type { Clock, ClockName } from '../case/clock.ts';
import { clocksOf } from '../case/clocks.ts';
import { isInstantPromise } from '../case/deadline-of-clock.ts';
import { isPausing } from '../case/pauses.ts';
import { remembered } from '../case/remembered.ts';
import type { CaseState } from '../case/state.ts';
import type { Calendar } from '../time/calendar.ts';
import { nextWorkingDay } from '../time/counting.ts';
import { maxDay } from '../time/day.ts';
import { endOfDay, toInstant } from '../time/instant.ts';
import type { Instant } from '../time/instant.ts';
import { deadlineOf } from '../time/limit.ts';
import { warnAt } from '../time/opening.ts';
import { earlyThresholds } from './profile.ts';
import type { EarlyThreshold } from './profile.ts';
import { isOff, isRaiseOff, rulesAt, rulesHeldBy } from './rule-version.ts';

/** An instant at which time itself does something to the case. */
export interface Threshold {
  readonly at: Instant;
  /** When the alarm rings for it: a little later, so that an act stamped in time comes first (settled.md 3). */
  readonly ringAt: Instant;
  /** Order at one instant: 1 breaches, 2 what changes the state, 4 early warnings (settled.md 4). */
  readonly rank: number;
  readonly kind:
    | 'breach'
    | 'deemed-acceptance'
    | 'deemed-renewal'
    | 'correction-expiry'
    | 'hearing-offer-expiry'
    | 'undecided'
    | 'passed-half'
    | 'early';
  readonly clock: Clock;
  readonly early: EarlyThreshold | null;
}

const RING_DELAY_MS = 5_000;
const DEEMED_RING_DELAY_MS = 60_000;

/** What changes the state, in the order of settled.md 4. */
const RANK = {
  acceptanceDeemed: 2,
  renewalDeemed: 2.2,
  correctionExpired: 2.4,
  hearingOfferExpired: 2.6,
} as const;

/** Breaches of one instant follow each other in this order (settled.md 4). */
const BREACH_ORDER: readonly ClockName[] = [
  'statutory',
  'joint',
  'preliminary-review',
  'acceptance',
  'promised',
  'step',
  'special-procedure',
  'hearing',
  'delivery',
  'permit-expiry',
  'correction',
  'hearing-request',
  'dispatch',
  'supplement',
  'post-check',
  'consultation',
  'make-up',
];

/** All thresholds not judged yet, in legal order. */
export const thresholdsOf = remembered((state: CaseState, calendar: Calendar): readonly Threshold[] =>
  clocksOf(state, calendar)
    .filter((clock) => clock.stoppedAt === null)
    .flatMap((clock) => withoutPaused(clock, ofClock(state, clock, calendar)))
    .sort((a, b) => a.at - b.at || a.rank - b.rank),
);

/** While a clock is paused nothing falls due; nobody can say when as long as a hearing may still be asked for. */
function withoutPaused(
  { breachedAt, pauses }: Clock,
  thresholds: readonly Threshold[],
): readonly Threshold[] {
  if (breachedAt !== null) return thresholds;
  const open = pauses.filter(isPausing);
  return thresholds.filter(({ at }) => open.every(({ until }) => typeof until === 'number' && at >= until));
}

function ofClock(state: CaseState, clock: Clock, calendar: Calendar): readonly Threshold[] {
  if (clock.clock === 'correction') return ofCorrection(state, clock);
  if (clock.clock === 'hearing-request') return [offerExpiry(clock)];
  const breached = clock.breachedAt !== null;
  return [
    ...(breached ? [] : [breach(clock), ...early(state, clock, calendar)]),
    ...deemedAcceptance(state, clock),
    ...deemedRenewal(clock),
    ...undecided(state, clock, calendar),
    ...passedHalf(state, clock, calendar),
  ];
}

/** Shown late only when it is certain: a provisional clock waits for its certain date (settled.md 10). */
function breach(clock: Clock): Threshold {
  const rank = 1 + BREACH_ORDER.indexOf(clock.clock) / BREACH_ORDER.length;
  return threshold({ at: clock.lateAt, rank, kind: 'breach', clock });
}

/** 自收到申请材料之日起即为受理. @source 行政许可法 第32条第1款第(四)项 */
function deemedAcceptance(state: CaseState, clock: Clock): readonly Threshold[] {
  if (clock.clock !== 'acceptance' || !state.plan.deemedAcceptance) return [];
  return [deemed('deemed-acceptance', clock, RANK.acceptanceDeemed)];
}

/** 逾期未作决定的，视为准予延续. @source 行政许可法 第50条第2款 */
function deemedRenewal(clock: Clock): readonly Threshold[] {
  if (clock.clock !== 'permit-expiry') return [];
  return [deemed('deemed-renewal', clock, RANK.renewalDeemed)];
}

function deemed(kind: Threshold['kind'], clock: Clock, rank: number): Threshold {
  const at = clock.breachedAt ?? clock.lateAt;
  return { ...threshold({ at, rank, kind, clock }), ringAt: toInstant(at + DEEMED_RING_DELAY_MS) };
}

/** The applicant's period only reminds, unless the item names a basis for lapse (settled.md 12). */
function ofCorrection(state: CaseState, clock: Clock): readonly Threshold[] {
  if (state.judged.includes(clock.clockId)) return [];
  return [threshold({ at: clock.lateAt, rank: RANK.correctionExpired, kind: 'correction-expiry', clock })];
}

/** Nobody asked for a hearing in the five working days. @source settled.md 15 */
function offerExpiry(clock: Clock): Threshold {
  return deemed('hearing-offer-expiry', clock, RANK.hearingOfferExpired);
}

/** Half as long again as announced, and still open: the card becomes a red one. @source settled.md 14 */
function passedHalf(state: CaseState, clock: Clock, calendar: Calendar): readonly Threshold[] {
  if (clock.clock !== 'special-procedure' || clock.breachedAt === null) return [];
  const { clockId, startOn, limit } = clock;
  if (
    state.cards.some(
      (card) => card.clockId === clockId && card.threshold === 'passed-half' && !card.cancelled,
    )
  )
    return [];
  const half = { value: Math.ceil(limit.value * 1.5), unit: limit.unit };
  const { lateAt } = deadlineOf(calendar, { start: startOn, limit: half, excluded: [] });
  if (isOff(rulesAt(state, lateAt), 'T06')) return [];
  return [threshold({ at: lateAt, rank: 1.95, kind: 'passed-half', clock })];
}

/** An instant item undecided on the next working day: its yellow becomes red (settled.md 7). */
function undecided(state: CaseState, clock: Clock, calendar: Calendar): readonly Threshold[] {
  if (!isInstantPromise(state, clock)) return [];
  const card = state.cards.find(({ clockId, threshold: at }) => clockId === clock.clockId && at === 'passed');
  if (card === undefined || card.cancelled || card.level === 'red') return [];
  const at = endOfDay(nextWorkingDay(calendar, clock.lastDayOn));
  if (isRaiseOff(rulesAt(state, at), 'T02')) return [];
  return [threshold({ at, rank: 1.9, kind: 'undecided', clock })];
}

/** Each rule version gives those whose instant lies in its own time (settled.md 13). */
function early(state: CaseState, clock: Clock, calendar: Calendar): readonly Threshold[] {
  return rulesHeldBy(state).flatMap((by) =>
    earlyThresholds(state, clock, by)
      .filter((rule) => !state.judged.includes(earlyKey(clock, rule)))
      .flatMap((rule) => earlyAt(clock, rule, calendar))
      .filter(({ at }) => rulesAt(state, at).version === by.version),
  );
}

function earlyAt(clock: Clock, rule: EarlyThreshold, calendar: Calendar): readonly Threshold[] {
  const { lastDayOn, limit } = clock;
  const start = clock.excluded.reduce((day, { through }) => maxDay(day, through), clock.startOn);
  const at = warnAt(calendar, { start, lastDayOn, k: rule.remaining, unit: limit.unit });
  if (at === null || at < clock.startAt || at >= clock.lateAt) return [];
  return [{ ...threshold({ at, rank: 4, kind: 'early', clock }), early: rule }];
}

/** A limit that moved warns again: the key names the date it warned of. */
function earlyKey(clock: Clock, { level }: EarlyThreshold): string {
  return `${clock.clockId}/${level}/${clock.lastDayOn}`;
}

function threshold(parts: Pick<Threshold, 'at' | 'rank' | 'kind' | 'clock'>): Threshold {
  return { ...parts, ringAt: toInstant(parts.at + RING_DELAY_MS), early: null };
}
