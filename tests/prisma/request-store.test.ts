import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { findActByUpdateId, findRequest, storeOutcome, storeRequest } from '../../prisma/request-store.ts';
import type { NewRequest, RequestOutcome } from '../../prisma/request-store.ts';
import { at, CLERK, driveCase, PAPER } from './driven-case.ts';
import { openTown } from './town.ts';
import type { Town } from './town.ts';

let town: Town;
beforeAll(async () => {
  town = await openTown();
});
afterAll(async () => {
  await town.close();
});

const aRequest = (overrides: Partial<NewRequest> = {}): NewRequest => ({
  personId: 'P0016',
  key: 'key-1',
  route: 'accept',
  caseNo: 'case',
  matterId: null,
  bodySha256: 'd'.repeat(64),
  updateId: 'u',
  at: at('2026-03-03T09:30:00'),
  ...overrides,
});
const done: RequestOutcome = {
  outcome: 'done',
  status: 200,
  seq: 3,
  caseNo: 'case',
  matterId: null,
  body: { note: 'answer' },
  at: at('2026-03-03T09:30:01'),
};

test('a request that comes again keeps its first instant until its outcome is known', async () => {
  const first = await storeRequest(town.db, aRequest());
  const again = await storeRequest(town.db, aRequest({ at: at('2026-03-03T09:45:00') }));
  await storeOutcome(town.db, aRequest(), done);
  await storeOutcome(town.db, aRequest(), { ...done, outcome: 'refused' });
  const afterwards = await storeRequest(town.db, aRequest());

  expect([first.kind, again.kind, afterwards.kind]).toEqual(['new', 'known', 'known']);
  expect(again.request.at).toBe(at('2026-03-03T09:30:00'));
  expect(again.outcome).toBeNull();
  expect(afterwards.outcome).toEqual(done);
});

test('a key is for one body on one route', async () => {
  await storeRequest(town.db, aRequest({ key: 'key-2' }));

  const otherBody = await storeRequest(town.db, aRequest({ key: 'key-2', bodySha256: 'e'.repeat(64) }));
  const otherRoute = await storeRequest(town.db, aRequest({ key: 'key-2', route: 'grant' }));

  expect([otherBody.kind, otherRoute.kind]).toEqual(['other-body', 'other-body']);
  expect(await findRequest(town.db, { personId: 'P0017', key: 'key-2' })).toBeUndefined();
});

test('an act is found in the log by the update it came with', async () => {
  const driven = await driveCase(town.db);
  const { caseNo } = driven.submission;
  await driven.act('accept', CLERK, { at: '2026-03-03T09:30:00', with: { document: PAPER }, updateId: 'u7' });

  expect(await findActByUpdateId(town.db, { caseNo, updateId: 'u7' })).toEqual({
    seq: driven.log().length,
    at: at('2026-03-03T09:30:00'),
  });
  expect(await findActByUpdateId(town.db, { caseNo, updateId: 'u8' })).toBeUndefined();
});
