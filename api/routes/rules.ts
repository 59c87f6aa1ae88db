import { RuleDraftAnswer, RuleDraftsAnswer, RulesBody, RuleVersionAnswer } from '../../contract/rules.ts';
import { parseDay } from '../../domain/time/day.ts';
import { draftRoutes } from '../drafts/draft-routes.ts';
import { presentRules } from '../rules/present-version.ts';
import { ruleDrafts } from '../rules/rule-drafts.ts';

export const ruleRoutes = draftRoutes(ruleDrafts, {
  body: RulesBody,
  contentOf: ({ from, ...rest }) => ({ ...rest, from: parseDay(from) }),
  answers: { draft: RuleDraftAnswer, drafts: RuleDraftsAnswer, version: RuleVersionAnswer },
  version: presentRules,
  summaries: {
    list: 'Drafts of rule versions (监察规则), newest first',
    enter:
      'Enter rules that are switched off and profiles (预警方案) from a day on; what the law sets is refused',
    one: 'A draft of rules: what it says, who approved, what may be done with it',
    publication:
      'Publish an approved draft as the next version; every open case is told before its day comes',
    version: 'A published rule version, and how far it has reached the open cases',
  },
});
