import type { DraftStand } from '../../contract/draft.ts';
import type { RuleDraftAnswer } from '../../contract/rules.ts';
import type { RuleDraft, RuleDraftRefusal } from '../../domain/supervision/rule-draft.ts';
import type { RuleSettings } from '../../domain/supervision/rule-version.ts';
import { RULE_DRAFTS } from '../../prisma/rule-draft.ts';
import { findRules } from '../../prisma/rule-store.ts';
import type { DraftDoor } from '../drafts/draft-door.ts';
import { rulesRefusalParams } from '../present/rules-problems.ts';
import { settingsView } from './present-version.ts';

export const ruleDrafts: DraftDoor<Pick<RuleDraft, 'settings'>, RuleSettings, RuleDraftRefusal> = {
  kind: RULE_DRAFTS,
  view: async (call, { baseVersion, settings }): Promise<Omit<RuleDraftAnswer, keyof DraftStand>> => {
    const base = await findRules(call.services.db, baseVersion);
    return {
      ...{ baseVersion, settings: settingsView(settings) },
      before: base === undefined || base.draftId === null ? null : settingsView(base.settings),
    };
  },
  params: rulesRefusalParams,
};
