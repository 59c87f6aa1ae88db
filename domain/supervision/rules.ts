import { PROCESS_RULE_IDS } from '../case/card.ts';
import type { ProcessRuleId, RuleId } from '../case/card.ts';
import type { Article } from '../case/article.ts';
import { PROCESS_RULES } from './process-rules/findings.ts';
import { TIME_RULES } from './time-rules.ts';

/** What a rule is called and which article it stands on. */
export function ruleOf(rule: RuleId): { readonly name: string; readonly article: Article } {
  return isProcessRule(rule) ? PROCESS_RULES[rule] : TIME_RULES[rule];
}

const isProcessRule = (rule: RuleId): rule is ProcessRuleId =>
  PROCESS_RULE_IDS.some((processRule) => processRule === rule);
