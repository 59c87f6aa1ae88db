/**
 * What may be entered as the next rule version, and when it may be published. Data decides what cities decide; what the
 * law itself turns red it cannot switch off.
 * @source settled.md 13; domain/4-supervision §4.2, §4.3; ADR 0020
 */
import { approvalsMissing } from '../approval.ts';
import type { ApprovalRefusal, Entered } from '../approval.ts';
import type { RuleId } from '../case/card.ts';
import { dayOf } from '../time/instant.ts';
import type { Instant } from '../time/instant.ts';
import { allow, refuse } from '../verdict.ts';
import type { Verdict } from '../verdict.ts';
import type { RuleSettings } from './rule-version.ts';

/**
 * 法定: red by an article in every city. What is left is practice (T02, T04, T06), design (T14–T16) or a lesser matter
 * (P02–P04, P06, P09, P10, P12), and may be switched off.
 */
export const SET_BY_LAW: readonly RuleId[] = [
  ...(['T01', 'T03', 'T05', 'T07', 'T09', 'T10', 'T11', 'T12'] as const),
  ...(['P01', 'P05', 'P07', 'P08', 'P11'] as const),
];

export interface RuleDraftRefusal {
  readonly code:
    | ApprovalRefusal['code']
    | 'rule-set-by-law'
    | 'rules-not-ahead'
    | 'rules-name-unknown'
    | 'rules-outdated'
    | 'rules-published';
  readonly field: ApprovalRefusal['field'] | 'off' | 'from' | 'units' | 'items' | 'draftId';
  /** The rule, day, unit or item at fault; of approvals, how many. */
  readonly where: string;
}

export interface RuleDraft extends Entered {
  readonly settings: RuleSettings;
  /** In force or announced when it was entered: it replaces all of that. */
  readonly baseVersion: number;
}

/** What exists, so that a misspelt unit or item is not silently without effect. */
export interface KnownNames {
  readonly units: readonly string[];
  readonly items: readonly string[];
}

export function mayEnterRules(
  settings: RuleSettings,
  { known, at }: { readonly known: KnownNames; readonly at: Instant },
): Verdict<null, RuleDraftRefusal> {
  const [byLaw] = settings.off.filter((rule) => SET_BY_LAW.includes(rule));
  if (byLaw !== undefined) return refuse({ code: 'rule-set-by-law', field: 'off', where: byLaw });
  const unit = Object.keys(settings.units).find((id) => !known.units.includes(id));
  if (unit !== undefined) return refuse({ code: 'rules-name-unknown', field: 'units', where: unit });
  const item = Object.keys(settings.items).find((id) => !known.items.includes(id));
  if (item !== undefined) return refuse({ code: 'rules-name-unknown', field: 'items', where: item });
  return ahead(settings, at);
}

export function mayPublishRules(
  { settings, approvals }: RuleDraft,
  at: Instant,
): Verdict<null, RuleDraftRefusal> {
  const missing = approvalsMissing({ approvals });
  return missing === null ? ahead(settings, at) : refuse(missing);
}

/** Every open case is told before the day comes; what has passed is not judged again. */
function ahead({ from }: RuleSettings, at: Instant): Verdict<null, RuleDraftRefusal> {
  return from > dayOf(at) ? allow(null) : refuse({ code: 'rules-not-ahead', field: 'from', where: from });
}
