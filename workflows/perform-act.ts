import { condition, currentUpdateInfo } from '@temporalio/workflow';
import type { Act, ActName, ActPayloads } from '../domain/case/acts.ts';
import type { CaseEvent } from '../domain/case/events.ts';
import type { CaseRefusal } from '../domain/case/refusal.ts';
import { afterDeemed, handleAct, instantOf } from '../domain/supervision/handle.ts';
import type { Handled } from '../domain/supervision/handle.ts';
import { toInstant } from '../domain/time/instant.ts';
import type { Instant } from '../domain/time/instant.ts';
import { refuse } from '../domain/verdict.ts';
import type { Verdict } from '../domain/verdict.ts';
import { legalNow, remember, write, writeJudged } from './case-file.ts';
import type { CaseFile } from './case-file.ts';
import type { ActOutcome, ActRequest } from './messages.ts';
import { refuseWith } from './refuse.ts';

type Request = ActRequest<ActPayloads[ActName]>;

/** May it be done? Judged dry: a refusal of a validator leaves no trace in history (engine.md §4.4). */
export function checkAct(file: CaseFile, name: ActName, request: Request): void {
  if (answerBefore(file) !== undefined) return;
  const verdict = judge(file, name, request);
  if (verdict.ok || consequences(file, request, verdict.refusal).length > 0) return;
  refuseWith(verdict.refusal);
}

/** Does it, and answers when it is stored: the caller reads what he wrote. */
export async function performAct(
  file: CaseFile,
  { name, request, rearm }: { name: ActName; request: Request; rearm: () => void },
): Promise<ActOutcome> {
  const outcome = answerBefore(file) ?? apply(file, name, request);
  const { seq } = file.state;
  rearm();
  await condition(() => file.recordedSeq >= seq);
  if ('refusal' in outcome) return refuseWith(outcome.refusal);

  return outcome;
}

/** The validator's answer may be old by now: two acts can be accepted one after another in one activation. */
function apply(
  file: CaseFile,
  name: ActName,
  request: Request,
): ActOutcome | { readonly refusal: CaseRefusal } {
  const verdict = judge(file, name, request);
  if (!verdict.ok) {
    write(file, consequences(file, request, verdict.refusal));
    return { refusal: verdict.refusal };
  }
  const updateId = currentUpdateInfo()?.id ?? null;
  const outcome = { seq: file.state.seq + verdict.outcome.actIndex + 1, at: instantFor(file, request) };
  writeJudged(file, verdict.outcome, { by: request.by, updateId });
  if (updateId !== null) remember(file, updateId, outcome);
  file.updates += 1;
  file.judged = null;

  return outcome;
}

/** Once for validator and act, unless something has changed between them. */
function judge(file: CaseFile, name: ActName, request: Request): Verdict<Handled, CaseRefusal> {
  const { state, calendar, judged } = file;
  const now = legalNow(file);
  const same = judged?.request === request && judged.state === state;
  if (same && judged.calendar === calendar && judged.now === now) return judged.verdict;
  const verdict = judgeAnew(file, name, request, now);
  file.judged = { request, state, calendar, now, verdict };

  return verdict;
}

function judgeAnew(
  file: CaseFile,
  name: ActName,
  request: Request,
  now: Instant,
): Verdict<Handled, CaseRefusal> {
  const { state, calendar } = file;
  const { seenSeq, by } = request;
  const { lastActSeq } = state;
  if (seenSeq !== null && seenSeq < lastActSeq) return refuse({ code: 'case-changed', lastActSeq, seenSeq });
  const act = { act: name, by, at: stampOf(file, request), with: request.with } as Act;

  return handleAct(state, act, { calendar, now });
}

/** A late act that had come in time for a card: refused, but the card does not stand (settled.md 3). */
function consequences(file: CaseFile, request: Request, refusal: CaseRefusal): readonly CaseEvent[] {
  return afterDeemed(file.state, refusal, instantFor(file, request));
}

function answerBefore({ known }: CaseFile): ActOutcome | undefined {
  const id = currentUpdateInfo()?.id;
  const found = known.find(([updateId]) => updateId === id);
  return found === undefined ? undefined : { seq: found[1], at: found[2] };
}

function instantFor(file: CaseFile, request: Request): Instant {
  return instantOf(file.state, stampOf(file, request), legalNow(file));
}

/** The API's stamp is the engine's time; a practice case adds its offset, unless the driver gave legal time. */
function stampOf({ state }: CaseFile, { at, driven }: Request): Instant {
  return driven === true ? at : toInstant(at + state.clockOffsetMs);
}
