import type { RulesAnswer, RuleVersionsAnswer, RuleView } from '../../contract/rules.ts';
import { RULE_IDS } from '../../domain/case/card.ts';
import type { RuleId } from '../../domain/case/card.ts';
import { SET_BY_LAW } from '../../domain/supervision/rule-draft.ts';
import { announcedAfter, inForceOn, standingOf } from '../../domain/supervision/rule-history.ts';
import type { RuleVersion } from '../../domain/supervision/rule-version.ts';
import { ruleOf } from '../../domain/supervision/rules.ts';
import type { Day } from '../../domain/time/day.ts';
import { dayOf, formatInstant } from '../../domain/time/instant.ts';
import { keepersOn } from '../../prisma/keepers.ts';
import { allRules } from '../../prisma/rule-store.ts';
import { listRuleVersions, ruleChoices } from '../../prisma/rule-versions.ts';
import { cursorOf } from '../door/cursor.ts';
import type { Call } from '../door/route.ts';
import { ruleWord } from '../present/rule-words.ts';
import { RULES_PROBLEMS, rulesRefusalParams } from '../present/rules-problems.ts';
import { fill } from '../present/sentence.ts';
import type { Language } from '../present/sentence.ts';
import { settingsView } from './present-version.ts';

const PAGE = 10;

/** What judges today, since when and by which version. */
export async function presentRulesNow({ services: { db }, at, language }: Call): Promise<RulesAnswer> {
  const today = dayOf(at);
  const published = await allRules(db);
  return {
    today,
    rules: RULE_IDS.map((rule) => ruleView(rule, { published, today, language })),
    inForce: versionView(inForceOn(published, today)),
    announced: announcedAfter(published, today).flatMap((version) => versionView(version) ?? []),
    newest: versionView(published.at(-1)),
    ...(await ruleChoices(db)),
    keepers: [...(await keepersOn(db, at))],
  };
}

function ruleView(
  rule: RuleId,
  { published, today, language }: { published: readonly RuleVersion[]; today: Day; language: Language },
): RuleView {
  const { article } = ruleOf(rule);
  return {
    ...{ rule, name: ruleWord(rule, language), article },
    ...standingOf(published, rule, today),
    closed: SET_BY_LAW.includes(rule) ? whyClosed(rule, language) : null,
  };
}

function whyClosed(rule: RuleId, language: Language): string {
  const params = rulesRefusalParams({ code: 'rule-set-by-law', field: 'off', where: rule });
  return fill(RULES_PROBLEMS['rule-set-by-law'].detail, language, params);
}

function versionView(version: RuleVersion | undefined): RulesAnswer['inForce'] {
  return version === undefined ? null : { version: version.version, settings: settingsView(version) };
}

export async function presentRuleVersions(
  { services: { db } }: Call,
  before: number | null,
): Promise<RuleVersionsAnswer> {
  const { versions, next } = await listRuleVersions(db, { before, limit: PAGE });
  return {
    next: cursorOf(next),
    versions: versions.map((row) => ({
      ...{ version: row.version, publishedBy: row.publishedBy, draftId: row.draftId },
      publishedAt: formatInstant(row.publishedAt),
      settings: row.settings === null ? null : settingsView(row.settings),
      before: row.before === null ? null : settingsView(row.before),
    })),
  };
}
