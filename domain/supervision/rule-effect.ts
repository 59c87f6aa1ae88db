/**
 * What another rule version makes of the limits of an open case that are still to come: the card of one that passes, and what is
 * said before it does. What has passed before its day stays as it was judged.
 * @source settled.md 13 (a threshold that has passed is not judged again); ADR 0020
 */
import { clockOf } from '../case/clocks.ts';
import type { CaseState } from '../case/state.ts';
import type { Plan } from '../catalogue/plan.ts';
import type { Calendar } from '../time/calendar.ts';
import { startOfDay } from '../time/instant.ts';
import { earlyThresholds, passedRule } from './profile.ts';
import type { PassedRule } from './profile.ts';
import { inForceOn } from './rule-history.ts';
import { FIRST_RULES_VERSION, rulesFor } from './rule-version.ts';
import type { JudgedBy, RuleSettings, RuleVersion } from './rule-version.ts';

export interface RuleEffect {
  readonly clockId: string;
  /** The card of the passed limit under what is in force on that day, and under the new version. */
  readonly card: { readonly from: PassedRule | null; readonly to: PassedRule | null };
  /** Whether what is said before the limit passes is otherwise. */
  readonly early: boolean;
}

interface Change {
  readonly calendar: Calendar;
  /** All that is published, in its order. */
  readonly published: readonly RuleVersion[];
  readonly settings: RuleSettings;
}

/** One a clock for which something changes. */
export function effectOfRules(
  state: CaseState,
  { calendar, published, settings }: Change,
): readonly RuleEffect[] {
  const before = judgedBy(state.plan, inForceOn(published, settings.from));
  const after = judgedBy(state.plan, { ...settings, version: (published.at(-1)?.version ?? 1) + 1 });
  return state.clocks.flatMap((facts) => {
    if (facts.stoppedAt !== null) return [];
    const clock = clockOf(state, facts, calendar);
    if (clock.breachAt <= startOfDay(settings.from)) return [];
    const [from, to] = [before, after].map((by) => ({
      card: passedRule(state, clock.clock, by),
      early: earlyThresholds(state, clock, by),
    })) as [Judged, Judged];
    const early = !isSame(from.early, to.early);
    return early || !isSame(from.card, to.card)
      ? [{ clockId: facts.clockId, card: { from: from.card, to: to.card }, early }]
      : [];
  });
}

interface Judged {
  readonly card: PassedRule | null;
  readonly early: ReturnType<typeof earlyThresholds>;
}

const judgedBy = (plan: Plan, version: RuleVersion | undefined): JudgedBy =>
  version === undefined
    ? { version: FIRST_RULES_VERSION, off: [], profile: plan.profile }
    : rulesFor(plan, version);

const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);
