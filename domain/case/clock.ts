import type { Day } from '../time/day.ts';
import type { Instant } from '../time/instant.ts';
import type { Pause } from './pause-names.ts';
import type { Interval, Limit } from '../time/limit.ts';

/** The clocks of the glossary that this law version runs: K1 K2 K3 K4 K9 K10 K11 K12. */
export const CLOCK_NAMES = [
  'acceptance',
  'statutory',
  'promised',
  'step',
  'special-procedure',
  'hearing-request',
  'hearing',
  'delivery',
  'correction',
  'preliminary-review',
  'permit-expiry',
  'dispatch',
  'supplement',
  'post-check',
  'consultation',
  'make-up',
  'joint',
] as const;
export type ClockName = (typeof CLOCK_NAMES)[number];

/** Periods of the applicant: no lateness of the agency. */
export const APPLICANTS_CLOCKS: readonly ClockName[] = [
  'correction',
  'hearing-request',
  'supplement',
  'make-up',
];

/** Passing them gives no card (`supervision/profile`): the applicant's, the check afterwards, another body's opinion. */
export const WITHOUT_CARD: readonly ClockName[] = [...APPLICANTS_CLOCKS, 'post-check', 'consultation'];

/**
 * What the log says of one clock: facts only. Its dates are worked out against a calendar (`clocksOf`),
 * so that a new calendar moves them without touching the log.
 */
export interface ClockFacts {
  /** `acceptance/2`: the second of its name; `step/audit`: a step has one, entered again it goes on. */
  readonly clockId: string;
  readonly clock: ClockName;
  readonly stepId: string | null;
  readonly startOn: Day;
  readonly startAt: Instant;
  readonly limit: Limit;
  readonly extension: Limit | null;
  /** A last day that is fixed from outside: nothing is counted, nothing pauses or moves it. */
  readonly endsOn?: Day;
  /** A new calendar moved the limit earlier: it does not end before this instant (settled.md 27). Absent: it did not. */
  readonly notBefore?: Instant;
  readonly excluded: readonly Interval[];
  readonly stoppedAt: Instant | null;
  /** Legal instant of a logged breach. */
  readonly breachedAt: Instant | null;
}

export type ClockState = 'running' | 'paused' | 'stopped' | 'breached';

/** A clock as people see it. Same value for applicant, clerk, leader, supervisor and public. */
export interface Clock extends ClockFacts {
  /** The day after which days count, where a city's policy counts the day of the event itself. Absent: `startOn`. */
  readonly countsAfter?: Day;
  /** Last day inside the limit. */
  readonly lastDayOn: Day;
  /** 00:00 +08:00 of the next day: at this instant it is late. */
  readonly breachAt: Instant;
  /** Equals breachAt; for a provisional clock 00:00 after its certain date. Views compare it with now. */
  readonly lateAt: Instant;
  /** Post and unit that must act now; for a step clock those of the step. */
  readonly postId: string;
  readonly unitId: string;
  readonly provisional: boolean;
  /** What side roads take out of the limit; part of `excluded`. */
  readonly pauses: readonly Pause[];
  readonly state: ClockState;
}
