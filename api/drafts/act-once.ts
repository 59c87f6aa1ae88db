import type { Instant } from '../../domain/time/instant.ts';
import type { Verdict } from '../../domain/verdict.ts';
import type { StoredDraft } from '../../prisma/draft-kind.ts';
import { findDraft } from '../../prisma/draft-view.ts';
import { ProblemError } from '../door/problem-error.ts';
import { ok } from '../door/route.ts';
import type { Call, Reply } from '../door/route.ts';
import { PROBLEMS } from '../present/problem-sentences.ts';
import { openRequest } from '../requests/open-request.ts';
import { storeDone, storeRefused } from '../requests/outcomes.ts';
import { refusalParams } from './draft-door.ts';
import type { DraftDoor, Told } from './draft-door.ts';
import { presentDraft } from './present-draft.ts';

const NO_SUBJECT = { caseNo: null, matterId: null };

interface DraftAct<Refusal> {
  readonly route: string;
  readonly draftId: string;
  /** Has an earlier try of the same request come this far? */
  readonly isDone: (draft: StoredDraft) => boolean;
  readonly act: (at: Instant) => Promise<Verdict<unknown, Refusal>>;
}

/** Enters, approves or publishes once, however often the same request comes; answers the draft as it lies there then. */
export async function actOnce<Own extends object, Content, Refusal extends Told>(
  call: Call,
  door: DraftDoor<Own, Content, Refusal>,
  { route, draftId, isDone, act }: DraftAct<Refusal>,
): Promise<Reply> {
  const { db } = call.services;
  const no = async (refusal: Refusal) => {
    const draft = await findDraft(db, door.kind, draftId);
    return new ProblemError(refusal.code, { params: await refusalParams(door, call, { refusal, draft }) });
  };
  const { outcome, known, at } = await openRequest(call, { ...NO_SUBJECT, route, updateId: null });
  if (outcome?.outcome === 'refused') throw await no(outcome.body as unknown as Refusal);
  const before = known ? await findDraft(db, door.kind, draftId) : undefined;
  if (outcome === null && !(before !== undefined && isDone(before))) {
    const verdict = await act(at);
    if (!verdict.ok) {
      const { refusal } = verdict;
      await storeRefused(call, NO_SUBJECT, { status: PROBLEMS[refusal.code].status, refusal });
      throw await no(refusal);
    }
  }
  await storeDone(call, NO_SUBJECT, { seq: null });
  const after = await findDraft(db, door.kind, draftId);
  if (after === undefined) throw new Error(`draft ${draftId}: it was stored and is not there`);
  return ok(await presentDraft(door, call, after));
}
