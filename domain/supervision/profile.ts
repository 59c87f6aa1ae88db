/**
 * Which thresholds of which clock become a notice, a warning or a card: what the law itself makes red here, what the
 * profile of the item (预警方案) decides in `profiles.ts`.
 * @source domain/4-supervision §4.2, §4.3 (rules); settled.md 6, 18, 21
 */
import type { CardLevel, RuleId } from '../case/card.ts';
import type { ClockName } from '../case/clock.ts';
import type { CaseState } from '../case/state.ts';
import type { Limit } from '../time/limit.ts';
import { PROFILES } from './profiles.ts';
import type { Early, Left } from './profiles.ts';
import { isOff } from './rule-version.ts';
import type { JudgedBy } from './rule-version.ts';

export interface PassedRule {
  readonly rule: RuleId;
  readonly level: Extract<CardLevel, 'yellow' | 'red'>;
}

export interface EarlyThreshold {
  readonly level: Early['level'];
  /** Left when it fires, in the unit of the limit. */
  readonly remaining: number;
}

/** The card of a passed limit; null where there is none, or its rule is switched off. */
export function passedRule(state: CaseState, clock: ClockName, by: JudgedBy): PassedRule | null {
  const passed = ruleOfClock(state, clock, by);
  return passed === null || isOff(by, passed.rule) ? null : passed;
}

function ruleOfClock(state: CaseState, clock: ClockName, { profile }: JudgedBy): PassedRule | null {
  const { promised, step } = PROFILES[profile];
  switch (clock) {
    case 'acceptance':
      return { rule: 'T01', level: 'red' };
    case 'promised':
      return isCompressed(state) ? { rule: 'T02', level: promised.passed } : null;
    case 'statutory':
      return { rule: 'T03', level: 'red' };
    case 'step':
      return step.passed === null ? null : { rule: 'T04', level: step.passed };
    case 'delivery':
      return { rule: 'T05', level: state.state === 'refused' ? 'yellow' : 'red' };
    case 'special-procedure':
      return { rule: 'T06', level: 'yellow' };
    case 'hearing':
      return { rule: 'T07', level: 'red' };
    case 'joint':
      return { rule: 'T11', level: 'red' };
    case 'preliminary-review':
      return { rule: 'T10', level: 'red' };
    case 'permit-expiry':
      return { rule: 'T09', level: 'red' };
    case 'dispatch':
      return { rule: 'T12', level: 'red' };
    case 'correction':
    case 'hearing-request':
    case 'supplement':
    case 'make-up':
    case 'post-check':
    case 'consultation':
      return null;
  }
}

/** What is said before the limit passes, earliest first; nothing for a rule that is switched off. */
export function earlyThresholds(
  state: CaseState,
  { clock, limit }: { readonly clock: ClockName; readonly limit: Limit },
  by: JudgedBy,
): readonly EarlyThreshold[] {
  const announced = ruleOfClock(state, clock, by);
  if (announced !== null && isOff(by, announced.rule)) return [];
  return earlyOf(state, clock, by).map(({ level, left }) => ({ level, remaining: remainingOf(left, limit) }));
}

function earlyOf(state: CaseState, clock: ClockName, { profile }: JudgedBy): readonly Early[] {
  const { promised, statutory, step } = PROFILES[profile];
  switch (clock) {
    case 'step':
      return step.early;
    case 'promised':
      return isCompressed(state) ? promised.early : [];
    case 'statutory':
    case 'joint':
      return isCompressed(state) ? statutory.early : statutory.earlyWithoutPromise;
    case 'acceptance':
    case 'special-procedure':
    case 'hearing-request':
    case 'hearing':
    case 'delivery':
    case 'correction':
    case 'preliminary-review':
    case 'permit-expiry':
    case 'dispatch':
    case 'supplement':
    case 'make-up':
    case 'post-check':
    case 'consultation':
      return [];
  }
}

function remainingOf(left: Left, { value }: Limit): number {
  if ('days' in left) return left.days;
  if ('percent' in left) return Math.floor((value * left.percent) / 100);
  return Math.max(1, Math.ceil((value * left.percentOrOne) / 100));
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
