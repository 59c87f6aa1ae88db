import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { until } from '../workflows/until.ts';
import { startedCase, submitCase } from './application.ts';
import { signedIn } from './caller.ts';
import type { Caller } from './caller.ts';
import { openHouse } from './house.ts';
import type { House } from './house.ts';

let house: House;

beforeAll(async () => {
  house = await openHouse();
});
afterAll(async () => {
  await house.close();
});

/** Listens like a page; `told` grows. */
async function listen(who: Caller): Promise<{ readonly told: string[]; readonly hangUp: () => void }> {
  const phone = new AbortController();
  const response = await fetch(`${house.door.origin}/api/events`, {
    headers: { cookie: who.cookie },
    signal: phone.signal,
  });
  const told: string[] = [];
  const reading = async (): Promise<void> => {
    for await (const chunk of response.body ?? []) told.push(Buffer.from(chunk).toString());
  };
  reading().catch(() => undefined); // hanging up ends the stream
  return {
    told,
    hangUp: () => {
      phone.abort();
    },
  };
}

test('who may see a case is told that it changed, never what; another applicant is told nothing', async () => {
  const [applicant, stranger, clerk] = (await Promise.all(
    ['applicant', 'applicant2', 'clerk'].map((name) => signedIn(house.door, name)),
  )) as [Caller, Caller, Caller];
  const { caseNo } = await submitCase(house.door, applicant);
  const { lastActSeq: seenSeq } = await startedCase(clerk, caseNo);
  const [own, others] = await Promise.all([listen(applicant), listen(stranger)]);
  await new Promise((done) => setTimeout(done, 2_500)); // both have been looked for once

  const accepted = await clerk.post<{ seq: number }>(`/api/cases/${caseNo}/acceptance`, { seenSeq });
  await until('the applicant is told', () =>
    Promise.resolve(
      own.told.some((line) => line.includes('"notice"')) && own.told.some((line) => line.includes(caseNo)),
    ),
  );
  own.hangUp();
  others.hangUp();

  expect(own.told.join('')).toContain(
    `data: ${JSON.stringify({ kind: 'case', id: caseNo, seq: accepted.body.seq })}`,
  );
  expect(own.told.join('')).not.toMatch(/受理|申请|accepted/);
  expect(others.told.join('')).not.toContain('data:');
}, 60_000);
