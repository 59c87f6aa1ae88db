import { approveEntered, withdrawalOf, withdrawEntered } from '../domain/approval.ts';
import { mayEnterRules, mayPublishRules } from '../domain/supervision/rule-draft.ts';
import type { KnownNames, RuleDraft, RuleDraftRefusal } from '../domain/supervision/rule-draft.ts';
import type { RuleSettings } from '../domain/supervision/rule-version.ts';
import { allow } from '../domain/verdict.ts';
import type { DraftKind, StoredDraft } from './draft-kind.ts';
import { newestRulesVersion, publishRules } from './rule-store.ts';
import { selectOne } from './sql.ts';
import type { Asked } from './sql.ts';

/** 规则版本: what drafts of rules have of their own. */
export const RULE_DRAFTS: DraftKind<Pick<RuleDraft, 'settings'>, RuleSettings, RuleDraftRefusal> = {
  name: 'rule',
  subject: 'rules',
  columns: 'd.settings',

  enter: async (tx, settings, { at }) => {
    const verdict = mayEnterRules(settings, { known: await knownNames(tx), at });
    return verdict.ok ? allow({ settings, base_version: await newestRulesVersion(tx) }) : verdict;
  },
  closed: rulesClosed,
  mayApprove: approveEntered,
  mayWithdraw: withdrawEntered,
  mayPublish: mayPublishRules,

  publish: async (tx, { draftId, settings }, { personId, at }) => {
    const version = (await newestRulesVersion(tx)) + 1;
    await publishRules(tx, settings, { version, draftId, personId, at });
    return version;
  },
};

async function rulesClosed(db: Asked, draft: StoredDraft): Promise<RuleDraftRefusal | null> {
  const { version, baseVersion } = draft;
  if (version !== null) return { code: 'rules-published', field: 'draftId', where: String(version) };
  const withdrawn = withdrawalOf(draft);
  if (withdrawn !== null) return withdrawn;
  const newest = await newestRulesVersion(db);
  return newest > baseVersion ? { code: 'rules-outdated', field: 'draftId', where: String(newest) } : null;
}

export async function knownNames(db: Asked): Promise<KnownNames> {
  const row = await selectOne<KnownNames>(
    db,
    `select array(select unit_id from unit) as units,
            array(select distinct item_id from item_version) as items`,
  );
  return row ?? { units: [], items: [] };
}
