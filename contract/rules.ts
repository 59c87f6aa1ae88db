import { z } from 'zod';
import { RULE_IDS } from '../domain/case/card.ts';
import { PROFILE_NAMES } from '../domain/catalogue/profile-name.ts';
import { DraftId, DraftPerson, DraftStand, Progress, VersionLine } from './draft.ts';
import { CaseNo, DayText, InstantText, Page } from './shapes.ts';

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

export const RuleDraftAnswer = DraftStand.extend({
  settings: RulesBody,
  baseVersion: z.int(),
  /** What it was entered on; null: the program's own rules. */
  before: RulesBody.nullable(),
});
export type RuleDraftAnswer = z.infer<typeof RuleDraftAnswer>;

export const RuleDraftsAnswer = Page.extend({ drafts: z.array(RuleDraftAnswer) });
export type RuleDraftsAnswer = z.infer<typeof RuleDraftsAnswer>;

const Passed = z.strictObject({ rule: z.enum(RULE_IDS), level: z.enum(['yellow', 'red']) }).nullable();

/** POST /api/rules/preview: what a version would change in the open cases, before it is entered. Nothing is stored. */
export const RulePreview = z.strictObject({
  examined: z.int(),
  /** False: more are open than were looked at. */
  complete: z.boolean(),
  /** In which something would change; practice cases apart. */
  cases: z.int(),
  practice: z.int(),
  /** The first fifty of them. */
  lines: z.array(
    z.strictObject({
      caseNo: CaseNo,
      practice: z.boolean(),
      /** `of`: a clock of the case. The card that it gives when it passes; `early`: what is said before is otherwise. */
      clocks: z.array(z.strictObject({ of: z.string(), early: z.boolean(), from: Passed, to: Passed })),
    }),
  ),
});
export type RulePreview = z.infer<typeof RulePreview>;

const Rule = z.strictObject({
  rule: z.enum(RULE_IDS),
  name: z.string(),
  article: z.string(),
  off: z.boolean(),
  /** The version that last changed it, and from which day; day null: it came with the program. */
  version: z.int(),
  since: DayText.nullable(),
  /** Why it cannot be switched off, with its article; null: it can. */
  closed: z.string().nullable(),
});
export type RuleView = z.infer<typeof Rule>;
const Version = z.strictObject({ version: z.int(), settings: RulesBody });

/** GET /api/rules: what judges today, what is announced, what may be chosen. */
export const RulesAnswer = z.strictObject({
  today: DayText,
  rules: z.array(Rule),
  /** Null: that of the program, every rule on, the profile that an item names. */
  inForce: Version.nullable(),
  /** Published, their day still to come; nearest first. */
  announced: z.array(Version),
  /** The newest published, in force or announced: what a next version replaces. */
  newest: Version.nullable(),
  units: z.array(z.strictObject({ unitId: z.string(), name: z.string() })),
  items: z.array(z.strictObject({ itemId: z.string(), name: z.string() })),
  keepers: z.array(DraftPerson),
});
export type RulesAnswer = z.infer<typeof RulesAnswer>;

/** GET /api/rules/versions: newest first. `before`: what it replaced, null: the program's own. */
export const RuleVersionsAnswer = Page.extend({
  versions: z.array(VersionLine.extend({ settings: RulesBody.nullable(), before: RulesBody.nullable() })),
});
export type RuleVersionsAnswer = z.infer<typeof RuleVersionsAnswer>;

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
