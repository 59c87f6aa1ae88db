import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { ActAnswer, RequestAnswer } from '../../contract/acts.ts';
import type { Receipt } from '../../contract/acts.ts';
import { applicationBody, startedCase, submitCase } from './application.ts';
import { problemOf, signedIn } from './caller.ts';
import type { Caller } from './caller.ts';
import { openHouse } from './house.ts';
import type { House } from './house.ts';

let house: House;
let applicant: Caller;
let clerk: Caller;

beforeAll(async () => {
  house = await openHouse();
  applicant = await signedIn(house.door, 'applicant');
  clerk = await signedIn(house.door, 'clerk');
});
afterAll(async () => {
  await house.close();
});

async function receivedCase() {
  const { caseNo } = await submitCase(house.door, applicant);
  const { lastActSeq: seenSeq } = await startedCase(clerk, caseNo);
  return { caseNo, seenSeq, path: `/api/cases/${caseNo}/acceptance` };
}

test('the same press twice is one act with one answer, also at the same moment', async () => {
  const { caseNo, seenSeq, path } = await receivedCase();
  const key = randomUUID();

  const both = await Promise.all([1, 2].map(() => clerk.post<ActAnswer>(path, { seenSeq }, { key })));
  const later = await clerk.post<ActAnswer>(path, { seenSeq }, { key });
  const { rows } = await house.engine.db.pool.query<{ n: number }>(
    `select count(*)::int as n from case_event where case_no = $1 and type = 'accepted'`,
    [caseNo],
  );

  expect([...both, later].map(({ status }) => status)).toEqual([200, 200, 200]);
  expect(new Set([...both, later].map(({ body }) => body.seq)).size).toBe(1);
  expect(rows[0]?.n).toBe(1);
});

test('the same key with another body is refused by 422 and changes nothing', async () => {
  const { seenSeq, path } = await receivedCase();
  const key = randomUUID();

  await clerk.post(path, { seenSeq }, { key });
  const other = await clerk.post(path, { seenSeq: seenSeq + 1 }, { key });
  const elsewhere = await clerk.post(path.replace('acceptance', 'review'), { seenSeq }, { key });

  expect([other.status, problemOf(other).code]).toEqual([422, 'key-reused']);
  expect(elsewhere.status).toBe(422);
});

test('a refusal is final for its key: asked again it is told again', async () => {
  const { seenSeq, path } = await receivedCase();
  const key = randomUUID();
  const grant = path.replace('acceptance', 'grant');

  const first = await clerk.post(grant, { seenSeq }, { key });
  const again = await clerk.post(grant, { seenSeq }, { key });
  const look = await clerk.get<RequestAnswer>(`/api/requests/${key}`);

  expect([first.status, again.status]).toEqual([403, 403]);
  expect(problemOf(again).detail).toBe(problemOf(first).detail);
  expect(look.body.outcome).toBe('refused');
});

test('of two people at once one wins, and the other is told who did what', async () => {
  const { seenSeq, path } = await receivedCase();
  const items = [{ material: 'M01', problem: '缺页', fix: '补上' }];

  const accepted = await clerk.post(path, { seenSeq });
  const late = await clerk.post(path.replace('acceptance', 'correction-notice'), { seenSeq, items });

  expect(accepted.status).toBe(200);
  expect([late.status, problemOf(late).code]).toEqual([409, 'case-changed']);
  expect(problemOf(late).detail).toMatch(/打开以后，.*综合.*受理了这件（第 \d+ 号记录），这一步没有登记。/);
});

test('two different acts in the same instant: exactly one stands', async () => {
  const { seenSeq, path } = await receivedCase();
  const refusal = { seenSeq, reason: '不属于本机关职权', basis: '行政许可法第三十二条' };

  const answers = await Promise.all([
    clerk.post(path, { seenSeq }),
    clerk.post(path.replace('acceptance', 'acceptance-refusal'), refusal),
  ]);

  expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
});

test('what became of a request can be asked by its own sender only', async () => {
  const { seenSeq, path } = await receivedCase();
  const key = randomUUID();
  await clerk.post(path, { seenSeq }, { key });

  const own = await clerk.get<RequestAnswer>(`/api/requests/${key}`);
  const others = await applicant.get(`/api/requests/${key}`);

  expect(own.body).toMatchObject({ key, outcome: 'done' });
  expect(others.status).toBe(404);
});

test('the same application twice is one case with the same receipt and query password', async () => {
  const body = await applicationBody(house.door, applicant);
  const key = randomUUID();

  const answers = await Promise.all([1, 2].map(() => applicant.post<Receipt>('/api/cases', body, { key })));
  const again = await applicant.post<Receipt>('/api/cases', body, { key });

  expect([...answers, again].map(({ status }) => status)).toEqual([201, 201, 201]);
  expect(new Set([...answers, again].map(({ body: receipt }) => JSON.stringify(receipt))).size).toBe(1);
});

test('what a listed rule refused is kept for the supervisors, nothing else is', async () => {
  const { caseNo, seenSeq, path } = await receivedCase();

  await clerk.post(path.replace('acceptance', 'grant'), { seenSeq });
  await clerk.post(path.replace('acceptance', 'withdrawal'), { seenSeq, reason: '替申请人撤回' });
  await clerk.post(path.replace('acceptance', 'review'), { seenSeq });
  const { rows } = await house.engine.db.pool.query<{ rule: string }>(
    'select rule from refused_attempt where case_no = $1 order by rule',
    [caseNo],
  );

  expect(rows.map(({ rule }) => rule)).toEqual(['P10', 'S04']);
});
