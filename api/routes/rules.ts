import { z } from 'zod';
import {
  RuleDraftAnswer,
  RuleDraftsAnswer,
  RulePreview,
  RulesAnswer,
  RulesBody,
  RuleVersionAnswer,
  RuleVersionsAnswer,
} from '../../contract/rules.ts';
import type { RuleSettings } from '../../domain/supervision/rule-version.ts';
import { parseDay } from '../../domain/time/day.ts';
import { afterOf, versionPlace } from '../door/cursor.ts';
import { asking, ok, taking } from '../door/route.ts';
import type { Route } from '../door/route.ts';
import { draftRoutes } from '../drafts/draft-routes.ts';
import { presentRuleVersions, presentRulesNow } from '../rules/present-rules.ts';
import { previewRules } from '../rules/preview-rules.ts';
import { presentRules } from '../rules/present-version.ts';
import { ruleDrafts } from '../rules/rule-drafts.ts';

const settingsOf = ({ from, ...rest }: RulesBody): RuleSettings => ({ ...rest, from: parseDay(from) });

const drafts = draftRoutes(ruleDrafts, {
  body: RulesBody,
  contentOf: settingsOf,
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

const inForce: Route = {
  method: 'get',
  path: '/api/rules',
  summary:
    'Which rules are on or off, since when and by which version; what is announced; what may be chosen',
  answer: RulesAnswer,
  handle: async (call) => ok(await presentRulesNow(call)),
};

const versions = asking({
  method: 'get',
  path: '/api/rules/versions',
  summary: 'Published rule versions, newest first, each with what it replaced',
  query: z.strictObject({ after: afterOf(versionPlace) }),
  answer: RuleVersionsAnswer,
  handle: async (call) => ok(await presentRuleVersions(call, call.query.after)),
});

const look = taking({
  method: 'post',
  path: '/api/rules/preview',
  summary: 'What a rule version would change in the open cases, before it is entered; nothing is stored',
  body: RulesBody,
  answer: RulePreview,
  handle: async (call) => ok(await previewRules(call, settingsOf(call.body))),
});

export const ruleRoutes: readonly Route[] = [inForce, look, ...drafts, versions];
