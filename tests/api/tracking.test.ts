import { LateAnswer } from '../../contract/late.ts';
import { afterAll, beforeEach, afterEach, beforeAll, expect, test } from '@jest/globals';
import { createThrottles } from '../../api/door/throttles.ts';
import type { Receipt } from '../../contract/acts.ts';
import { TrackAnswer } from '../../contract/case.ts';
import { FORM, startedCase, submitCase } from './application.ts';
import { caller, problemOf, signedIn } from './caller.ts';
import { openDoor } from './door.ts';
import type { Door } from './door.ts';
import { openHouse } from './house.ts';
import type { House } from './house.ts';

let house: House;
let receipt: Receipt;
/** With locks of its own, so that one test does not lock the other out. */
let door: Door;

beforeAll(async () => {
  house = await openHouse();
  const applicant = await signedIn(house.door, 'applicant');
  receipt = await submitCase(house.door, applicant);
  const { lastActSeq: seenSeq } = await startedCase(applicant, receipt.caseNo);
  const clerk = await signedIn(house.door, 'clerk');
  await clerk.post(`/api/cases/${receipt.caseNo}/acceptance`, { seenSeq });
});
afterAll(async () => {
  await house.close();
});
beforeEach(async () => {
  door = await openDoor(house.behind, { throttles: createThrottles() });
});
afterEach(async () => {
  await door.close();
});

const track = (serialNo: string, password: string) => caller(door).post('/api/track', { serialNo, password });

test('number and password show the same clocks, and nothing personal', async () => {
  const answer = await track(receipt.serialNo, receipt.queryPassword.toLowerCase());
  const shown = TrackAnswer.parse(answer.body);
  const text = JSON.stringify(answer.body);
  const personal = Object.values(FORM).filter((value) => typeof value === 'string' && value.length > 3);

  expect(shown).toMatchObject({ state: 'accepted', unitName: '仁怀市市场监督管理局' });
  expect(shown.clocks.length).toBeGreaterThan(2);
  expect(personal.filter((value) => text.includes(String(value)))).toEqual([]);
  expect(shown.events.some(({ personName, text: said }) => personName !== null || said !== null)).toBe(false);
});

test('an unknown number and a wrong password read alike', async () => {
  const unknown = problemOf(await track('20200101-9999', 'ABCDEF'));
  const wrong = problemOf(await track(receipt.serialNo, 'ABCDEF'));

  expect({ ...unknown, reference: '' }).toEqual({ ...wrong, reference: '' });
  expect(unknown).toMatchObject({ status: 404, code: 'track-not-found' });
});

test('five failures lock number and address for 15 minutes, alike for unknown numbers', async () => {
  for (let tries = 0; tries < 5; tries += 1) await track('20200101-9999', 'ABCDEF');

  const locked = await track(receipt.serialNo, receipt.queryPassword);
  const unknown = await track('20200101-9999', 'ABCDEF');

  expect([locked.status, problemOf(locked).code]).toEqual([429, 'track-locked']);
  expect(unknown.status).toBe(429);
  expect(problemOf(locked).detail).toMatch(/请在 15 分钟后再试/);
});

test('the list of broken promises is open to everybody and names nobody', async () => {
  const { status, body } = await caller(house.door).get('/api/late');

  expect(status).toBe(200);
  expect(LateAnswer.parse(body).next).toBeNull(); // a strict shape: no number, no name
});
