import { Writable } from 'node:stream';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { ApplicationFailure } from '@temporalio/common';
import type { CaseAnswer } from '../../contract/case.ts';
import type { ReadyAnswer } from '../../contract/health.ts';
import { toInstant } from '../../domain/time/instant.ts';
import { watchClocks } from '../../watch/compare-clocks.ts';
import type { ClockWatch } from '../../watch/compare-clocks.ts';
import { createLog } from '../../watch/create-log.ts';
import { createMetrics } from '../../watch/metrics.ts';
import { readTemporalClock } from '../../watch/read-temporal-clock.ts';
import { serveMetrics } from '../../watch/serve-metrics.ts';
import { showRecordings } from '../../watch/show-recordings.ts';
import { allAround } from '../../watch/recordings.ts';
import { traceRecordings } from '../../watch/trace-recordings.ts';
import { FORM, startedCase, submitCase } from '../api/application.ts';
import { caller, signedIn } from '../api/caller.ts';
import type { Caller } from '../api/caller.ts';
import { METRICS_TOKEN, openDoor } from '../api/door.ts';
import type { Door } from '../api/door.ts';
import { temporalAddress } from '../services/temporal.ts';
import { startEngine } from '../workflows/harness.ts';
import type { Engine } from '../workflows/harness.ts';
import { collectSpans } from './collect-spans.ts';

const spans = collectSpans();
const now = () => toInstant(Date.now());
const metrics = createMetrics('worker', { ofProcess: false });
const lines: string[] = [];
const log = createLog('api', {
  level: 'debug',
  to: new Writable({
    write: (line: Buffer, _encoding, done) => {
      lines.push(line.toString());
      done();
    },
  }),
});

/** What the applicant wrote, and who acted. */
const { applicantName = '', mobile = '', legalRepId = '', contactName = '' } = FORM;
const PERSONAL = [applicantName, mobile, legalRepId, contactName, 'P0016'].map(String);

let engine: Engine;
let door: Door;
let clerk: Caller;
let caseNo: string;
let clocks: ClockWatch;
beforeAll(async () => {
  engine = await startEngine({ around: allAround([traceRecordings, showRecordings(metrics, now)]) });
  const { db, namespace, taskQueue } = engine;
  clocks = watchClocks({ db, program: 'api', log });
  door = await openDoor(
    { db, temporal: { address: temporalAddress(), namespace, taskQueue } },
    { log, clocks },
  );
  const applicant = await signedIn(door, 'applicant');
  ({ caseNo } = await submitCase(door, applicant));
  await startedCase(applicant, caseNo);
  clerk = await signedIn(door, 'clerk');
});
afterAll(async () => {
  await clocks.close();
  await door.close();
  await engine.stop();
});

const figures = async (headers: Readonly<Record<string, string>> = {}) =>
  await caller(door).send<string>('GET', '/api/metrics', { headers });
const figure = (text: string, name: string, ...labels: readonly string[]): number => {
  const line = text
    .split('\n')
    .find((one) => one.startsWith(`xianshi_${name}{`) && labels.every((label) => one.includes(label)));
  return Number(line?.split(' ').at(-1));
};

test('the figures count what is open and what waits, and how long an act takes', async () => {
  const accepted = await clerk.post(`/api/cases/${caseNo}/acceptance`, { seenSeq: 1 });
  await engine.db.pool.query(`select graphile_worker.add_job('nobody', '{}')`);

  const { body: text } = await figures();

  expect(accepted.status).toBe(200);
  expect(text).toContain('xianshi_database_up{program="api"} 1');
  expect(figure(text, 'open_cases', 'practice="no"')).toBe(1);
  expect(figure(text, 'clocks', 'state="running"')).toBeGreaterThan(1);
  expect(figure(text, 'unrecorded_seconds', 'what="application"')).toBe(0);
  expect(figure(text, 'jobs_due', 'task="nobody"')).toBe(1);
  expect(figure(text, 'recording_troubles')).toBe(0);
  expect(text).toContain('# TYPE xianshi_missing_year_days gauge');
  expect(figure(text, 'update_seconds_count', 'act="accept"', 'answer="done"')).toBe(1);
});

test('they are seen from this machine, or with the token; through a proxy they are not there', async () => {
  const bearer = (token: string) => ({ authorization: `Bearer ${token}` });
  const proxied = { 'x-forwarded-for': '10.0.0.7' };

  const answers = await Promise.all(
    [{}, proxied, bearer('wrong'), { ...proxied, ...bearer(METRICS_TOKEN) }].map(figures),
  );

  expect(answers.map(({ status }) => status)).toEqual([200, 404, 404, 200]);
});

test("a worker's own door says how recordings went; what waits for a person is counted", async () => {
  const worker = await serveMetrics(metrics, { host: '127.0.0.1', port: 0, token: null });
  const other = createMetrics('worker', { ofProcess: false });
  const around = showRecordings(other, now);
  const attempt = { kind: 'case', caseNo, logId: caseNo, waitsSince: now() } as const;

  const [shown, elsewhere] = await Promise.all([fetch(worker.address), fetch(`${worker.address}/x`)]);
  const text = await shown.text();
  await worker.close();

  expect(figure(text, 'recording_seconds_count', 'kind="case"', 'end="stored"')).toBeGreaterThan(0);
  expect(figure(text, 'recordings_stopped_total')).toBe(0);
  expect(elsewhere.status).toBe(404);
  await expect(around(attempt, () => Promise.reject(ApplicationFailure.nonRetryable('no')))).rejects.toThrow(
    'no',
  );
  expect(figure((await other.look()).text, 'recordings_stopped_total')).toBe(1);
});

test('the trace and the log name the case and the door, and nobody', () => {
  const named = spans.getFinishedSpans().filter(({ attributes }) => attributes['xianshi.case_no'] === caseNo);
  const acceptance = lines.filter((line) => line.includes('/acceptance'));
  const everything = JSON.stringify(
    spans
      .getFinishedSpans()
      .map(({ name, attributes, events, status }) => ({ name, attributes, events, status })),
  );

  expect(named.map(({ name }) => name)).toEqual(
    expect.arrayContaining([
      'POST /api/cases',
      'POST /api/cases/:caseNo/acceptance',
      'update accept',
      'record case',
    ]),
  );
  expect(acceptance).toHaveLength(1);
  expect(JSON.parse(acceptance[0] ?? '')).toMatchObject({ caseNo, res: { statusCode: 200 } });
  for (const personal of PERSONAL) {
    expect(lines.join('')).not.toContain(personal);
    expect(everything).not.toContain(personal);
  }
});

test('a fault says where and what kind, and keeps the row that PostgreSQL quotes to itself', () => {
  const error = Object.assign(new Error('violates check constraint'), {
    ...{ code: '23514', detail: `Failing row contains (${String(applicantName)})` },
  });

  log.error({ err: error }, 'request failed');

  const line = lines.at(-1) ?? '';
  expect(JSON.parse(line)).toMatchObject({ err: { code: '23514', message: 'violates check constraint' } });
  expect(line).not.toContain(String(applicantName));
});

test("Temporal's clock is read to a fraction of a second, and nothing is left behind", async () => {
  const { aheadMs, withinMs } = await readTemporalClock(engine.client);

  expect(Math.abs(aheadMs)).toBeLessThanOrEqual(withinMs + 5);
  expect(withinMs).toBeLessThan(1_000);
});

test('a worker whose clock is 40 s fast is said everywhere, and an act near a limit is marked for officials', async () => {
  const applicant = await signedIn(door, 'applicant');
  const practice = { legalNow: '2026-03-02T09:00:00+08:00' };
  const { caseNo: late } = await submitCase(door, applicant, { practice });
  await startedCase(applicant, late);
  const to = '2026-03-03T23:59:35+08:00';
  await applicant.post(`/api/cases/${late}/practice-clock`, { to });
  const wrong = watchClocks({ db: engine.db, program: 'worker', log, clock: () => Date.now() + 40_000 });
  await wrong.compare();
  await clocks.compare();

  const { body: ready } = await caller(door).get<ReadyAnswer>('/api/ready');
  const { seq } = (await clerk.get<CaseAnswer>(`/api/cases/${late}`)).body;
  await clerk.post(`/api/cases/${late}/acceptance`, { seenSeq: seq });
  const events = async (who: Caller) => (await who.get<CaseAnswer>(`/api/cases/${late}`)).body.events;
  const marks = (read: CaseAnswer['events']) =>
    read.filter(({ params }) => 'clocksApartS' in params).map(({ type, params }) => ({ type, ...params }));
  const [official, own] = [await events(clerk), await events(applicant)];
  await wrong.close();

  expect(ready.clocks).toMatchObject({
    agreement: 'far-apart',
    says: expect.stringMatching(/worker is (39|40)/),
  });
  expect(lines.join('')).toContain('the clocks stand far apart');
  expect(marks(official)).toEqual([
    expect.objectContaining({ type: 'accepted', clocksApartS: 40, limitAt: '2026-03-04T00:00:00+08:00' }),
  ]);
  expect(marks(own)).toEqual([]);
}, 60_000);

test('when they agree again it is said once, and no request is marked any more', async () => {
  const { judgement } = await clocks.compare();

  expect(judgement.agreement).toBe('agreed');
  expect(clocks.apartMs()).toBeNull();
  expect(lines.filter((line) => line.includes('the clocks agree again')).length).toBeGreaterThan(0);
});
