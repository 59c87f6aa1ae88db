import { z } from 'zod';
import { RULE_IDS } from '../domain/case/card.ts';
import { PROFILE_NAMES } from '../domain/catalogue/profile-name.ts';
import { DraftId, DraftStand, Progress } from './draft.ts';
import { DayText, InstantText, Page } from './shapes.ts';

const Profile = z.enum(PROFILE_NAMES);
const ById = z.record(z.string().min(1).max(40), Profile);

/** POST /api/rules/drafts: all that shall be in force from that day on, not only what changes. */
export const RulesBody = z.strictObject({
  from: DayText,
  /** Rules that are switched off; none that the law itself sets (ADR 0020). */
  off: z.array(z.enum(RULE_IDS)).max(RULE_IDS.length),
  /** 预警方案 of the whole jurisdiction; null: what each item's version names. */
  profile: Profile.nullable(),
  /** Units with a profile of their own, by unit id. */
  units: ById,
  /** Items with a profile of their own, by item id; goes before the unit's. */
  items: ById,
});
export type RulesBody = z.infer<typeof RulesBody>;

export const RuleDraftAnswer = DraftStand.extend({ settings: RulesBody, baseVersion: z.int() });
export type RuleDraftAnswer = z.infer<typeof RuleDraftAnswer>;

export const RuleDraftsAnswer = Page.extend({ drafts: z.array(RuleDraftAnswer) });

/** GET /api/rules/versions/:version */
export const RuleVersionAnswer = z.strictObject({
  version: z.int(),
  publishedAt: InstantText,
  /** Null: it came with the program, every rule on, the profile that an item names. */
  draftId: DraftId.nullable(),
  settings: RulesBody.nullable(),
  newest: z.boolean(),
  progress: Progress.nullable(),
});
export type RuleVersionAnswer = z.infer<typeof RuleVersionAnswer>;
