import { RULE_IDS } from '../../domain/case/card.ts';
import type { RuleId } from '../../domain/case/card.ts';
import { ruleOf } from '../../domain/supervision/rules.ts';
import type { Language } from './sentence.ts';

const ENGLISH: Readonly<Partial<Record<RuleId, string>>> = {
  P01: 'steps out of order',
  P02: 'one person in several posts',
  P03: 'no document',
  P04: 'second correction notice',
  P05: 'refusal without reasons',
  P06: 'special procedure misused',
  P07: 'hearing missing',
  P08: 'host of the hearing had reviewed',
  P09: 'checked by fewer than two',
  P10: 'oddly taken back',
  P11: 'out of turn',
  P12: 'too fast',
  T14: 'bad rating not dealt with in time',
  T15: 'complaint not dealt with in time',
};

/** What a rule is called; empty for what is no rule. */
export function ruleWord(rule: unknown, language: Language): string {
  const known = RULE_IDS.find((id) => id === rule);
  if (known === undefined) return '';
  return (language === 'en' ? ENGLISH[known] : undefined) ?? ruleOf(known).name;
}
