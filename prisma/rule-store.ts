import { FIRST_RULES_VERSION } from '../domain/supervision/rule-version.ts';
import type { RuleSettings, RuleVersion } from '../domain/supervision/rule-version.ts';
import { dayOf } from '../domain/time/instant.ts';
import type { Instant } from '../domain/time/instant.ts';
import { insertRows, select, selectOne, timestamp } from './sql.ts';
import type { Asked } from './sql.ts';

/** Only what was published through a draft: version 1 is the program's own and says nothing. */
export const PUBLISHED_RULES = `select rules || jsonb_build_object('version', version) as rules from rule_version
  where draft_id is not null`;

interface Stored {
  readonly rules: RuleVersion;
}

/** Every one published, in their order. */
export async function allRules(db: Asked): Promise<readonly RuleVersion[]> {
  const rows = await select<Stored>(db, `${PUBLISHED_RULES} order by version`);
  return rows.map(({ rules }) => rules);
}

/** What may judge a case received then: the version in force at receipt and those that come later, in their order. */
export async function rulesFrom(db: Asked, receivedAt: Instant): Promise<readonly RuleVersion[]> {
  const rows = await select<Stored>(
    db,
    `${PUBLISHED_RULES} and version >= coalesce((select max(version) from rule_version
       where draft_id is not null and (rules ->> 'from')::date <= $1::date), 0) order by version`,
    [dayOf(receivedAt)],
  );
  return rows.map(({ rules }) => rules);
}

/** Published since the case was last told, in their order. */
export async function rulesAfter(db: Asked, version: number): Promise<readonly RuleVersion[]> {
  const rows = await select<Stored>(db, `${PUBLISHED_RULES} and version > $1 order by version`, [version]);
  return rows.map(({ rules }) => rules);
}

/** In force at a legal instant; undefined: those of the program. */
export async function rulesInForce(db: Asked, at: Instant): Promise<RuleVersion | undefined> {
  const row = await selectOne<Stored>(
    db,
    `${PUBLISHED_RULES} and (rules ->> 'from')::date <= $1::date order by version desc limit 1`,
    [dayOf(at)],
  );
  return row?.rules;
}

/** The oldest version that any of these cases goes by. */
export async function lowestRulesOf(db: Asked, caseNos: readonly string[]): Promise<number> {
  const row = await selectOne<{ version: number | null }>(
    db,
    'select min(rules_version) as version from approval_case where case_no = any($1)',
    [caseNos],
  );
  return row?.version ?? FIRST_RULES_VERSION;
}

export async function findRules(db: Asked, version: number): Promise<PublishedRules | undefined> {
  return await selectOne<PublishedRules>(
    db,
    `select version, rules as settings, draft_id as "draftId", published_at as "publishedAt",
            not exists (select from rule_version newer where newer.version > v.version) as newest
       from rule_version v where version = $1`,
    [version],
  );
}

export interface PublishedRules {
  readonly version: number;
  readonly publishedAt: Instant;
  /** Null: it came with the program, and `settings` is not what later ones say. */
  readonly draftId: string | null;
  readonly settings: RuleSettings;
  readonly newest: boolean;
}

export async function newestRulesVersion(db: Asked): Promise<number> {
  const row = await selectOne<{ version: number | null }>(
    db,
    'select max(version) as version from rule_version',
  );
  return row?.version ?? FIRST_RULES_VERSION;
}

export async function publishRules(
  db: Asked,
  settings: RuleSettings,
  {
    version,
    draftId,
    personId,
    at,
  }: {
    readonly version: number;
    readonly draftId: string;
    readonly personId: string;
    readonly at: Instant;
  },
): Promise<void> {
  await insertRows(db, 'rule_version', [
    {
      version,
      rules: settings,
      published_at: timestamp(at),
      published_by: personId,
      draft_id: draftId,
    },
  ]);
}
