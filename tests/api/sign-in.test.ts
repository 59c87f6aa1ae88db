import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { MeAnswer } from '../../contract/session.ts';
import { caller, problemOf, signedIn } from './caller.ts';
import { PASSWORD } from './door.ts';
import { openHouse } from './house.ts';
import type { House } from './house.ts';

let house: House;

beforeAll(async () => {
  house = await openHouse();
});
afterAll(async () => {
  await house.close();
});

test('who signs in learns what he may open, from his posts', async () => {
  const head = await signedIn(house.door, 'head');
  const supervisor = await signedIn(house.door, 'supervisor');
  const leader = await signedIn(house.door, 'leader');

  const me = MeAnswer.parse((await head.get('/api/session')).body);

  expect(me.duties).toEqual(['staff', 'head']);
  expect(me.posts.map(({ rank }) => rank)).toContain('A');
  expect((await supervisor.get<MeAnswer>('/api/session')).body.duties).toEqual(
    expect.arrayContaining(['supervisor', 'calendar-keeper']),
  );
  expect((await leader.get<MeAnswer>('/api/session')).body.duties).toContain('leader');
});

test('the cookie is for the server only, and signing out ends the session', async () => {
  const answer = await caller(house.door).post('/api/session', { name: 'clerk', password: PASSWORD });
  const clerk = await signedIn(house.door, 'clerk');

  const out = await clerk.send('DELETE', '/api/session');
  const after = await clerk.get('/api/session');

  expect(answer.headers.getSetCookie().join()).toMatch(/HttpOnly.*SameSite=Lax/i);
  expect([out.status, after.status]).toEqual([204, 401]);
});

test('a wrong name and a wrong password read the same', async () => {
  const nobody = caller(house.door);
  const name = problemOf(await nobody.post('/api/session', { name: 'nobody-here', password: 'x' }));
  const password = problemOf(await nobody.post('/api/session', { name: 'auditor', password: 'x' }));

  expect({ ...name, reference: '' }).toEqual({ ...password, reference: '' });
  expect(name.status).toBe(401);
});

test('five wrong passwords lock the name for a quarter of an hour, also for the right one', async () => {
  const nobody = caller(house.door);
  for (let tries = 0; tries < 5; tries += 1)
    await nobody.post('/api/session', { name: 'issuer', password: 'wrong' });

  const locked = await nobody.post('/api/session', { name: 'issuer', password: PASSWORD });
  const other = await nobody.post('/api/session', { name: 'outlet', password: PASSWORD });

  expect([locked.status, problemOf(locked).code]).toEqual([429, 'too-many-tries']);
  expect(Number(locked.headers.get('retry-after'))).toBeGreaterThan(800);
  expect(other.status).toBe(200);
});

test('an applicant opens an account, is signed in by it, and the name is taken then', async () => {
  const login = `new-${randomUUID().slice(0, 8)}`;
  const account = { login, name: '测试个体户', password: 'a long password' };
  const nobody = caller(house.door);

  const opened = await nobody.post('/api/applicants', account);
  const taken = await nobody.post('/api/applicants', account);
  const again = await signedIn(house.door, login, account.password);

  expect(opened.status).toBe(201);
  expect(MeAnswer.parse(opened.body)).toMatchObject({ name: '测试个体户', duties: ['applicant'] });
  expect([taken.status, problemOf(taken).code]).toEqual([409, 'login-taken']);
  expect((await again.get('/api/cases')).status).toBe(200);
});
