/**
 * Which rules are on or off, since when and by which version; what is announced for later. A version says everything that shall
 * be in force, so what a later one replaces before its own day has come never judges.
 * @source settled.md 13; ADR 0020 (the newest of those whose day has come)
 */
import type { RuleId } from '../case/card.ts';
import type { Day } from '../time/day.ts';
import { FIRST_RULES_VERSION, isOff } from './rule-version.ts';
import type { RuleVersion } from './rule-version.ts';

/** `since` null: it came with the program. */
export interface RuleStanding {
  readonly off: boolean;
  readonly version: number;
  readonly since: Day | null;
}

/** Versions that judge or will judge a day, in the order of their days: one that was replaced before its day came is left out. */
export function inTurn(published: readonly RuleVersion[]): readonly RuleVersion[] {
  return published.filter(
    ({ version, from }) => !published.some((later) => later.version > version && later.from <= from),
  );
}

/** The version in force on a day; undefined: that of the program. */
export function inForceOn(published: readonly RuleVersion[], day: Day): RuleVersion | undefined {
  return begunBy(published, day).at(-1);
}

/** Those still to come, nearest first. */
export function announcedAfter(published: readonly RuleVersion[], day: Day): readonly RuleVersion[] {
  return inTurn(published).filter(({ from }) => from > day);
}

/** On or off on a day, and the version that last changed it. */
export function standingOf(published: readonly RuleVersion[], rule: RuleId, day: Day): RuleStanding {
  const begun = begunBy(published, day);
  const off = isOff(begun.at(-1) ?? { off: [] }, rule);
  const lastOther = begun.findLastIndex((version) => isOff(version, rule) !== off);
  const changed = lastOther === -1 && !off ? undefined : begun[lastOther + 1];
  return changed === undefined
    ? { off, version: FIRST_RULES_VERSION, since: null }
    : { off, version: changed.version, since: changed.from };
}

const begunBy = (published: readonly RuleVersion[], day: Day): readonly RuleVersion[] =>
  inTurn(published).filter(({ from }) => from <= day);
