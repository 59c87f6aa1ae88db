/**
 * 预警方案 STD: which thresholds of which clock become a notice, a warning or a card.
 * @source domain/4-supervision §4.2 (default profile, design), §4.3 (rules); settled.md 6, 18, 21
 */
import type { CardLevel, RuleId } from '../case/card.ts';
import type { ClockName } from '../case/clock.ts';
import type { CaseState } from '../case/state.ts';
import type { Limit } from '../time/limit.ts';

/** Raised when a row below changes; an event carries the version by which it was judged (settled.md 13). */
export const RULES_VERSION = 1;

/** 1 in so many days of the limit: the step notice comes when a fifth is left. */
const STEP_NOTICE_SHARE = 5;
const PROMISE_WARNING_DAYS = 1;
const STATUTE_YELLOW_DAYS = 2;
/** Promised = statutory (no compression): yellow one day before. */
const STATUTE_YELLOW_DAYS_WITHOUT_PROMISE = 1;

export interface PassedRule {
  readonly rule: RuleId;
  readonly level: Extract<CardLevel, 'yellow' | 'red'>;
}

export interface EarlyThreshold {
  readonly level: 'notice' | 'warning' | 'yellow';
  /** Left when it fires, in the unit of the limit. */
  readonly remaining: number;
}

/** The card of a passed limit; null where the profile gives none. */
export function passedRule(state: CaseState, clock: ClockName): PassedRule | null {
  switch (clock) {
    case 'acceptance':
      return { rule: 'T01', level: 'red' };
    case 'promised':
      return isCompressed(state) ? { rule: 'T02', level: 'yellow' } : null;
    case 'statutory':
      return { rule: 'T03', level: 'red' };
    case 'step':
      return { rule: 'T04', level: 'yellow' };
    case 'delivery':
      return { rule: 'T05', level: state.state === 'refused' ? 'yellow' : 'red' };
    case 'correction':
      return null;
  }
}

/** What is said before the limit passes. */
export function earlyThreshold(state: CaseState, clock: ClockName, limit: Limit): EarlyThreshold | null {
  switch (clock) {
    case 'step':
      return { level: 'notice', remaining: Math.max(1, Math.ceil(limit.value / STEP_NOTICE_SHARE)) };
    case 'promised':
      return isCompressed(state) ? { level: 'warning', remaining: PROMISE_WARNING_DAYS } : null;
    case 'statutory':
      return { level: 'yellow', remaining: statuteYellowDays(state) };
    case 'acceptance':
    case 'delivery':
    case 'correction':
      return null;
  }
}

function statuteYellowDays(state: CaseState): number {
  return isCompressed(state) ? STATUTE_YELLOW_DAYS : STATUTE_YELLOW_DAYS_WITHOUT_PROMISE;
}

/** Does the item promise less than the statute allows? */
function isCompressed({ plan: { promised, statutory } }: CaseState): boolean {
  if (promised === null) return false;
  return (
    promised.value !== statutory.value ||
    promised.unit !== statutory.unit ||
    promised.start !== statutory.start
  );
}
