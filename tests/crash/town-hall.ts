import { createHash, randomUUID } from 'node:crypto';
import type { ActAnswer, Receipt, SubmitBody } from '../../contract/acts.ts';
import type { CaseAnswer } from '../../contract/case.ts';
import { applicationBody, pdf, upload } from '../api/application.ts';
import { signedIn } from '../api/caller.ts';
import type { Caller } from '../api/caller.ts';
import { until } from '../workflows/until.ts';
import { persist } from './persist.ts';
import type { Pending } from './persist.ts';

const AT_ONCE = 8;

/** The acts of a whole case, each by the post that may do it: who, where, and what beside `seenSeq`. */
const ACTS = [
  ['clerk', 'acceptance', {}],
  ['reviewer', 'review', {}],
  ['reviewer', 'step-completion', { step: 'material-review', opinion: '材料齐全。', siteVisit: false }],
  ['auditor', 'step-completion', { step: 'audit', opinion: '同意。' }],
  ['approver', 'grant', { reason: '符合条件。' }],
  ['issuer', 'certificate', {}],
  ['outlet', 'service', { method: 'window' }],
] as const;
type Login = (typeof ACTS)[number][0] | 'applicant';

export const ACTS_OF_A_CASE = ACTS.length;

/** An act that was answered: so it stands. */
export interface Answered {
  readonly caseNo: string;
  readonly key: string;
  readonly seq: number;
}

/** People of the demonstration city in front of their browsers, and what they were answered. */
export interface TownHall {
  readonly receipts: readonly { readonly caseNo: string; readonly key: string }[];
  readonly answered: readonly Answered[];
  readonly pending: Pending;
  /** Everybody's work on so many cases, a few at once, through every outage. */
  readonly work: (cases: number) => Promise<void>;
  /** Sends everybody home, whatever is open. */
  readonly close: () => void;
}

interface Desk {
  readonly door: { readonly origin: string };
  readonly people: Readonly<Record<Login, Caller>>;
  readonly template: SubmitBody;
  readonly receipts: { caseNo: string; key: string }[];
  readonly answered: Answered[];
  readonly pending: Pending;
}

/** Everybody signs in once and keeps the cookie: a session outlives every process. */
export async function openTownHall(door: { readonly origin: string }, password: string): Promise<TownHall> {
  const logins: readonly Login[] = ['applicant', ...new Set(ACTS.map(([login]) => login))];
  const callers = await Promise.all(
    logins.map(async (login) => [login, await signedIn(door, login, password)] as const),
  );
  const people = Object.fromEntries(callers) as Record<Login, Caller>;
  const template = await applicationBody(door, people.applicant);
  const closing = new AbortController();
  const pending = { told: new Map<string, string>(), leave: closing.signal };
  const desk: Desk = { door, people, template, receipts: [], answered: [], pending };
  const close = (): void => {
    closing.abort();
  };

  return { ...desk, close, work: (cases) => work(desk, cases) };
}

/** A piece of somebody's work, and the next one of the same case. */
type Task = () => Promise<Task | undefined>;

/** Every turn takes one new application and one act of the case that has waited longest: so all cases run at once. */
async function work(desk: Desk, cases: number): Promise<void> {
  const applications = Array.from({ length: cases }, (_, index) => application(desk, index + 1));
  const acts: Task[] = [];
  const takeTurns = async (): Promise<void> => {
    for (;;) {
      const tasks = [applications.shift(), acts.shift()].filter((task) => task !== undefined);
      if (tasks.length === 0) return;
      for (const task of tasks) {
        const next = await task();
        if (next !== undefined) acts.push(next);
      }
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, takeTurns));
}

function application(desk: Desk, number: number): Task {
  return async () => {
    const caseNo = await apply(desk, number);
    await untilStarted(desk, caseNo);
    return actFrom(desk, caseNo, 0);
  };
}

function actFrom(desk: Desk, caseNo: string, index: number): Task | undefined {
  const due = ACTS[index];
  if (due === undefined) return undefined;
  const [login, segment, more] = due;
  return async () => {
    await act(desk, { caseNo, login, segment, more });
    return actFrom(desk, caseNo, index + 1);
  };
}

async function apply({ door, people, template, receipts, pending }: Desk, number: number): Promise<string> {
  const { applicant } = people;
  const blob = pdf(`application ${number}`);
  const name = 'material.pdf';
  const asking = { what: `upload of application ${number}`, expected: 201 };
  await persist(pending, asking, () => upload(door, applicant, { blob, name }));
  const sha256 = createHash('sha256')
    .update(await blob.bytes())
    .digest('hex');
  const body = { ...template, files: template.files.map((file) => ({ ...file, sha256 })) };
  const key = randomUUID();
  const { caseNo } = await persist<Receipt>(pending, { what: `application ${number}`, expected: 201 }, () =>
    applicant.post('/api/cases', body, { key }),
  );
  receipts.push({ caseNo, key });

  return caseNo;
}

/** Its job may have to wait for the worker, for Temporal or for PostgreSQL. */
async function untilStarted({ people, pending }: Desk, caseNo: string): Promise<void> {
  await until(`case ${caseNo} started`, async () => (await look(pending, people.applicant, caseNo)).started, {
    withinMs: 200_000,
  });
}

async function look(pending: Pending, who: Caller, caseNo: string): Promise<CaseAnswer> {
  const asking = { what: `look at ${caseNo}`, expected: 200 };
  return await persist<CaseAnswer>(pending, asking, () => who.get(`/api/cases/${caseNo}`));
}

/** By somebody who opens the case, sees it as it is, and presses once. */
async function act(
  { people, answered, pending }: Desk,
  { caseNo, login, segment, more }: { caseNo: string; login: Login; segment: string; more: object },
): Promise<void> {
  const who = people[login];
  const { lastActSeq: seenSeq } = await look(pending, who, caseNo);
  const key = randomUUID();
  const asking = { what: `${segment} of ${caseNo} by ${login}`, expected: 200 };
  const { seq } = await persist<ActAnswer>(pending, asking, () =>
    who.post(`/api/cases/${caseNo}/${segment}`, { seenSeq, ...more }, { key }),
  );
  answered.push({ caseNo, key, seq });
}
