import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Problem } from '../../contract/shapes.ts';
import { applicationBody, startedCase, submitCase } from './application.ts';
import { caller, problemOf, signedIn } from './caller.ts';
import type { Caller } from './caller.ts';
import { openHouse } from './house.ts';
import type { House } from './house.ts';

let house: House;
let applicant: Caller;
let clerk: Caller;
let caseNo: string;

beforeAll(async () => {
  house = await openHouse();
  applicant = await signedIn(house.door, 'applicant');
  clerk = await signedIn(house.door, 'clerk');
  ({ caseNo } = await submitCase(house.door, applicant));
  await startedCase(clerk, caseNo);
});
afterAll(async () => {
  await house.close();
});

/** What is wrong with a body, and how the answer names it. */
const WRONG_ACTS: readonly [string, string, unknown, string, string][] = [
  ['an unknown field', 'acceptance', { seenSeq: 1, date: '2026-01-01' }, 'date', 'unknown'],
  ['a wrong type', 'acceptance', { seenSeq: 'one' }, 'seenSeq', 'type'],
  ['a missing field', 'acceptance', {}, 'seenSeq', 'required'],
  ['a negative number', 'acceptance', { seenSeq: -1 }, 'seenSeq', 'tooSmall'],
  ['an empty text', 'acceptance-refusal', { seenSeq: 1, reason: ' ', basis: 'x' }, 'reason', 'tooShort'],
  [
    'a text that is too long',
    'acceptance-refusal',
    { seenSeq: 1, reason: 'x'.repeat(2001), basis: 'x' },
    'reason',
    'tooLong',
  ],
  ['a way that does not exist', 'service', { seenSeq: 1, method: 'pigeon' }, 'method', 'choice'],
  ['an empty list', 'correction-notice', { seenSeq: 1, items: [] }, 'items', 'tooSmall'],
  [
    'an unknown field inside',
    'correction-notice',
    { seenSeq: 1, items: [{ material: 'M01', problem: 'a', fix: 'b', by: 1 }] },
    'items.0.by',
    'unknown',
  ],
];

describe('an act', () => {
  test.each(WRONG_ACTS)('with %s is a 422 that names the field', async (_what, segment, body, path, rule) => {
    const answer = await clerk.post(`/api/cases/${caseNo}/${segment}`, body);

    expect(answer.status).toBe(422);
    expect(answer.headers.get('content-type')).toMatch(/application\/problem\+json/);
    expect(Problem.parse(answer.body).fields).toContainEqual(expect.objectContaining({ path, rule }));
  });

  test('with malformed JSON is a 400, and one over 256 KB a 413', async () => {
    const path = `/api/cases/${caseNo}/acceptance`;
    const malformed = await clerk.post(path, '{"seenSeq": 1');
    const oversized = await clerk.post(path, { seenSeq: 1, note: 'x'.repeat(300 * 1024) });

    expect([malformed.status, problemOf(malformed).code]).toEqual([400, 'malformed-json']);
    expect([oversized.status, problemOf(oversized).code]).toEqual([413, 'body-too-large']);
  });

  test('without an Idempotency-Key, or with a malformed one, is a 400 that names the header', async () => {
    const path = `/api/cases/${caseNo}/acceptance`;
    const none = await clerk.send('POST', path, { body: { seenSeq: 1 } });
    const malformed = await clerk.post(path, { seenSeq: 1 }, { key: 'a b' });

    expect([none, malformed].map(({ status }) => status)).toEqual([400, 400]);
    expect(problemOf(none).fields?.[0]?.path).toBe('Idempotency-Key');
  });
});

describe('an application', () => {
  test.each([
    ['uscc', '91350100M000100Y44', 'uscc'],
    ['legalRepId', '110105194912310021', 'idCard'],
    ['mobile', '2380000567', 'mobile'],
    ['businessType', '不存在的业态', 'choice'],
    ['foodItems', ['热食类', '热食类'], 'choice'],
    ['area', '0.5', 'tooSmall'],
    ['area', '很大', 'number'],
    ['premises', 'x'.repeat(201), 'tooLong'],
    ['onlineSale', 'yes', 'type'],
    ['contactName', '', 'required'],
    ['salary', '100', 'unknown'],
  ])('with %s = %j is told by the rule %s', async (key, value, rule) => {
    const body = await applicationBody(house.door, applicant);
    const answer = await applicant.post('/api/cases', { ...body, form: { ...body.form, [key]: value } });

    expect(answer.status).toBe(422);
    expect(problemOf(answer).fields).toContainEqual(expect.objectContaining({ path: `form.${key}`, rule }));
  });

  test('names every missing material, a file nobody uploaded and a material the item does not list', async () => {
    const body = await applicationBody(house.door, applicant);
    const strange = { material: 'M99', sha256: 'a'.repeat(64), name: 'x.pdf' };
    const answer = await applicant.post('/api/cases', { ...body, files: [strange] });
    const rules = problemOf(answer).fields?.map(({ rule }) => rule);

    expect(answer.status).toBe(422);
    // Of seven, two may follow (容缺): whether they do, whoever accepts decides.
    expect(rules?.filter((rule) => rule === 'material')).toHaveLength(5);
    expect(rules).toEqual(expect.arrayContaining(['unknown-material', 'unknown-file']));
  });

  test('that is not confirmed as true, or for an item that does not exist, is refused', async () => {
    const body = await applicationBody(house.door, applicant);
    const unconfirmed = await applicant.post('/api/cases', { ...body, declaredTrue: false });
    const unknown = await applicant.post('/api/cases', { ...body, itemId: 'I99' });

    expect(problemOf(unconfirmed).fields?.[0]).toMatchObject({ path: 'declaredTrue', rule: 'declared' });
    expect([unknown.status, problemOf(unknown).code]).toEqual([404, 'item-unknown']);
  });

  test('for practice begins in a published year only', async () => {
    const body = await applicationBody(house.door, applicant);
    const practice = { legalNow: '2031-03-02T09:00:00+08:00' };
    const answer = await applicant.post('/api/cases', { ...body, practice });

    expect(problemOf(answer).fields?.[0]).toMatchObject({
      path: 'practice.legalNow',
      rule: 'published-year',
    });
  });
});

test('a problem is written in the language of its reader, and tells what is possible instead', async () => {
  const path = `/api/cases/${caseNo}/grant`;
  const zh = problemOf(await clerk.post(path, { seenSeq: 99 }));
  const en = problemOf(
    await clerk.post(path, { seenSeq: 99 }, { headers: { 'accept-language': 'en-GB,en' } }),
  );

  expect(zh.detail).toMatch(/准予由“.*决定.*”办，你不在这个岗位。/);
  expect(en.detail).toMatch(/does this \(grant\); it is not your post/);
  expect([zh.instead, en.instead].every((text) => text !== undefined && text !== '')).toBe(true);
  expect(zh.reference).toMatch(/^[0-9A-F]{8}$/);
});

test('an address that does not exist is a 404, a method that does not exist a 405', async () => {
  const nobody = caller(house.door);
  const unknown = await nobody.get('/api/nothing');
  const method = await nobody.send('DELETE', '/api/items');
  const page = await nobody.get<string>('/track');

  expect([unknown.status, problemOf(unknown).code]).toEqual([404, 'not-found']);
  expect(method.status).toBe(405);
  expect([page.status, page.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
});

test('a page of another site cannot act in a person’s name', async () => {
  const headers = { origin: 'https://evil.example' };
  const answer = await clerk.post(`/api/cases/${caseNo}/acceptance`, { seenSeq: 1 }, { headers });

  expect([answer.status, problemOf(answer).code]).toEqual([403, 'foreign-origin']);
});
