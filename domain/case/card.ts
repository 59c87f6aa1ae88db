import type { ProfileName } from '../catalogue/profile-name.ts';
import type { ClockName } from './clock.ts';
import type { Day } from '../time/day.ts';
import type { Instant } from '../time/instant.ts';
import type { Interval } from '../time/limit.ts';

/** Rules of the clocks of a case; T14 and T15, of what applicants said; T16, the raise of an unanswered yellow. */
export const TIME_RULE_IDS = [
  'T01',
  'T02',
  'T03',
  'T04',
  'T05',
  'T06',
  'T07',
  'T09',
  'T10',
  'T11',
  'T12',
  'T14',
  'T15',
  'T16',
] as const;
export type TimeRuleId = (typeof TIME_RULE_IDS)[number];

/** 流程监察: what the log itself shows. */
export const PROCESS_RULE_IDS = [
  'P01',
  'P02',
  'P03',
  'P04',
  'P05',
  'P06',
  'P07',
  'P08',
  'P09',
  'P10',
  'P11',
  'P12',
] as const;
export type ProcessRuleId = (typeof PROCESS_RULE_IDS)[number];

/** Every rule that issues a card, and can be switched off unless the law itself makes it red. */
export const RULE_IDS = [...TIME_RULE_IDS, ...PROCESS_RULE_IDS] as const;
export type RuleId = TimeRuleId | ProcessRuleId;

export const CARD_LEVELS = ['notice', 'warning', 'yellow', 'red'] as const;
export type CardLevel = (typeof CARD_LEVELS)[number];

export type CardThreshold = 'near' | 'passed' | 'passed-half';

/** The frozen snapshot that a card of a clock is: what was true when it was issued, and by which versions. */
export interface CardFacts {
  /** `caseNo/rule/clock instance/threshold`: one omission, one card. */
  readonly cardKey: string;
  readonly rule: RuleId;
  readonly ruleVersion: number;
  readonly profile: ProfileName;
  readonly level: 'yellow' | 'red';
  readonly threshold: CardThreshold;
  readonly clockId: string;
  readonly clock: ClockName;
  readonly stepId: string | null;
  readonly postId: string;
  readonly unitId: string;
  readonly startOn: Day;
  readonly lastDayOn: Day;
  readonly breachAt: Instant;
  /** Days counted up to the instant of the card, in the unit of the limit. */
  readonly elapsed: number;
  readonly excluded: readonly Interval[];
  readonly calendarVersion: number;
  /** Sequence numbers of the events that prove it. */
  readonly evidence: readonly number[];
}
