import type { DoorAct } from '../../contract/door-acts.ts';
import { mayPerform } from '../../domain/case/authority.ts';
import { isFinal } from '../../domain/case/lifecycle.ts';
import type { Permit } from '../../domain/case/permit.ts';
import type { CaseState } from '../../domain/case/state.ts';
import { passTime } from '../../domain/supervision/due.ts';
import { instantOf } from '../../domain/supervision/handle.ts';
import type { Instant } from '../../domain/time/instant.ts';
import { allow, refuse } from '../../domain/verdict.ts';
import type { Verdict } from '../../domain/verdict.ts';
import { ProblemError } from '../door/problem-error.ts';
import { caseOf } from '../door/route.ts';
import type { Call } from '../door/route.ts';
import { legalNow } from '../present/case-answer.ts';
import { promiseIn } from '../present/handed-in.ts';
import { stepNamed, wrongReturn } from '../present/own-steps.ts';
import { getUploadedFiles } from '../submission/uploaded-files.ts';
import { actorAt, actorOn, permitWithoutPost } from './actor-at.ts';
import { draftOf } from './body-of-act.ts';
import type { BodyOf, Draft } from './draft.ts';
import { checkNamed } from './check-named.ts';
import { preview } from './preview.ts';
import type { Refusal } from './refused-attempts.ts';

/** An act that this person may do, with what it leads to. */
export interface Judgement {
  readonly by: Permit;
  readonly draft: Draft;
  readonly before: CaseState;
  /** Null: acceptance was deemed meanwhile; the case itself refuses, and ends the card (settled.md 3). */
  readonly after: CaseState | null;
  /** Legal instant. */
  readonly at: Instant;
}

/** Authority first, then the law, both as of the stamp. The case judges again: this saves a document and a way. */
export async function judgeAct<Name extends DoorAct>(
  call: Call<BodyOf<Name>>,
  act: Name,
  stamp: Instant,
): Promise<Verdict<Judgement, Refusal>> {
  const read = caseOf(call);
  if (read.state === null) throw new ProblemError('case-starting', { retryAfterSeconds: 3 });
  const at = legalNow(read, stamp);
  const { calendar } = read;
  const before = passTime(read.state, { calendar, until: at }).state;
  const closed = closedBefore(call.body.seenSeq, before) ?? wrongReturn(act, call.body, before);
  if (closed !== null) return refuse(closed);
  const facts = await actorAt(call, at);
  const actor = actorOn(read, facts);
  const step = stepNamed(act, call.body, { state: before, actor });
  const authority = mayPerform(act, step === undefined ? before : { ...before, step }, actor, at);
  if (!authority.ok) return refuse(authority.refusal);
  await checkNamed(call, { act, state: before, at });
  const by = { ...permitWithoutPost(facts), ...authority.outcome };
  const draft = await draftFor(call, act, before);
  const verdict = preview(read.state, { act, by, with: draft.with, at, calendar });
  const judged = { by, draft, before, at: instantOf(before, at, at) };
  if (verdict.ok) return allow({ ...judged, after: verdict.outcome.state });
  return verdict.refusal.code === 'deemed-already'
    ? allow({ ...judged, after: null })
    : refuse(verdict.refusal);
}

function closedBefore(seenSeq: number, { state, lastActSeq }: CaseState): Refusal | null {
  if (isFinal(state)) return { code: 'case-closed', state };
  return seenSeq < lastActSeq ? { code: 'case-changed', lastActSeq, seenSeq } : null;
}

async function draftFor<Name extends DoorAct>(
  call: Call<BodyOf<Name>>,
  act: Name,
  state: CaseState,
): Promise<Draft> {
  const named = 'files' in call.body ? call.body.files : [];
  const files = act === 'accept' ? promiseIn(caseOf(call)) : await getUploadedFiles(call, named);
  return draftOf(act, call.body, { files, state });
}
