import type { DraftBody } from '../../contract/calendar.ts';
import { DraftId } from '../../contract/calendar.ts';
import type { DraftRefusal } from '../../domain/time/calendar-draft.ts';
import type { Instant } from '../../domain/time/instant.ts';
import type { Verdict } from '../../domain/verdict.ts';
import { approveDraft, enterDraft, findDraft, publishDraft } from '../../prisma/calendar-draft-store.ts';
import type { CalendarDraft } from '../../prisma/calendar-draft-store.ts';
import { ProblemError } from '../door/problem-error.ts';
import { ok, personOf } from '../door/route.ts';
import type { Call, Reply } from '../door/route.ts';
import { draftRefusalParams } from '../present/calendar-problems.ts';
import { PROBLEMS } from '../present/problem-sentences.ts';
import { openRequest, updateIdOf } from '../requests/open-request.ts';
import { storeDone, storeRefused } from '../requests/outcomes.ts';
import { presentDraft } from './present-draft.ts';

const NO_SUBJECT = { caseNo: null, matterId: null };

interface DraftAct {
  readonly route: string;
  readonly draftId: string;
  /** Has an earlier try of the same request come this far? */
  readonly isDone: (draft: CalendarDraft) => boolean;
  readonly act: (at: Instant) => Promise<Verdict<unknown, DraftRefusal>>;
}

/** The same request again is the same draft. */
export async function enter(call: Call<DraftBody>): Promise<Reply> {
  const { revises = false, ...notice } = call.body;
  const draftId = updateIdOf(call, 'calendar-draft').slice(0, 24);
  const { personId } = personOf(call);
  const reply = await once(call, {
    ...{ route: 'calendar/enter', draftId, isDone: () => true },
    act: (at) => enterDraft(call.services.db, { draftId, notice, revises }, { personId, at }),
  });
  return { ...reply, status: 201, headers: { Location: `/api/calendar/drafts/${draftId}` } };
}

export async function approve(call: Call): Promise<Reply> {
  const { draftId } = await draftOf(call);
  const { personId } = personOf(call);
  return await once(call, {
    ...{ route: `calendar/approve/${draftId}`, draftId },
    isDone: ({ proposal }) => proposal.approvals.some((approval) => approval.personId === personId),
    act: (at) => approveDraft(call.services.db, draftId, { personId, at }),
  });
}

/** Published is what the server's clock says now: nobody had it in force before, however old the request is. */
export async function publish(call: Call): Promise<Reply> {
  const { draftId } = await draftOf(call);
  const { personId } = personOf(call);
  const { db } = call.services;
  return await once(call, {
    ...{ route: `calendar/publish/${draftId}`, draftId, isDone: ({ published }) => published !== null },
    act: () => publishDraft(db, draftId, { personId, at: call.at }),
  });
}

/** @throws not-found */
export async function draftOf(call: Call): Promise<CalendarDraft> {
  const draftId = DraftId.safeParse(call.req.params['draftId']);
  const draft = draftId.success ? await findDraft(call.services.db, draftId.data) : undefined;
  if (draft === undefined) throw new ProblemError('not-found');
  return draft;
}

async function once(call: Call, { route, draftId, isDone, act }: DraftAct): Promise<Reply> {
  const request = await openRequest(call, { ...NO_SUBJECT, route, updateId: null });
  const { outcome, known, at } = request;
  if (outcome?.outcome === 'refused') tell(call, outcome.body as unknown as DraftRefusal);
  const before = known ? await findDraft(call.services.db, draftId) : undefined;
  if (outcome === null && !(before !== undefined && isDone(before))) {
    const verdict = await act(at);
    if (!verdict.ok) await refuse(call, verdict.refusal);
  }
  await storeDone(call, NO_SUBJECT, { seq: null });
  const after = await findDraft(call.services.db, draftId);
  if (after === undefined) throw new Error(`calendar draft ${draftId}: it was stored and is not there`);
  return ok(await presentDraft(call, after));
}

async function refuse(call: Call, refusal: DraftRefusal): Promise<never> {
  await storeRefused(call, NO_SUBJECT, { status: PROBLEMS[refusal.code].status, refusal });
  return tell(call, refusal);
}

function tell({ language }: Call, refusal: DraftRefusal): never {
  throw new ProblemError(refusal.code, { params: draftRefusalParams(refusal, language) });
}
