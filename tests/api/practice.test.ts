import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { CaseAnswer, InboxAnswer } from '../../contract/case.ts';
import { MatterAnswer, MattersAnswer } from '../../contract/matter.ts';
import { NoticesAnswer } from '../../contract/session.ts';
import { applicationBody, startedCase, submitCase } from './application.ts';
import { problemOf, signedIn } from './caller.ts';
import type { Caller } from './caller.ts';
import { openDoor } from './door.ts';
import { openHouse } from './house.ts';
import type { House } from './house.ts';

let house: House;
let applicant: Caller;
let caseNo: string;

beforeAll(async () => {
  house = await openHouse();
  applicant = await signedIn(house.door, 'applicant');
  const practice = { legalNow: '2026-03-02T09:00:00+08:00' };
  ({ caseNo } = await submitCase(house.door, applicant, { practice }));
  await startedCase(applicant, caseNo);
});
afterAll(async () => {
  await house.close();
});

async function move(to: object): Promise<CaseAnswer> {
  const answer = await applicant.post(`/api/cases/${caseNo}/practice-clock`, to);
  if (answer.status !== 200) throw new Error(JSON.stringify(answer.body));
  return CaseAnswer.parse(answer.body);
}

const idOf = (matterId: string): string => `?id=${encodeURIComponent(matterId)}`;

test('the clock of a practice case moves to the next legal moment, and what is due happens', async () => {
  const warned = await move({ by: 'next-threshold' });
  const late = await move({ to: '2026-03-04T00:00:00+08:00' });

  expect(warned.now).toBe('2026-03-03T09:00:00+08:00');
  expect(late.cards).toEqual([
    expect.objectContaining({ rule: 'T04', level: 'yellow', threshold: 'passed', state: 'issued' }),
  ]);
  expect(late.clocks.find(({ clock }) => clock === 'step')?.tone).toBe('breached-yellow');
}, 60_000);

test('the page and the inbox mark a limit as its card is: raised, it is red', async () => {
  const raised = await move({ to: '2026-03-07T09:00:00+08:00' });
  const clerk = await signedIn(house.door, 'clerk');
  const { lines } = InboxAnswer.parse((await clerk.get('/api/inbox')).body);

  const onPage = raised.clocks.find(({ clock }) => clock === 'step');
  const inList = lines.find((line) => line.caseNo === caseNo)?.clock;
  expect(onPage).toMatchObject({ tone: 'breached-red', card: 'red' });
  expect(inList).toMatchObject({ clock: 'step', tone: 'breached-red', card: 'red' });
}, 60_000);

test('nobody answers: the card turns red, acceptance is deemed, and the hall has one record', async () => {
  const after = await move({ to: '2026-03-10T09:00:00+08:00' });
  const hall = await signedIn(house.door, 'hallhead');
  const { matters } = MattersAnswer.parse((await hall.get('/api/matters')).body);
  const records = matters.filter(({ kind }) => kind === 'accountability');

  expect(after).toMatchObject({ state: 'accepted', deemedAccepted: true });
  expect(after.clocks.find(({ clock }) => clock === 'acceptance')).toMatchObject({
    tone: 'stopped-late',
    card: 'red',
  });
  expect(after.cards.map(({ rule, level }) => `${rule} ${level}`)).toEqual(['T04 red', 'T01 red']);
  expect(records).toHaveLength(1);
  expect(records[0]?.cards.map(({ rule }) => rule)).toEqual(['T04', 'T01']);
  expect(records[0]?.shares.reduce((sum, { perMille }) => sum + perMille, 0)).toBe(1000);
}, 120_000);

test('the unit answers its card from the notice, and the supervision body closes it', async () => {
  const hall = await signedIn(house.door, 'hallhead');
  const supervisor = await signedIn(house.door, 'supervisor');
  const { notices } = NoticesAnswer.parse((await hall.get('/api/notices')).body);
  const { body: list } = await hall.get<MattersAnswer>('/api/matters?waiting=me');
  const card = list.matters.find(({ kind, cards }) => kind === 'card' && cards[0]?.rule === 'T01');
  const id = idOf(card?.matterId ?? '');

  const early = await supervisor.post(`/api/matters/closure${id}`, {});
  const answered = await hall.post(`/api/matters/answer${id}`, { text: '收件高峰，已增派一人。' });
  const twice = await hall.post(`/api/matters/answer${id}`, { text: '再说一次' });
  const notMine = await hall.post(`/api/matters/closure${id}`, {});
  const closed = await supervisor.post(`/api/matters/closure${id}`, { text: '已核实' });

  expect(notices.some(({ matterId, text }) => matterId === card?.matterId && !/[{}]/.test(text))).toBe(true);
  expect([early.status, problemOf(early).code]).toEqual([409, 'answer-first']);
  expect(MatterAnswer.parse(answered.body)).toMatchObject({ state: 'answered' });
  expect([twice.status, problemOf(twice).code]).toEqual([409, 'already-answered']);
  expect([notMine.status, problemOf(notMine).code]).toEqual([403, 'not-your-matter']);
  expect(closed.body).toMatchObject({ state: 'closed' });
}, 60_000);

test('the record goes from frozen facts to a decision that a person signs', async () => {
  const supervisor = await signedIn(house.door, 'supervisor');
  const hall = await signedIn(house.door, 'hallhead');
  const { body: list } = await supervisor.get<MattersAnswer>(`/api/matters?case=${caseNo}`);
  const record = list.matters.find(({ kind }) => kind === 'accountability');
  const id = idOf(record?.matterId ?? '');
  const person = record?.shares.find(({ proposedMain }) => proposedMain)?.personId ?? '';

  const frozen = await supervisor.post<MatterAnswer>(`/api/matters/frozen-facts${id}`, {});
  const explained = await hall.post(`/api/matters/explanation${id}`, { text: '当日两人请假。' });
  const attributed = await supervisor.post(`/api/matters/attribution${id}`, {
    mainPersonId: person,
    text: '直接责任',
  });
  const decided = await supervisor.post(`/api/matters/decision${id}`, {
    documentNo: '监决〔2026〕1号',
    text: '提醒谈话',
  });

  expect(frozen.body).toMatchObject({ state: 'explanation-due' });
  expect([explained, attributed, decided].map(({ status }) => status)).toEqual([200, 200, 200]);
  expect(decided.body).toMatchObject({ state: 'decided' });
  expect((decided.body as unknown as MatterAnswer).mainPerson).not.toBeNull();
}, 60_000);

test('the clock goes forward only, and a real case has none', async () => {
  const back = await applicant.post(`/api/cases/${caseNo}/practice-clock`, {
    to: '2026-03-03T09:00:00+08:00',
  });
  const real = await submitCase(house.door, applicant);
  const moved = await applicant.post(`/api/cases/${real.caseNo}/practice-clock`, { by: 'one-working-day' });

  expect([back.status, problemOf(back).code]).toEqual([422, 'backwards']);
  expect([moved.status, problemOf(moved).code]).toEqual([403, 'not-practice']);
});

test('where practice is switched off, no practice case can be opened', async () => {
  const door = await openDoor(house.behind, { practice: false });
  const someone = await signedIn(door, 'applicant');
  const body = await applicationBody(door, someone);
  const practice = { legalNow: '2026-03-02T09:00:00+08:00' };

  const answer = await someone.post('/api/cases', { ...body, practice });
  await door.close();

  expect([answer.status, problemOf(answer).code]).toEqual([403, 'practice-off']);
});

test('practice numbers are a range of their own', () => {
  expect(caseNo).toMatch(/20260302Y001$/);
});
