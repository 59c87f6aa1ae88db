import type { z } from 'zod';
import type { PracticeClockBody } from '../../contract/acts.ts';
import { isFinal } from '../../domain/case/lifecycle.ts';
import { nextThreshold } from '../../domain/supervision/due.ts';
import { nextRung } from '../../domain/supervision/matter-ladder.ts';
import type { MatterOpening } from '../../domain/supervision/matter.ts';
import type { Calendar } from '../../domain/time/calendar.ts';
import { nextWorkingDay } from '../../domain/time/counting.ts';
import { atTime, dayOf, parseInstant, timeOf, toInstant } from '../../domain/time/instant.ts';
import type { Instant } from '../../domain/time/instant.ts';
import { readCase } from '../../prisma/case-view.ts';
import type { CaseRead } from '../../prisma/case-view.ts';
import { openMattersOf, readMatterState } from '../../prisma/matter-view.ts';
import { presentCase } from '../acts/present-case.ts';
import { tellRefusal } from '../acts/refuse-act.ts';
import type { Refusal } from '../acts/refused-attempts.ts';
import { ProblemError } from '../door/problem-error.ts';
import { caseOf, ok } from '../door/route.ts';
import type { Call, Reply } from '../door/route.ts';
import type { EngineAnswer } from '../gateway/engine.ts';
import { onceStarted } from '../gateway/once-started.ts';
import { startedRelatives } from './started-relatives.ts';
import { legalNow } from '../present/case-answer.ts';
import { openRequest } from '../requests/open-request.ts';
import { storeDone } from '../requests/outcomes.ts';

type PracticeCall = Call<z.infer<typeof PracticeClockBody>>;

/** One press moves at most so many working days; each is a step of its own. */
const MOST_STEPS = 130;

/**
 * The practice clock (演示时钟): the case first, then its open matters, at most one working day a step, so that
 * matters opened on the way move too; of a joint case every part. @source settled.md 5
 */
export async function advancePractice(call: PracticeCall): Promise<Reply> {
  const read = caseOf(call);
  const { caseNo, practice } = read.submission;
  if (!practice) return await tellRefusal(call, { code: 'not-practice' });
  if (!call.services.practice) throw new ProblemError('practice-off');
  const asked = { route: 'practice-clock', caseNo, matterId: null, updateId: null };
  const request = await openRequest(call, asked);
  if (request.outcome === null) await advance(call, read);
  await storeDone(call, { caseNo, matterId: null }, { seq: null });
  return ok(await presentCase(call, (await readCase(call.services.db, caseNo)) ?? read));
}

async function advance(call: PracticeCall, read: CaseRead): Promise<void> {
  const from = await practiceNow(call, read);
  const to = await targetOf(call, read, from);
  if (to <= from) return await tellRefusal(call, { code: 'backwards', now: from });
  for (const step of stepsBetween(read.calendar, from, to)) await moveFamily(call, read, step);
}

/** The whole of a joint case (联办) has one clock: parent and children move together. */
async function moveFamily(call: PracticeCall, read: CaseRead, to: Instant): Promise<void> {
  const relatives = await startedRelatives(call.services.db, read.opening);
  const caseNos = relatives.length === 0 ? [read.submission.caseNo] : relatives.map(({ caseNo }) => caseNo);
  for (const caseNo of caseNos) {
    const relative = await readCase(call.services.db, caseNo);
    if (relative !== undefined) await moveTo(call, relative, to);
  }
}

/** A finished case stands still; its matters go on. */
async function practiceNow({ services }: Call, read: CaseRead): Promise<Instant> {
  const serverNow = services.now();
  const matters = await Promise.all(
    (await openMattersOf(services.db, read.submission.caseNo)).map(({ matterId }) =>
      readMatterState(services.db, matterId),
    ),
  );
  const offsets = matters.flatMap((matter) => (matter === undefined ? [] : [matter.state.clockOffsetMs]));
  return toInstant(Math.max(legalNow(read, serverNow), ...offsets.map((offset) => serverNow + offset)));
}

async function targetOf({ services, body }: PracticeCall, read: CaseRead, from: Instant): Promise<Instant> {
  if ('to' in body) return parseInstant(body.to);
  if (body.by === 'one-working-day') return oneWorkingDayOn(read.calendar, from);
  const rungs = await Promise.all(
    (await openMattersOf(services.db, read.submission.caseNo)).map(async ({ matterId }) => {
      const matter = await readMatterState(services.db, matterId);
      return matter === undefined ? null : nextRung(matter.state, read.calendar)?.at;
    }),
  );
  const threshold = read.state === null ? null : nextThreshold(read.state, read.calendar)?.at;
  const due = [threshold, ...rungs].filter((at): at is Instant => typeof at === 'number' && at > from);
  if (due.length === 0) throw new ProblemError('nothing-due');
  return toInstant(Math.min(...due));
}

function oneWorkingDayOn(calendar: Calendar, from: Instant): Instant {
  return atTime(nextWorkingDay(calendar, dayOf(from)), timeOf(from));
}

/** @throws bad-request when it is further than one press may move. */
function stepsBetween(calendar: Calendar, from: Instant, to: Instant): readonly Instant[] {
  const steps: Instant[] = [];
  for (let at = oneWorkingDayOn(calendar, from); at < to; at = oneWorkingDayOn(calendar, at)) {
    steps.push(at);
    if (steps.length >= MOST_STEPS)
      throw new ProblemError('bad-request', {
        fields: [{ path: 'to', rule: 'tooFar', params: { maximum: MOST_STEPS } }],
      });
  }
  return [...steps, to];
}

async function moveTo(call: PracticeCall, read: CaseRead, to: Instant): Promise<void> {
  const { engine, db } = call.services;
  const { caseNo } = read.submission;
  const state = (await readCase(db, caseNo))?.state ?? read.state;
  if (state !== null && !isFinal(state.state))
    await moveCase(call, await onceStarted(() => engine.advanceCase(caseNo, to)));
  const moved = new Set<string>();
  for (;;) {
    const open = await openMattersOf(db, caseNo);
    const next = open.find(({ matterId }) => !moved.has(matterId));
    if (next === undefined) return;
    moved.add(next.matterId);
    await moveMatter(call, read, { opening: next, to });
  }
}

/** A child that was opened on the way stands there already. */
async function moveCase(call: PracticeCall, answer: EngineAnswer<unknown>): Promise<void> {
  if (answer.kind === 'refused' && answer.refusal.code === 'backwards') return;
  await settle(call, answer);
}

/** A matter that was opened on the way may stand there already: `backwards` is no refusal to tell. */
async function moveMatter(
  call: PracticeCall,
  { calendar }: CaseRead,
  { opening, to }: { opening: MatterOpening; to: Instant },
): Promise<void> {
  const answer = await call.services.engine.advanceMatter({ opening, calendar }, to);
  if (answer.kind === 'refused' && answer.refusal.code === 'backwards') return;
  if (answer.kind !== 'unknown') await settle(call, answer); // it ended between the look and the call
}

async function settle(call: PracticeCall, answer: EngineAnswer<unknown>): Promise<void> {
  switch (answer.kind) {
    case 'done':
      return;
    case 'refused':
      return await tellRefusal(call, answer.refusal as Refusal);
    case 'unknown':
      throw new ProblemError('case-starting', { retryAfterSeconds: 3 });
    case 'pending':
    case 'away':
      throw new ProblemError('engine-away', { retryAfterSeconds: 5 });
  }
}
