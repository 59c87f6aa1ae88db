import { approveEntered } from '../domain/approval.ts';
import type { Approval } from '../domain/approval.ts';
import { mayEnterRules, mayPublishRules } from '../domain/supervision/rule-draft.ts';
import type { KnownNames, RuleDraft, RuleDraftRefusal } from '../domain/supervision/rule-draft.ts';
import type { RuleSettings } from '../domain/supervision/rule-version.ts';
import type { Instant } from '../domain/time/instant.ts';
import { allow, refuse } from '../domain/verdict.ts';
import type { Verdict } from '../domain/verdict.ts';
import { waitForRecords } from './case-lock.ts';
import type { Database } from './database.ts';
import { planRollout } from './replan-store.ts';
import { newestRulesVersion, publishRules } from './rule-store.ts';
import { insertRows, select, selectOne, timestamp } from './sql.ts';
import type { Asked } from './sql.ts';
import { inTransaction } from './transaction.ts';
import type { Transaction } from './transaction.ts';

/** A draft as it lies there now: nothing of it is ever changed, approvals and a publication are added. */
export interface StoredRuleDraft extends RuleDraft {
  readonly draftId: string;
  readonly published: { readonly version: number; readonly at: Instant } | null;
}

type Outcome<What> = Promise<Verdict<What, RuleDraftRefusal>>;

/** The same id again is the same draft: nothing is stored twice. */
export async function enterRules(
  db: Database,
  { draftId, settings }: { readonly draftId: string; readonly settings: RuleSettings },
  { personId, at }: Approval,
): Outcome<null> {
  return await inTransaction(db, async (tx) => {
    await lockRules(tx);
    const verdict = mayEnterRules(settings, { known: await knownNames(tx), at });
    if (!verdict.ok) return verdict;
    const row = {
      draft_id: draftId,
      settings,
      base_version: await newestRulesVersion(tx),
      entered_by: personId,
      entered_at: timestamp(at),
    };
    await insertRows(tx, 'rule_draft', [row], 'on conflict do nothing');
    return allow(null);
  });
}

export async function approveRules(db: Database, draftId: string, who: Approval): Outcome<null> {
  return await inTransaction(db, async (tx) => {
    await lockRules(tx);
    const draft = await getRuleDraft(tx, draftId);
    const closed = await rulesClosed(tx, draft);
    if (closed !== null) return refuse(closed);
    const verdict = approveEntered(draft, who);
    if (!verdict.ok) return verdict;
    const row = { draft_id: draftId, person_id: who.personId, at: timestamp(who.at) };
    await insertRows(tx, 'rule_approval', [row]);
    return allow(null);
  });
}

/** The version and the job that tells everybody, together or not at all. */
export async function publishRuleDraft(
  db: Database,
  draftId: string,
  { personId, at }: Approval,
): Outcome<{ readonly version: number }> {
  return await inTransaction(db, async (tx) => {
    await lockRules(tx);
    const draft = await getRuleDraft(tx, draftId);
    const closed = await rulesClosed(tx, draft);
    if (closed !== null) return refuse(closed);
    const verdict = mayPublishRules(draft, at);
    if (!verdict.ok) return verdict;
    await waitForRecords(tx);
    const version = (await newestRulesVersion(tx)) + 1;
    await publishRules(tx, draft.settings, { version, draftId, personId, at });
    await planRollout(tx, { subject: 'rules', version });
    return allow({ version });
  });
}

/** Why nobody can approve or publish it any more. */
export async function rulesClosed(db: Asked, draft: StoredRuleDraft): Promise<RuleDraftRefusal | null> {
  const { published, baseVersion } = draft;
  if (published !== null)
    return { code: 'rules-published', field: 'draftId', where: String(published.version) };
  const newest = await newestRulesVersion(db);
  return newest > baseVersion ? { code: 'rules-outdated', field: 'draftId', where: String(newest) } : null;
}

const DRAFT = `select d.draft_id as "draftId", d.settings, d.base_version as "baseVersion",
  d.entered_by as "enteredBy", d.entered_at as "enteredAt", v.version, v.published_at as "publishedAt"
  from rule_draft d left join rule_version v on v.draft_id = d.draft_id`;

interface DraftRow extends Omit<StoredRuleDraft, 'approvals' | 'published'> {
  readonly version: number | null;
  readonly publishedAt: Instant | null;
}

export async function findRuleDraft(db: Asked, draftId: string): Promise<StoredRuleDraft | undefined> {
  const row = await selectOne<DraftRow>(db, `${DRAFT} where d.draft_id = $1`, [draftId]);
  return row === undefined ? undefined : await withApprovals(db, row);
}

/** Newest first. */
export async function listRuleDrafts(
  db: Asked,
  { after, limit }: { readonly after: readonly [enteredAt: Instant, draftId: string] | null; limit: number },
): Promise<StoredRuleDraft[]> {
  const [enteredAt, draftId] = after ?? [];
  const rows = await select<DraftRow>(
    db,
    `${DRAFT} where $1::timestamptz is null or (d.entered_at, d.draft_id) < ($1, $2)
      order by d.entered_at desc, d.draft_id desc limit $3`,
    [enteredAt === undefined ? null : timestamp(enteredAt), draftId ?? null, limit],
  );
  return await Promise.all(rows.map((row) => withApprovals(db, row)));
}

async function getRuleDraft(db: Asked, draftId: string): Promise<StoredRuleDraft> {
  const draft = await findRuleDraft(db, draftId);
  if (draft === undefined) throw new Error(`rule draft ${draftId}: nothing is stored of it`);
  return draft;
}

async function withApprovals(
  db: Asked,
  { version, publishedAt, ...draft }: DraftRow,
): Promise<StoredRuleDraft> {
  const approvals = await select<Approval>(
    db,
    'select person_id as "personId", at from rule_approval where draft_id = $1 order by at, person_id',
    [draft.draftId],
  );
  const published = version === null || publishedAt === null ? null : { version, at: publishedAt };
  return { ...draft, approvals, published };
}

async function knownNames(db: Asked): Promise<KnownNames> {
  const row = await selectOne<KnownNames>(
    db,
    `select array(select unit_id from unit) as units,
            array(select distinct item_id from item_version) as items`,
  );
  return row ?? { units: [], items: [] };
}

/** Drafts are judged one at a time: two that are published at once would be two next versions. */
async function lockRules(tx: Transaction): Promise<void> {
  await tx.query(`select pg_advisory_xact_lock(hashtextextended('rule-drafts', 0))`);
}
