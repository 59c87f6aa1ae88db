/**
 * What a case writes down when it is told of newer rules or goes on under a newer law. Nothing is judged again: clocks,
 * cards and what was said stay as they are.
 * @source settled.md 13, 28
 */
import type { CaseEvent } from '../case/events.ts';
import { rulesHeld } from '../case/held-versions.ts';
import { isFinal } from '../case/lifecycle.ts';
import type { CaseState } from '../case/state.ts';
import type { Instant } from '../time/instant.ts';
import { rulesFor } from './rule-version.ts';
import type { RuleVersion } from './rule-version.ts';

/** Only newer ones, in their order; a finished case learns nothing more. */
export function adoptRules(
  state: CaseState,
  published: readonly RuleVersion[],
  at: Instant,
): readonly CaseEvent[] {
  if (isFinal(state.state)) return [];
  return published
    .filter(({ version }) => version > rulesHeld(state))
    .sort((a, b) => a.version - b.version)
    .map((each) => ({ type: 'rulesAdopted', at, rules: rulesFor(state.plan, each) }));
}

/** At the beginning of a run that was begun under a newer law than the case goes by. */
export function adoptLaw(state: CaseState, to: number, at: Instant): readonly CaseEvent[] {
  if (to <= state.law || isFinal(state.state)) return [];
  return [{ type: 'lawAdopted', at, fromVersion: state.law, toVersion: to }];
}
