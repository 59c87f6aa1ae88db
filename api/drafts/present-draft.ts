import type { DraftStand } from '../../contract/draft.ts';
import { APPROVERS_NEEDED } from '../../domain/approval.ts';
import { formatInstant } from '../../domain/time/instant.ts';
import type { StoredDraft } from '../../prisma/draft-kind.ts';
import { findPeople } from '../../prisma/name-store.ts';
import { personOf } from '../door/route.ts';
import type { Call } from '../door/route.ts';
import { PROBLEMS } from '../present/problem-sentences.ts';
import { fill } from '../present/sentence.ts';
import { refusalParams } from './draft-door.ts';
import type { DraftDoor, Told } from './draft-door.ts';

/** A draft for whoever asks: what was entered, who entered and approved it, what this person may do. */
export async function presentDraft<Own extends object, Content, Refusal extends Told>(
  door: DraftDoor<Own, Content, Refusal>,
  call: Call,
  draft: StoredDraft & Own,
): Promise<object> {
  const { draftId, enteredBy, enteredAt, approvals, version, publishedAt } = draft;
  const { withdrawnAt, withdrawnReason } = draft;
  const people = await findPeople(call.services.db, [
    enteredBy,
    ...approvals.map(({ personId }) => personId),
  ]);
  const names = new Map(people.map(({ personId, name }) => [personId, name]));
  const named = (personId: string) => ({ personId, name: names.get(personId) ?? personId });
  const stand: DraftStand = {
    draftId,
    enteredBy: named(enteredBy),
    enteredAt: formatInstant(enteredAt),
    approvals: approvals.map(({ personId, at }) => ({ ...named(personId), at: formatInstant(at) })),
    approvalsNeeded: APPROVERS_NEEDED,
    published: version === null || publishedAt === null ? null : { version, at: formatInstant(publishedAt) },
    withdrawn:
      withdrawnAt === null ? null : { at: formatInstant(withdrawnAt), reason: withdrawnReason ?? '' },
    ...(await actsOf(door, call, draft)),
  };
  return { ...stand, ...(await door.view(call, draft)) };
}

async function actsOf<Own extends object, Content, Refusal extends Told>(
  door: DraftDoor<Own, Content, Refusal>,
  call: Call,
  draft: StoredDraft & Own,
): Promise<Pick<DraftStand, 'open' | 'closed'>> {
  const { at } = call;
  const all = await door.kind.closed(call.services.db, draft);
  const verdicts = [
    ['approve', door.kind.mayApprove(draft, { personId: personOf(call).personId, at })],
    ['publish', door.kind.mayPublish(draft, at)],
    ['withdraw', door.kind.mayWithdraw(draft, personOf(call).personId)],
  ] as const;
  const stand: Pick<DraftStand, 'open' | 'closed'> = { open: [], closed: [] };
  for (const [act, verdict] of verdicts) {
    const refusal = all ?? (verdict.ok ? null : verdict.refusal);
    if (refusal === null) stand.open.push(act);
    else stand.closed.push({ act, ...(await refusalView(door, call, { refusal, draft })) });
  }
  return stand;
}

async function refusalView<Own extends object, Content, Refusal extends Told>(
  door: DraftDoor<Own, Content, Refusal>,
  call: Call,
  told: { readonly refusal: Refusal; readonly draft: StoredDraft },
): Promise<Omit<DraftStand['closed'][number], 'act'>> {
  const { code } = told.refusal;
  const params = await refusalParams(door, call, told);
  const { detail, instead } = PROBLEMS[code];
  return {
    code,
    sentence: fill(detail, call.language, params),
    instead: fill(instead, call.language, params),
  };
}
