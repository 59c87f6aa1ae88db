import { DraftId } from '../../contract/calendar.ts';
import type { RulesBody } from '../../contract/rules.ts';
import type { RuleDraftRefusal } from '../../domain/supervision/rule-draft.ts';
import { parseDay } from '../../domain/time/day.ts';
import { approveRules, enterRules, findRuleDraft, publishRuleDraft } from '../../prisma/rule-draft-store.ts';
import type { StoredRuleDraft } from '../../prisma/rule-draft-store.ts';
import { ProblemError } from '../door/problem-error.ts';
import { personOf } from '../door/route.ts';
import type { Call, Reply } from '../door/route.ts';
import { actOnce } from '../drafts/act-once.ts';
import type { DraftKind } from '../drafts/act-once.ts';
import { rulesRefusalParams } from '../present/rules-problems.ts';
import { updateIdOf } from '../requests/open-request.ts';
import { presentRuleDraft } from './present-draft.ts';

/** The same request again is the same draft. */
export async function enter(call: Call<RulesBody>): Promise<Reply> {
  const { from, ...rest } = call.body;
  const settings = { ...rest, from: parseDay(from) };
  const draftId = updateIdOf(call, 'rule-draft').slice(0, 24);
  const { personId } = personOf(call);
  const reply = await actOnce(call, kindFor(call), {
    ...{ route: 'rules/enter', draftId, isDone: () => true },
    act: (at) => enterRules(call.services.db, { draftId, settings }, { personId, at }),
  });
  return { ...reply, status: 201, headers: { Location: `/api/rules/drafts/${draftId}` } };
}

export async function approve(call: Call): Promise<Reply> {
  const { draftId } = await ruleDraftOf(call);
  const { personId } = personOf(call);
  return await actOnce(call, kindFor(call), {
    ...{ route: `rules/approve/${draftId}`, draftId },
    isDone: ({ approvals }) => approvals.some((approval) => approval.personId === personId),
    act: (at) => approveRules(call.services.db, draftId, { personId, at }),
  });
}

/** Published is what the server's clock says now, so that no case is told after the day has come. */
export async function publish(call: Call): Promise<Reply> {
  const { draftId } = await ruleDraftOf(call);
  const { personId } = personOf(call);
  const { db } = call.services;
  return await actOnce(call, kindFor(call), {
    ...{ route: `rules/publish/${draftId}`, draftId, isDone: ({ published }) => published !== null },
    act: () => publishRuleDraft(db, draftId, { personId, at: call.at }),
  });
}

/** @throws not-found */
export async function ruleDraftOf(call: Call): Promise<StoredRuleDraft> {
  const draftId = DraftId.safeParse(call.req.params['draftId']);
  const draft = draftId.success ? await findRuleDraft(call.services.db, draftId.data) : undefined;
  if (draft === undefined) throw new ProblemError('not-found');
  return draft;
}

const kindFor = (call: Call): DraftKind<StoredRuleDraft, RuleDraftRefusal> => ({
  find: (draftId) => findRuleDraft(call.services.db, draftId),
  present: (draft) => presentRuleDraft(call, draft),
  params: rulesRefusalParams,
});
