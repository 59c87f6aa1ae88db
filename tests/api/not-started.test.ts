import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { CaseAnswer } from '../../contract/case.ts';
import { temporalAddress } from '../services/temporal.ts';
import { startEngine } from '../workflows/harness.ts';
import type { Engine } from '../workflows/harness.ts';
import { submitCase } from './application.ts';
import { problemOf, signedIn } from './caller.ts';
import { openDoor } from './door.ts';
import type { Door } from './door.ts';

let engine: Engine;
let door: Door;

beforeAll(async () => {
  engine = await startEngine({ jobs: false });
  const { db, namespace, taskQueue } = engine;
  door = await openDoor({ db, temporal: { address: temporalAddress(), namespace, taskQueue } });
});
afterAll(async () => {
  await door.close();
  await engine.stop();
});

test('a case that the engine has not taken up yet is on its desk with receipt and clock, and an act on it waits', async () => {
  const applicant = await signedIn(door, 'applicant');
  const clerk = await signedIn(door, 'clerk');
  const { caseNo } = await submitCase(door, applicant);

  const { body: shown } = await clerk.get<CaseAnswer>(`/api/cases/${caseNo}`);
  const act = await clerk.post(`/api/cases/${caseNo}/acceptance`, { seenSeq: shown.lastActSeq });

  expect(shown).toMatchObject({ started: true, state: 'received', lastActSeq: 1 });
  expect(shown.open.map(({ act }) => act)).toContain('accept');
  expect(shown.clocks.map(({ clock }) => clock)).toContain('acceptance');
  expect(shown.documents.map(({ kind }) => kind)).toEqual(['receipt']);
  expect([act.status, problemOf(act).code, act.headers.get('retry-after')]).toEqual([
    503,
    'case-starting',
    '3',
  ]);
});
