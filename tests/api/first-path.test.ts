import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { ActAnswer } from '../../contract/acts.ts';
import { CaseAnswer } from '../../contract/case.ts';
import { seedDatabase } from '../../prisma/seed/seed-database.ts';
import { temporalAddress } from '../services/temporal.ts';
import { startEngine } from '../workflows/harness.ts';
import type { Engine } from '../workflows/harness.ts';
import { startedCase, submitCase } from './application.ts';
import { signedIn } from './caller.ts';
import { openDoor, PASSWORD } from './door.ts';
import type { Door } from './door.ts';

let engine: Engine;
let door: Door;

beforeAll(async () => {
  engine = await startEngine();
  await seedDatabase(engine.db, { password: PASSWORD });
  const { namespace, taskQueue } = engine;
  door = await openDoor({ db: engine.db, temporal: { address: temporalAddress(), namespace, taskQueue } });
});
afterAll(async () => {
  await door.close();
  await engine.stop();
});

test('an applicant applies, the window accepts, and both see the same clock', async () => {
  const applicant = await signedIn(door, 'applicant');
  const clerk = await signedIn(door, 'clerk');

  const receipt = await submitCase(door, applicant);
  const received = await startedCase(clerk, receipt.caseNo);
  const accepted = await clerk.post<ActAnswer>(`/api/cases/${receipt.caseNo}/acceptance`, {
    seenSeq: received.lastActSeq,
  });
  const { body: seen } = await applicant.get<CaseAnswer>(`/api/cases/${receipt.caseNo}`);

  expect(accepted).toMatchObject({ status: 200, body: { case: { state: 'accepted' } } });
  expect(CaseAnswer.parse(seen).clocks.map(({ lastDayOn }) => lastDayOn)).toEqual(
    accepted.body.case.clocks.map(({ lastDayOn }) => lastDayOn),
  );
});
