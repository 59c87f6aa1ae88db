import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { ActAnswer } from '../../contract/acts.ts';
import { CaseAnswer } from '../../contract/case.ts';
import { startedCase, submitCase } from './application.ts';
import { caller, signedIn } from './caller.ts';
import { openHouse } from './house.ts';
import type { House } from './house.ts';

let house: House;

beforeAll(async () => {
  house = await openHouse();
});
afterAll(async () => {
  await house.close();
});

test('every part of the house says by name that it is ready', async () => {
  const { status, body } = await caller(house.door).get('/api/ready');

  expect({ status, body }).toMatchObject({
    status: 200,
    body: {
      ready: true,
      parts: { postgresql: { ready: true }, temporal: { ready: true }, worker: { ready: true } },
    },
  });
});

test('an applicant applies, the window accepts, and both see the same clock', async () => {
  const applicant = await signedIn(house.door, 'applicant');
  const clerk = await signedIn(house.door, 'clerk');

  const receipt = await submitCase(house.door, applicant);
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
