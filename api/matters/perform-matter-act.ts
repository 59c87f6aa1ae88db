import { mayPerformOnMatter } from '../../domain/supervision/matter-authority.ts';
import type { MatterAuthorityRefusal } from '../../domain/supervision/matter-authority.ts';
import { isMatterOver } from '../../domain/supervision/matter-evolve.ts';
import type { MatterRefusal } from '../../domain/supervision/matter.ts';
import type { MatterActName, MatterActPayloads } from '../../domain/supervision/matter-act.ts';
import { newestCalendar } from '../../prisma/calendar-store.ts';
import { storeContent } from '../../prisma/content-store.ts';
import { readMatter, readMatterState } from '../../prisma/matter-view.ts';
import { findMatterActByUpdateId } from '../../prisma/request-store.ts';
import type { ActOutcome } from '../../workflows/messages.ts';
import { ProblemError } from '../door/problem-error.ts';
import { matterOf, ok, personOf } from '../door/route.ts';
import type { Call, Reply } from '../door/route.ts';
import type { EngineAnswer } from '../gateway/engine.ts';
import { unlessDatabaseAway } from '../gateway/unless-database-away.ts';
import { PROBLEMS } from '../present/problem-sentences.ts';
import { matterRefusalParams } from '../present/matter-refusal-params.ts';
import { openRequest, updateIdOf } from '../requests/open-request.ts';
import { storeDone, storeRefused } from '../requests/outcomes.ts';
import { notConfirmedYet } from '../requests/request-answer.ts';
import { matterActor, matterPermit } from './matter-actor.ts';
import { presentMatter } from './present-matter.ts';

type Refusal = MatterRefusal | MatterAuthorityRefusal;

/** The same road as an act on a case; the matter is started by the same call if it is not running yet (settled.md 35). */
export async function performMatterAct(call: Call, act: MatterActName): Promise<Reply> {
  const read = matterOf(call);
  const { matterId } = read.opening;
  const updateId = updateIdOf(call, matterId);
  const request = await openRequest(call, { route: `matter/${act}`, ...subjectOf(call), updateId });
  if (request.outcome?.outcome === 'refused') tell(call, request.outcome.body as unknown as Refusal);
  const asked = { matterId, updateId };
  const stands = request.known ? await findMatterActByUpdateId(call.services.db, asked) : undefined;
  if (request.outcome !== null || stands !== undefined) return await answerDone(call, stands?.seq ?? null);
  const person = personOf(call);
  const duty = mayPerformOnMatter(act, matterActor(read, person), read.opening.kind);
  if (!duty.ok) return await refuse(call, duty.refusal);
  if (isAskedOfNobody(call, act))
    throw new ProblemError('bad-request', { fields: [{ path: 'unitId', rule: 'choice' }] });
  const sent = {
    at: request.at,
    by: matterPermit(read, person, duty.outcome),
    seenSeq: null,
    with: await payloadOf(call),
  };
  const calendar = await newestCalendar(call.services.db);
  const input = { opening: read.opening, calendar, carried: read.state };
  const answer = await call.services.engine.actOnMatter(act, input, sent, updateId);
  return await unlessDatabaseAway(
    () => settle(call, answer),
    () => notConfirmedYet(call.key, read.opening.caseNo),
  );
}

/** 征求意见 names a unit of the city, or the unit concerned: that the law refuses. */
function isAskedOfNobody(call: Call, act: MatterActName): boolean {
  const { opinionUnits, opening } = matterOf(call);
  const { unitId } = call.body as { readonly unitId?: string };
  if (act !== 'seekOpinion' || opinionUnits.length === 0 || unitId === opening.unitId) return false;
  return !opinionUnits.some((unit) => unit.unitId === unitId);
}

const subjectOf = (call: Call) => {
  const { matterId, caseNo } = matterOf(call).opening;
  return { matterId, caseNo };
};

async function settle(call: Call, answer: EngineAnswer<ActOutcome>): Promise<Reply> {
  switch (answer.kind) {
    case 'done':
      return await answerDone(call, answer.outcome.seq);
    case 'refused':
      return await refuse(call, answer.refusal as Refusal);
    case 'pending':
      return notConfirmedYet(call.key, matterOf(call).opening.caseNo);
    case 'away':
      throw new ProblemError('engine-away', { retryAfterSeconds: 5 });
    case 'unknown':
      return await refuseUnknown(call);
  }
}

/** The engine runs no such matter any more: it has ended meanwhile, or the engine is being rebuilt. */
async function refuseUnknown(call: Call): Promise<never> {
  const { matterId } = matterOf(call).opening;
  const { state } = (await readMatterState(call.services.db, matterId)) ?? matterOf(call);
  if (isMatterOver(state)) return await refuse(call, { code: 'matter-ended', state: state.state });
  throw new ProblemError('engine-away', { retryAfterSeconds: 5 });
}

async function refuse(call: Call, refusal: Refusal): Promise<never> {
  await storeRefused(call, subjectOf(call), { status: PROBLEMS[refusal.code].status, refusal });
  return tell(call, refusal);
}

function tell(call: Call, refusal: Refusal): never {
  throw new ProblemError(refusal.code, { params: matterRefusalParams(refusal, call.language) });
}

async function answerDone(call: Call, seq: number | null): Promise<Reply> {
  await storeDone(call, subjectOf(call), { seq });
  const { matterId } = matterOf(call).opening;
  return ok(presentMatter(call, (await readMatter(call.services.db, matterId)) ?? matterOf(call)));
}

/** Each text of a body, and the field of the payload that names where it lies. */
const TEXTS = { text: 'contentId', evidence: 'evidenceId', leaders: 'leadersId' } as const;

/** What was written goes to `content`; the matter carries its ids (settled.md 32). */
async function payloadOf(call: Call): Promise<MatterActPayloads[MatterActName]> {
  const { text, evidence, leaders, ...rest } = call.body as Partial<Record<keyof typeof TEXTS, string>>;
  const payload: Record<string, string> = rest;
  for (const [name, body] of Object.entries({ text, evidence, leaders }))
    if (body !== undefined) payload[TEXTS[name as keyof typeof TEXTS]] = await keep(call, body);
  return payload;
}

async function keep(call: Call, body: string): Promise<string> {
  const { contentId } = await storeContent(call.services.db, {
    kind: 'matter-text',
    body,
    ...subjectOf(call),
    authorPersonId: personOf(call).personId,
    at: call.at,
  });
  return contentId;
}
