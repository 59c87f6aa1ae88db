import { ruleOf } from '../../domain/supervision/rules.ts';
import { RULE_IDS } from '../../domain/case/card.ts';
import type { RuleId } from '../../domain/case/card.ts';
import { SET_BY_LAW } from '../../domain/supervision/rule-draft.ts';
import type { RuleDraftRefusal } from '../../domain/supervision/rule-draft.ts';
import { NAMELESS } from './calendar-problems.ts';
import { NOT_NOW, row, say } from './problem-row.ts';
import type { ProblemRow } from './problem-row.ts';
import type { Params } from './sentence.ts';

type OwnCode = Extract<RuleDraftRefusal['code'], `rule${string}`>;

/** What a draft of rules is told no by; approvals are told as for a calendar. */
export const RULES_PROBLEMS: Readonly<Record<OwnCode, ProblemRow>> = {
  'rule-set-by-law': row(
    422,
    say('法定的规则不能关闭', 'This rule is set by law'),
    say(
      '规则 {where}（{rule}）是法律规定的（{article}），不能用数据关闭。',
      'Rule {where} ({rule}) is set by law ({article}) and cannot be switched off by data.',
    ),
    say(
      '可以关闭的是 {possible}；请从 off 中去掉这一条。',
      'Only {possible} can be switched off; take this one out of `off`.',
    ),
  ),
  'rules-not-ahead': row(
    422,
    say('生效日已到', 'The day has come already'),
    say(
      '生效日 {where} 不在今天之后；规则不能溯及既往。',
      'The day {where} is not after today; rules do not reach back.',
    ),
    say(
      '请把生效日（from）定在明天或以后，重新录入一份。',
      'Enter it again with a day (from) of tomorrow or later.',
    ),
  ),
  'rules-name-unknown': row(
    422,
    say('没有这个单位或事项', 'No such unit or item'),
    say('{field} 里的 {where} 不存在。', '{where}, named in {field}, does not exist.'),
    say('核对编号后重新录入一份。', 'Check the id and enter it again.'),
  ),
  'rules-outdated': row(
    409,
    NOT_NOW,
    say(
      '这一份录入以后又发布了第 {where} 版；发布它会把那一版改回去。',
      'Since this was entered version {where} was published; this one would take it back.',
    ),
    say('在现行规则的基础上重新录入一份。', 'Enter it again on what is in force now.'),
  ),
  'rules-published': row(
    409,
    NOT_NOW,
    say('这一份已经发布，是第 {where} 版。', 'This one is published already, as version {where}.'),
    say('要改，请录入一份新的。', 'To change it, enter a new one.'),
  ),
};

/** No ids of persons: only what a sentence needs. */
export function rulesRefusalParams({ code, field, where }: RuleDraftRefusal): Params {
  if (NAMELESS.includes(code)) return {};
  if (code !== 'rule-set-by-law') return { field, where };
  const { name, article } = ruleOf(where as RuleId);
  const possible = RULE_IDS.filter((rule) => !SET_BY_LAW.includes(rule)).join('、');
  return { where, rule: name, article, possible };
}
