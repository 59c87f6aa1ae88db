import type { WithdrawalBody } from '../../contract/draft.ts';
import { approveDraft, enterDraft, publishDraft, withdrawDraft } from '../../prisma/draft-store.ts';
import { personOf } from '../door/route.ts';
import type { Call, Reply } from '../door/route.ts';
import { updateIdOf } from '../requests/open-request.ts';
import { actOnce } from './act-once.ts';
import { draftOf } from './draft-door.ts';
import type { DraftDoor, Told } from './draft-door.ts';

/** The same request again is the same draft. */
export async function enter<Own extends object, Content, Refusal extends Told>(
  door: DraftDoor<Own, Content, Refusal>,
  call: Call,
  content: Content,
): Promise<Reply> {
  const { kind } = door;
  const draftId = updateIdOf(call, `${kind.name}-draft`).slice(0, 24);
  const { personId } = personOf(call);
  const reply = await actOnce(call, door, {
    ...{ route: `${kind.subject}/enter`, draftId, isDone: () => true },
    act: (at) => enterDraft(call.services.db, kind, { draftId, content, who: { personId, at } }),
  });
  return { ...reply, status: 201, headers: { Location: `/api/${kind.subject}/drafts/${draftId}` } };
}

export async function approve<Own extends object, Content, Refusal extends Told>(
  door: DraftDoor<Own, Content, Refusal>,
  call: Call,
): Promise<Reply> {
  const { kind } = door;
  const { draftId } = await draftOf(door, call);
  const { personId } = personOf(call);
  return await actOnce(call, door, {
    ...{ route: `${kind.subject}/approve/${draftId}`, draftId },
    isDone: ({ approvals }) => approvals.some((approval) => approval.personId === personId),
    act: (at) => approveDraft(call.services.db, kind, { draftId, who: { personId, at } }),
  });
}

export async function withdraw<Own extends object, Content, Refusal extends Told>(
  door: DraftDoor<Own, Content, Refusal>,
  call: Call<WithdrawalBody>,
): Promise<Reply> {
  const { kind } = door;
  const { draftId } = await draftOf(door, call);
  const { personId } = personOf(call);
  const { reason } = call.body;
  return await actOnce(call, door, {
    ...{ route: `${kind.subject}/withdraw/${draftId}`, draftId },
    isDone: ({ withdrawnAt }) => withdrawnAt !== null,
    act: (at) => withdrawDraft(call.services.db, kind, { draftId, reason, who: { personId, at } }),
  });
}

/**
 * Published is what the server's clock says now, however old the request is: nobody had it in force before, and no case is told
 * after the day has come.
 */
export async function publish<Own extends object, Content, Refusal extends Told>(
  door: DraftDoor<Own, Content, Refusal>,
  call: Call,
): Promise<Reply> {
  const { kind } = door;
  const { draftId } = await draftOf(door, call);
  const who = { personId: personOf(call).personId, at: call.at };
  return await actOnce(call, door, {
    ...{ route: `${kind.subject}/publish/${draftId}`, draftId, isDone: ({ version }) => version !== null },
    act: () => publishDraft(call.services.db, kind, { draftId, who }),
  });
}
