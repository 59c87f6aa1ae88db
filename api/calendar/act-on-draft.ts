import type { DraftBody } from '../../contract/calendar.ts';
import { DraftId } from '../../contract/calendar.ts';
import type { DraftRefusal } from '../../domain/time/calendar-draft.ts';
import { approveDraft, enterDraft, findDraft, publishDraft } from '../../prisma/calendar-draft-store.ts';
import type { CalendarDraft } from '../../prisma/calendar-draft-store.ts';
import { ProblemError } from '../door/problem-error.ts';
import { personOf } from '../door/route.ts';
import type { Call, Reply } from '../door/route.ts';
import { draftRefusalParams } from '../present/calendar-problems.ts';
import { actOnce } from '../drafts/act-once.ts';
import type { DraftKind } from '../drafts/act-once.ts';
import { updateIdOf } from '../requests/open-request.ts';
import { presentDraft } from './present-draft.ts';

/** The same request again is the same draft. */
export async function enter(call: Call<DraftBody>): Promise<Reply> {
  const { revises = false, ...notice } = call.body;
  const draftId = updateIdOf(call, 'calendar-draft').slice(0, 24);
  const { personId } = personOf(call);
  const reply = await actOnce(call, kindFor(call), {
    ...{ route: 'calendar/enter', draftId, isDone: () => true },
    act: (at) => enterDraft(call.services.db, { draftId, notice, revises }, { personId, at }),
  });
  return { ...reply, status: 201, headers: { Location: `/api/calendar/drafts/${draftId}` } };
}

export async function approve(call: Call): Promise<Reply> {
  const { draftId } = await draftOf(call);
  const { personId } = personOf(call);
  return await actOnce(call, kindFor(call), {
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
  return await actOnce(call, kindFor(call), {
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

const kindFor = (call: Call): DraftKind<CalendarDraft, DraftRefusal> => ({
  find: (draftId) => findDraft(call.services.db, draftId),
  present: (draft) => presentDraft(call, draft),
  params: (refusal) => draftRefusalParams(refusal, call.language),
});
