import type { Receipt, SubmitBody } from '../../contract/acts.ts';
import { evolve } from '../../domain/case/evolve.ts';
import { submittedOf } from '../../domain/case/submitted.ts';
import { openCase } from '../../domain/case/open-case.ts';
import { dayOf, formatInstant } from '../../domain/time/instant.ts';
import { newestCalendar } from '../../prisma/calendar-store.ts';
import { readCase } from '../../prisma/case-view.ts';
import type { CaseRead } from '../../prisma/case-view.ts';
import { findItemOn } from '../../prisma/item-store.ts';
import type { ItemVersion } from '../../prisma/item-store.ts';
import { findSubmission } from '../../prisma/submission-store.ts';
import { submit } from '../../prisma/submit.ts';
import type { OpeningFacts, Submission } from '../../prisma/submission-store.ts';
import { permitWithoutPost } from '../acts/actor-at.ts';
import { storeWrittenAct } from '../acts/store-written-act.ts';
import { receiptOf } from '../acts/written-act-of.ts';
import { ProblemError } from '../door/problem-error.ts';
import { personOf } from '../door/route.ts';
import type { Call, Reply } from '../door/route.ts';
import { caseHref } from '../present/document-view.ts';
import { openRequest } from '../requests/open-request.ts';
import type { OpenRequest } from '../requests/open-request.ts';
import { storeDone } from '../requests/outcomes.ts';
import { checkApplication, receiptInstant } from './check-application.ts';
import { openingFactsOf } from './opening-facts.ts';
import { hashQueryPassword, queryPasswordOf } from './query-password.ts';

const ROUTE = { route: 'submit', caseNo: null, matterId: null, updateId: null } as const;

/** The road of submission: number, receipt and the job that starts the case, in one transaction (settled.md 29). */
export async function submitCase(call: Call<SubmitBody>): Promise<Reply> {
  const request = await openRequest(call, ROUTE);
  const stored = await submissionOf(call, request);
  const body = await receipt(call, stored);
  await storeDone(call, { caseNo: stored.caseNo, matterId: null }, { status: 201, seq: null });
  return { status: 201, headers: { Location: `/api/cases/${stored.caseNo}` }, body };
}

async function submissionOf(call: Call<SubmitBody>, { at, outcome }: OpenRequest): Promise<Submission> {
  const { db, secret } = call.services;
  const before = typeof outcome?.caseNo === 'string' ? await findSubmission(db, outcome.caseNo) : undefined;
  if (before !== undefined) return before;
  const calendar = await newestCalendar(db);
  const instant = receiptInstant(call, at, calendar);
  const item = await itemInUse(call, instant.receivedAt);
  const files = await checkApplication(call, item, instant.receivedAt);
  const person = personOf(call);
  const password = queryPasswordOf(secret, { personId: person.personId, key: call.key });
  return await submit(db, {
    ...instant,
    itemId: item.itemId,
    itemVersion: item.version,
    applicantPersonId: person.personId,
    form: call.body.form,
    ...factsToStore(await openingFactsOf(call.services, item, call.body)),
    files,
    queryPasswordHash: await hashQueryPassword(password),
    practice: call.body.practice !== undefined,
    submittedBy: permitWithoutPost(person),
    requestKey: call.key,
  });
}

/** Most applications have none of them: then nothing is stored. */
function factsToStore(facts: OpeningFacts): { openingFacts?: OpeningFacts } {
  return Object.keys(facts).length === 0 ? {} : { openingFacts: facts };
}

async function itemInUse(
  { services, body }: Call<SubmitBody>,
  receivedAt: Submission['receivedAt'],
): Promise<ItemVersion> {
  const { itemId } = body;
  const item = await findItemOn(services.db, { itemId, day: dayOf(receivedAt) });
  if (item === undefined) throw new ProblemError('item-unknown', { params: { item: itemId } });
  if (item.status !== 'IN_USE') throw new ProblemError('item-stopped');
  return item;
}

async function receipt(call: Call, { caseNo, serialNo, receivedAt }: Submission): Promise<Receipt> {
  const { services, key } = call;
  const read = await readCase(services.db, caseNo);
  if (read === undefined) throw new Error(`case ${caseNo}: it was submitted and is not there`);
  const input = receiptOf(judgedReceipt(read));
  const document = await storeWrittenAct(services, input);
  return {
    caseNo,
    serialNo,
    queryPassword: queryPasswordOf(services.secret, { personId: personOf(call).personId, key }),
    receivedAt: formatInstant(receivedAt),
    answerDueOn: input.answerDueOn,
    makeUpBy: input.makeUpBy === null ? null : formatInstant(input.makeUpBy),
    document: { ...document, href: caseHref(caseNo)('documents', document.sha256) },
  };
}

/** As it stood at receipt, whatever the case has become since: the same receipt again. */
function judgedReceipt(read: CaseRead) {
  const { receivedAt: at, materials } = read.submission;
  const opened = openCase(read.opening);
  const event = submittedOf(read.opening, materials, read.calendar);
  const after = evolve(opened, { by: null, event });
  return { read, before: opened, after, at, body: null };
}
