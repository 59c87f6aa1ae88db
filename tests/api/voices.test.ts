import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { MatterAnswer, MattersAnswer } from '../../contract/matter.ts';
import { VoicesAnswer } from '../../contract/voice.ts';
import { startedCase, submitCase } from './application.ts';
import { signedIn } from './caller.ts';
import type { Caller } from './caller.ts';
import { openHouse } from './house.ts';
import type { House } from './house.ts';

let house: House;
let applicant: Caller;
let caseNo: string;
beforeAll(async () => {
  house = await openHouse();
  applicant = await signedIn(house.door, 'applicant');
  ({ caseNo } = await submitCase(house.door, applicant));
  await startedCase(applicant, caseNo);
});
afterAll(async () => {
  await house.close();
});

test('a complaint is handled by the supervision body; its reply reaches the complainant, the unit finds nothing', async () => {
  const supervisor = await signedIn(house.door, 'supervisor');
  const [head, other] = await Promise.all(['head', 'applicant2'].map((login) => signedIn(house.door, login)));
  const sent = await applicant.post(`/api/cases/${caseNo}/complaint`, { text: '电话打不通。' });
  const { matters } = MattersAnswer.parse((await supervisor.get(`/api/matters?case=${caseNo}`)).body);
  const matter = matters.find(({ kind }) => kind === 'complaint');
  const at = (segment: string) => `/api/matters/${segment}?id=${encodeURIComponent(matter?.matterId ?? '')}`;

  const accepted = await supervisor.post(at('acceptance'), {});
  const answered = await supervisor.post(at('answer'), { text: '已核实，电话已修好。' });
  const seen = VoicesAnswer.parse((await applicant.get(`/api/cases/${caseNo}/voices`)).body);

  expect(sent.status).toBe(201);
  expect(matter?.openedBy.text).toBe('电话打不通。');
  expect([accepted.status, MatterAnswer.parse(answered.body).state]).toEqual([200, 'answered']);
  expect(seen.complaints).toMatchObject([{ state: 'answered', reply: '已核实，电话已修好。' }]);
  expect((await head?.get(at('one')))?.status).toBe(404);
  expect(JSON.stringify((await head?.get(`/api/matters?case=${caseNo}`))?.body)).not.toContain('complaint');
  expect((await other?.get(`/api/cases/${caseNo}/voices`))?.status).toBe(404);
});

test('a case that is not finished is not rated; staff never rate', async () => {
  const clerk = await signedIn(house.door, 'clerk');

  const early = await applicant.post(`/api/cases/${caseNo}/rating`, { grade: 5 });
  const staff = await clerk.post(`/api/cases/${caseNo}/rating`, { grade: 1 });

  expect([early.status, early.body]).toMatchObject([409, { code: 'not-finished' }]);
  expect(staff.status).toBe(403);
});
