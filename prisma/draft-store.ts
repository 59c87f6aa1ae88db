/**
 * 双人批准 as it is stored: one person enters a draft, two others approve it, and it is published as the next version. Calendars and
 * rules alike.
 */
import type { Approval } from '../domain/approval.ts';
import { allow, refuse } from '../domain/verdict.ts';
import type { Verdict } from '../domain/verdict.ts';
import { waitForRecords } from './case-lock.ts';
import type { Database } from './database.ts';
import type { DraftKind, StoredDraft } from './draft-kind.ts';
import { findDraft } from './draft-view.ts';
import { tellLater } from './packet.ts';
import { planRollout } from './replan-store.ts';
import { insertRows, timestamp } from './sql.ts';
import { inTransaction } from './transaction.ts';
import type { Transaction } from './transaction.ts';

/** The same id again is the same draft: nothing is stored twice. */
export async function enterDraft<Own extends object, Content, Refusal>(
  db: Database,
  kind: DraftKind<Own, Content, Refusal>,
  { draftId, content, who }: { readonly draftId: string; readonly content: Content; readonly who: Approval },
): Promise<Verdict<null, Refusal>> {
  return await inTransaction(db, async (tx) => {
    lockDrafts(tx, kind.name);
    const verdict = await kind.enter(tx, content, who);
    if (!verdict.ok) return verdict;
    const entered = { draft_id: draftId, entered_by: who.personId, entered_at: timestamp(who.at) };
    const row = { ...entered, ...verdict.outcome };
    await insertRows(tx, `${kind.name}_draft`, [row], 'on conflict do nothing');
    return allow(null);
  });
}

export async function approveDraft<Own extends object, Content, Refusal>(
  db: Database,
  kind: DraftKind<Own, Content, Refusal>,
  { draftId, who }: { readonly draftId: string; readonly who: Approval },
): Promise<Verdict<null, Refusal>> {
  return await inTransaction(db, async (tx) => {
    const draft = await getOpen(tx, kind, draftId);
    if (!draft.ok) return draft;
    const verdict = kind.mayApprove(draft.outcome, who);
    if (!verdict.ok) return verdict;
    const row = { draft_id: draftId, person_id: who.personId, at: timestamp(who.at) };
    await insertRows(tx, `${kind.name}_approval`, [row]);
    return allow(null);
  });
}

export async function withdrawDraft<Own extends object, Content, Refusal>(
  db: Database,
  kind: DraftKind<Own, Content, Refusal>,
  { draftId, reason, who }: { readonly draftId: string; readonly reason: string; readonly who: Approval },
): Promise<Verdict<null, Refusal>> {
  return await inTransaction(db, async (tx) => {
    const draft = await getOpen(tx, kind, draftId);
    if (!draft.ok) return draft;
    const verdict = kind.mayWithdraw(draft.outcome, who.personId);
    if (!verdict.ok) return verdict;
    const row = { draft_id: draftId, person_id: who.personId, reason, at: timestamp(who.at) };
    await insertRows(tx, `${kind.name}_withdrawal`, [row]);
    return allow(null);
  });
}

/** The version and the job that tells everybody, together or not at all. */
export async function publishDraft<Own extends object, Content, Refusal>(
  db: Database,
  kind: DraftKind<Own, Content, Refusal>,
  { draftId, who }: { readonly draftId: string; readonly who: Approval },
): Promise<Verdict<{ readonly version: number }, Refusal>> {
  return await inTransaction(db, async (tx) => {
    const draft = await getOpen(tx, kind, draftId);
    if (!draft.ok) return draft;
    const verdict = kind.mayPublish(draft.outcome, who.at);
    if (!verdict.ok) return verdict;
    waitForRecords(tx);
    const version = await kind.publish(tx, draft.outcome, who);
    await planRollout(tx, { subject: kind.subject, version });
    return allow({ version });
  });
}

async function getOpen<Own extends object, Content, Refusal>(
  tx: Transaction,
  kind: DraftKind<Own, Content, Refusal>,
  draftId: string,
): Promise<Verdict<StoredDraft & Own, Refusal>> {
  lockDrafts(tx, kind.name);
  const draft = await findDraft(tx, kind, draftId);
  if (draft === undefined) throw new Error(`${kind.name} draft ${draftId}: nothing is stored of it`);
  const closed = await kind.closed(tx, draft);
  return closed === null ? allow(draft) : refuse(closed);
}

/** Drafts are judged one at a time: two that are published at once would be two next versions. */
function lockDrafts(tx: Transaction, name: 'calendar' | 'rule'): void {
  tellLater(tx, { text: `select pg_advisory_xact_lock(hashtextextended('${name}-drafts', 0))` });
}
