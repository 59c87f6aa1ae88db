/**
 * 规则版本: which rules are switched off and which profile (预警方案) is in force where, from a day on. Data that is
 * published like a calendar; what a version says of one case, and which version judges an instant, stands here.
 * @source settled.md 13; domain/4-supervision §4.2 (one profile a jurisdiction, overridable per item); ADR 0020
 */
import type { RuleId } from '../case/card.ts';
import type { CaseRules, HeldVersions } from '../case/held-versions.ts';
import type { Plan } from '../catalogue/plan.ts';
import type { ProfileName } from '../catalogue/profile-name.ts';
import type { Day } from '../time/day.ts';
import { startOfDay } from '../time/instant.ts';
import type { Instant } from '../time/instant.ts';

export interface RuleSettings {
  /** Applies from 00:00 of this day. */
  readonly from: Day;
  readonly off: readonly RuleId[];
  /** Of the whole jurisdiction; null: what the version of each item names. */
  readonly profile: ProfileName | null;
  /** Units that are a jurisdiction of their own, such as a township; by unit id. */
  readonly units: Readonly<Record<string, ProfileName>>;
  /** By item id; goes before the jurisdiction's. */
  readonly items: Readonly<Record<string, ProfileName>>;
}
export interface RuleVersion extends RuleSettings {
  readonly version: number;
}

/** What came with the program: every rule on, the profile that the item version names. */
export const FIRST_RULES_VERSION = 1;

/** What a version says of the cases of one item. */
export function rulesFor({ itemId, unitId, profile }: Plan, published: RuleVersion): CaseRules {
  const { version, from, off, items, units } = published;
  return { version, from, off, profile: items[itemId] ?? units[unitId] ?? published.profile ?? profile };
}

export type JudgedBy = Pick<CaseRules, 'version' | 'off' | 'profile'>;
type Held = Pick<HeldVersions, 'rules'> & { readonly plan: Pick<Plan, 'profile'> };

/** The version in force at an instant: of those whose day has come, the newest. */
export function rulesAt({ rules, plan }: Held, at: Instant): JudgedBy {
  const begun = rules.findLast(({ from }) => startOfDay(from) <= at);
  return begun ?? { version: FIRST_RULES_VERSION, off: [], profile: plan.profile };
}

/** Every version that may judge a threshold still to come. */
export function rulesHeldBy({ rules, plan }: Held): readonly JudgedBy[] {
  return [{ version: FIRST_RULES_VERSION, off: [], profile: plan.profile }, ...rules];
}

/** 升级 T16 ends with the rule of the card itself: a rule that is off turns nothing red. */
export const isRaiseOff = (by: Pick<JudgedBy, 'off'>, rule: RuleId): boolean =>
  isOff(by, 'T16') || isOff(by, rule);

export const isOff = ({ off }: Pick<JudgedBy, 'off'>, rule: RuleId): boolean => off.includes(rule);
