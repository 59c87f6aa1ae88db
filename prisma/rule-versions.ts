import type { RuleSettings } from '../domain/supervision/rule-version.ts';
import type { Instant } from '../domain/time/instant.ts';
import { pageOf } from './page.ts';
import { select } from './sql.ts';
import type { Asked } from './sql.ts';

interface RuleVersionRow {
  readonly version: number;
  readonly publishedAt: Instant;
  /** Name of who published it. */
  readonly publishedBy: string | null;
  /** Null: it came with the program and says nothing. */
  readonly draftId: string | null;
  readonly settings: RuleSettings | null;
}

export interface RulesAfter extends RuleVersionRow {
  /** What it replaced; null: the program's own. */
  readonly before: RuleSettings | null;
}

/** Newest first, those below `before`. */
export async function listRuleVersions(
  db: Asked,
  { before, limit }: { readonly before: number | null; readonly limit: number },
): Promise<{ readonly versions: readonly RulesAfter[]; readonly next: readonly [number] | null }> {
  const rows = await select<RuleVersionRow>(
    db,
    `select v.version, v.published_at as "publishedAt", v.draft_id as "draftId", p.name as "publishedBy",
            case when v.draft_id is not null then v.rules end as settings
       from rule_version v left join person p on p.person_id = v.published_by
      where $1::int is null or v.version < $1 order by v.version desc limit $2`,
    [before, limit + 1],
  );
  const { page, next } = pageOf<RuleVersionRow, readonly [number]>(rows, {
    limit,
    placeOf: ({ version }) => [version],
  });
  return { versions: page.map((row, n) => ({ ...row, before: rows[n + 1]?.settings ?? null })), next };
}

export interface RuleChoices {
  readonly units: { readonly unitId: string; readonly name: string }[];
  readonly items: { readonly itemId: string; readonly name: string }[];
}

/** Units and items that may have a profile of their own. */
export async function ruleChoices(db: Asked): Promise<RuleChoices> {
  const [units, items] = await Promise.all([
    select<RuleChoices['units'][number]>(db, 'select unit_id as "unitId", name from unit order by unit_id'),
    select<RuleChoices['items'][number]>(
      db,
      `select distinct on (item_id) item_id as "itemId", name from item_version order by item_id, version desc`,
    ),
  ]);
  return { units, items };
}
