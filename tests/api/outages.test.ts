import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { ActAnswer, RequestAnswer } from '../../contract/acts.ts';
import type { CaseAnswer } from '../../contract/case.ts';
import { connectEngine } from '../../api/gateway/engine.ts';
import type { Engine } from '../../api/gateway/engine.ts';
import { openDatabase } from '../../prisma/database.ts';
import type { Database } from '../../prisma/database.ts';
import { until } from '../workflows/until.ts';
import { applicationBody, startedCase, submitCase } from './application.ts';
import { layCable } from './cable.ts';
import type { Cable } from './cable.ts';
import { caller, problemOf, signedIn } from './caller.ts';
import type { Caller } from './caller.ts';
import { openDoor } from './door.ts';
import type { Door } from './door.ts';
import { openHouse } from './house.ts';
import type { House } from './house.ts';

let house: House;
let toPostgres: Cable;
let toTemporal: Cable;
let db: Database;
let door: Door;
let clerk: Caller;
let applicant: Caller;
/** Runs after an act has been sent and answered by the engine. */
let afterAct: () => void = () => undefined;

beforeAll(async () => {
  house = await openHouse();
  const postgres = new URL(house.engine.database.url);
  const [host = '', port = ''] = house.behind.temporal.address.split(':');
  toPostgres = await layCable({ host: postgres.hostname, port: Number(postgres.port) });
  toTemporal = await layCable({ host, port: Number(port) });
  postgres.port = String(toPostgres.port);
  postgres.hostname = '127.0.0.1';
  db = openDatabase(postgres.href);
  const temporal = { ...house.behind.temporal, address: `127.0.0.1:${toTemporal.port}` };
  door = await openDoor({ db, temporal }, { engine: watched(connectEngine(temporal)) });
  clerk = await signedIn(door, 'clerk');
  applicant = await signedIn(door, 'applicant');
});
afterAll(async () => {
  await door.close();
  await db.close();
  await Promise.all([toPostgres.remove(), toTemporal.remove()]);
  await house.close();
});

function watched(engine: Engine): Engine {
  return {
    ...engine,
    act: async (...asked) => {
      const answer = await engine.act(...asked);
      afterAct();
      return answer;
    },
  };
}

async function receivedCase() {
  const { caseNo } = await submitCase(door, applicant);
  const { lastActSeq: seenSeq } = await startedCase(clerk, caseNo);
  return { caseNo, seenSeq, path: `/api/cases/${caseNo}/acceptance` };
}

test('Temporal away: an act waits with its key, and is done by the same press later', async () => {
  const { seenSeq, path } = await receivedCase();
  const key = randomUUID();
  toTemporal.cut();

  const away = await clerk.post(path, { seenSeq }, { key });
  const ready = await caller(door).get('/api/ready');
  toTemporal.mend();
  const done = await until('the act is done', async () => {
    const answer = await clerk.post<ActAnswer>(path, { seenSeq }, { key });
    return answer.status === 200 && answer;
  });

  expect([away.status, problemOf(away).code, away.headers.get('retry-after')]).toEqual([
    503,
    'engine-away',
    '5',
  ]);
  expect(ready).toMatchObject({
    status: 503,
    body: { parts: { temporal: { ready: false }, files: { ready: true } } },
  });
  expect(done.body.case.state).toBe('accepted');
}, 60_000);

test('Temporal away: an application is received all the same, and the receipt is valid', async () => {
  toTemporal.cut();

  const receipt = await submitCase(door, applicant);
  const { body: shown } = await applicant.get<CaseAnswer>(`/api/cases/${receipt.caseNo}`);
  toTemporal.mend();

  expect(receipt.serialNo).toMatch(/^\d{8}-\d{4}$/);
  expect(shown.documents.map(({ kind }) => kind)).toEqual(['receipt']);
});

test('PostgreSQL away: a new act and a look answer 503 with Retry-After, and the door stays open', async () => {
  const { seenSeq, path } = await receivedCase();
  const key = randomUUID();
  const application = await applicationBody(door, applicant);
  toPostgres.cut();

  const answers = [
    await clerk.post(path, { seenSeq }, { key }),
    await applicant.post('/api/cases', application),
    await clerk.get('/api/inbox'),
    await caller(door).get('/api/items'),
    await caller(door).post('/api/session', { name: 'clerk', password: 'x' }),
  ];
  const health = await caller(door).get('/api/health');
  toPostgres.mend();
  const done = await until('the act is done', async () => {
    const answer = await clerk.post<ActAnswer>(path, { seenSeq }, { key });
    return answer.status === 200 && answer;
  });

  expect(answers.map((answer) => [answer.status, problemOf(answer).code])).toEqual(
    answers.map(() => [503, 'database-away']),
  );
  expect(answers.every(({ headers }) => headers.get('retry-after') === '5')).toBe(true);
  expect(health.status).toBe(200);
  expect(done.body.case.state).toBe('accepted');
}, 60_000);

test('PostgreSQL away after an act was sent: 202 and a place to ask, where it is found done', async () => {
  const { caseNo, seenSeq, path } = await receivedCase();
  const key = randomUUID();
  afterAct = toPostgres.cut;

  const sent = await clerk.post<RequestAnswer>(path, { seenSeq }, { key });
  afterAct = () => undefined;
  toPostgres.mend();
  const found = await until('the outcome is known', async () => {
    const answer = await clerk.get<RequestAnswer>(sent.body.href);
    return answer.status === 200 && answer.body.outcome === 'done' && answer.body;
  });
  const again = await clerk.post<ActAnswer>(path, { seenSeq }, { key });

  expect([sent.status, sent.body.outcome]).toEqual([202, 'pending']);
  expect(found).toMatchObject({ key, caseNo });
  expect(again.body).toMatchObject({ seq: found.seq, case: { state: 'accepted' } });
}, 60_000);
