import type { RequestAnswer } from '../../contract/acts.ts';
import { findActByUpdateId, findMatterActByUpdateId, findRequest } from '../../prisma/request-store.ts';
import type { StoredRequest } from '../../prisma/request-store.ts';
import { caseWorkflowId, matterWorkflowId } from '../../workflows/messages.ts';
import { ProblemError } from '../door/problem-error.ts';
import { personOf } from '../door/route.ts';
import type { Call } from '../door/route.ts';
import type { Services } from '../services.ts';
import { requestAnswer } from './request-answer.ts';

/** What became of a request: stored outcome, then the log, then the engine (settled.md 30). */
export async function lookUpRequest(call: Call, key: string): Promise<RequestAnswer> {
  const { services } = call;
  const found = await findRequest(services.db, { personId: personOf(call).personId, key });
  if (found === undefined) throw new ProblemError('not-found');
  const { request, outcome } = found;
  if (outcome !== null) return requestAnswer(key, outcome);
  const stands = await seqInLog(services, request);
  const { caseNo } = request;
  if (stands !== null) return requestAnswer(key, { outcome: 'done', seq: stands, caseNo });
  return requestAnswer(key, { ...(await askEngine(services, request)), caseNo });
}

async function seqInLog(
  { db }: Services,
  { caseNo, matterId, updateId }: StoredRequest,
): Promise<number | null> {
  if (updateId === null) return null;
  if (matterId !== null) return (await findMatterActByUpdateId(db, { matterId, updateId }))?.seq ?? null;
  return caseNo === null ? null : ((await findActByUpdateId(db, { caseNo, updateId }))?.seq ?? null);
}

type Known = Pick<RequestAnswer, 'outcome' | 'seq'>;

async function askEngine(
  { engine }: Services,
  { caseNo, matterId, updateId }: StoredRequest,
): Promise<Known> {
  const never: Known = { outcome: 'unknown', seq: null };
  if (updateId === null) return never;
  const workflowId =
    matterId !== null ? matterWorkflowId(matterId) : caseNo === null ? null : caseWorkflowId(caseNo);
  if (workflowId === null) return never;
  const answer = await engine.outcomeOf(workflowId, updateId);
  switch (answer.kind) {
    case 'done':
      return { outcome: 'done', seq: answer.outcome.seq };
    case 'refused':
      return { outcome: 'refused', seq: null };
    case 'unknown':
      return never;
    case 'pending':
    case 'away':
      return { outcome: 'pending', seq: null };
  }
}
