import type { z } from 'zod';
import type { ComplaintBody, RatingBody, VoicesAnswer } from '../../contract/voice.ts';
import { isFinal } from '../../domain/case/lifecycle.ts';
import { formatInstant } from '../../domain/time/instant.ts';
import { storeContent } from '../../prisma/content-store.ts';
import { complaintsOf, fileComplaint, findGrade, rateCase } from '../../prisma/voice-store.ts';
import { ProblemError } from '../door/problem-error.ts';
import { caseOf, ok, personOf } from '../door/route.ts';
import type { Call, Reply } from '../door/route.ts';
import { openRequest } from '../requests/open-request.ts';
import { storeDone } from '../requests/outcomes.ts';

/** 效能投诉: read by the supervision body alone. */
export async function complain(call: Call<z.infer<typeof ComplaintBody>>): Promise<Reply> {
  const { caseNo } = caseOf(call).submission;
  const asked = { route: 'complaint', caseNo, matterId: null, updateId: null };
  const { at, outcome } = await openRequest(call, asked);
  if (outcome === null) {
    const said = { caseNo, personId: personOf(call).personId, at };
    const contentId = await keep(call, call.body.text);
    const matterId = await fileComplaint(call.services.db, { ...said, contentId });
    await storeDone(call, { caseNo, matterId }, { status: 201, seq: null });
  }
  return { status: 201, body: await voicesOf(call) };
}

/** 好差评: of a finished case, once. */
export async function rate(call: Call<z.infer<typeof RatingBody>>): Promise<Reply> {
  const { submission, state } = caseOf(call);
  const { caseNo } = submission;
  const asked = { route: 'rating', caseNo, matterId: null, updateId: null };
  const { at, known, outcome } = await openRequest(call, asked);
  if (state === null || !isFinal(state.state)) throw new ProblemError('not-finished');
  if (outcome === null) {
    const { grade, reasons, realName, text } = call.body;
    const contentId = text === undefined ? null : await keep(call, text);
    const said = { caseNo, personId: personOf(call).personId, at, contentId };
    const isFirst = await rateCase(call.services.db, { ...said, grade, reasons, realName });
    if (!isFirst && !known) throw new ProblemError('already-rated');
    await storeDone(call, { caseNo, matterId: null }, { status: 201, seq: null });
  }
  return { status: 201, body: await voicesOf(call) };
}

export async function voices(call: Call): Promise<Reply> {
  return ok(await voicesOf(call));
}

async function voicesOf(call: Call): Promise<VoicesAnswer> {
  const { db } = call.services;
  const { submission, state } = caseOf(call);
  const { caseNo } = submission;
  const [grade, complaints] = await Promise.all([
    findGrade(db, caseNo),
    complaintsOf(db, { caseNo, personId: personOf(call).personId }),
  ]);
  return {
    mayRate: grade === null && state !== null && isFinal(state.state),
    grade,
    complaints: complaints.map(({ openedAt, ...rest }) => ({ ...rest, at: formatInstant(openedAt) })),
  };
}

/** Of no case and no matter: only the matter that names it shows it. */
async function keep(call: Call, body: string): Promise<string> {
  const { contentId } = await storeContent(call.services.db, {
    ...{ kind: 'matter-text', body, caseNo: null, matterId: null, at: call.at },
    authorPersonId: personOf(call).personId,
  });
  return contentId;
}
