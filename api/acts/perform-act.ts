import type { DoorAct } from '../../contract/door-acts.ts';
import type { Instant } from '../../domain/time/instant.ts';
import { readCase } from '../../prisma/case-view.ts';
import { findActByUpdateId } from '../../prisma/request-store.ts';
import type { RequestOutcome } from '../../prisma/request-store.ts';
import type { ActOutcome } from '../../workflows/messages.ts';
import { isFinal } from '../../domain/case/lifecycle.ts';
import { ProblemError } from '../door/problem-error.ts';
import { caseOf, ok } from '../door/route.ts';
import type { Call, Reply } from '../door/route.ts';
import type { EngineAnswer } from '../gateway/engine.ts';
import { onceStarted } from '../gateway/once-started.ts';
import { unlessDatabaseAway } from '../gateway/unless-database-away.ts';
import { openRequest, updateIdOf } from '../requests/open-request.ts';
import { storeDone } from '../requests/outcomes.ts';
import { notConfirmedYet } from '../requests/request-answer.ts';
import type { BodyOf } from './draft.ts';
import { judgeAct } from './judge-act.ts';
import { preparePayload } from './prepare-payload.ts';
import { presentCase } from './present-case.ts';
import { refuseAct, tellRefusal } from './refuse-act.ts';
import type { Refusal } from './refused-attempts.ts';

/**
 * The road in: stored with its stamp, judged, written down, sent to the case, answered with the case as it is then.
 * @source architecture.md §2
 */
export async function performAct<Name extends DoorAct>(call: Call<BodyOf<Name>>, act: Name): Promise<Reply> {
  const { caseNo } = caseOf(call).submission;
  const updateId = updateIdOf(call, caseNo);
  const request = await openRequest(call, { route: act, caseNo, matterId: null, updateId });
  if (request.outcome !== null) return await answerAgain(call, request.outcome);
  const stands = request.known ? await findActByUpdateId(call.services.db, { caseNo, updateId }) : undefined;
  if (stands !== undefined) return await answerDone(call, stands);
  const judged = await judgeAct(call, act, request.at);
  if (!judged.ok) return await refuseAct(call, { act, refusal: judged.refusal, at: request.at });
  const { by } = judged.outcome;
  const payload = await preparePayload(call, act, judged.outcome);
  const sent = { at: request.at, by, seenSeq: call.body.seenSeq, with: payload };
  const answer = await onceStarted(() => call.services.engine.act(act, caseNo, sent, updateId));
  return await unlessDatabaseAway(
    () => settle(call, { act, at: request.at, answer }),
    () => notConfirmedYet(call.key, caseNo),
  );
}

async function settle(
  call: Call,
  { act, at, answer }: { act: DoorAct; at: Instant; answer: EngineAnswer<ActOutcome> },
): Promise<Reply> {
  switch (answer.kind) {
    case 'done':
      return await answerDone(call, answer.outcome);
    case 'refused':
      return await refuseAct(call, { act, refusal: answer.refusal as Refusal, at });
    case 'pending':
      return notConfirmedYet(call.key, caseOf(call).submission.caseNo);
    case 'away':
      throw new ProblemError('engine-away', { retryAfterSeconds: 5 });
    case 'unknown':
      return await refuseUnknown(call);
  }
}

/** The engine knows no running case of this number: it has ended meanwhile, or the engine is being rebuilt. */
async function refuseUnknown(call: Call): Promise<never> {
  const { caseNo } = caseOf(call).submission;
  const state = (await readCase(call.services.db, caseNo))?.state?.state;
  if (state !== undefined && isFinal(state)) return await tellRefusal(call, { code: 'case-closed', state });
  throw new ProblemError('case-starting', { retryAfterSeconds: 3 });
}

async function answerDone(call: Call, { seq }: { readonly seq: number }): Promise<Reply> {
  const { caseNo } = caseOf(call).submission;
  await storeDone(call, { caseNo, matterId: null }, { seq });
  return ok({ seq, case: await presentCase(call, await getCase(call, caseNo)) });
}

async function answerAgain(call: Call, { outcome, seq, body }: RequestOutcome): Promise<Reply> {
  if (outcome === 'refused') return await tellRefusal(call, body as unknown as Refusal);
  const { caseNo } = caseOf(call).submission;
  return ok({ seq: seq ?? 0, case: await presentCase(call, await getCase(call, caseNo)) });
}

async function getCase(call: Call, caseNo: string) {
  return (await readCase(call.services.db, caseNo)) ?? caseOf(call);
}
