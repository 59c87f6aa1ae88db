import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { ActAnswer } from '../../contract/acts.ts';
import type { CaseAnswer } from '../../contract/case.ts';
import { startedCase, submitCase } from './application.ts';
import { problemOf, signedIn } from './caller.ts';
import type { Answer, Caller } from './caller.ts';
import { openHouse } from './house.ts';
import type { House } from './house.ts';

const CLERK = 'P0016';
const SECTION_HEAD = 'P0210';
const ISSUER = 'P0214';

let house: House;
let applicant: Caller;
let clerk: Caller;

beforeAll(async () => {
  house = await openHouse();
  applicant = await signedIn(house.door, 'applicant');
  clerk = await signedIn(house.door, 'clerk');
});
afterAll(async () => {
  await house.close();
});

async function newCase(): Promise<string> {
  const { caseNo } = await submitCase(house.door, applicant);
  await startedCase(applicant, caseNo);
  return caseNo;
}

/** Told of M02 and supplied: whatever else is named now should have been told then. */
async function correctedCase(): Promise<string> {
  const caseNo = await newCase();
  const seen = await look(applicant, caseNo);
  const [file] = seen.materials.flatMap(({ files }) => files);
  await notice(caseNo, 'M02');
  const { lastActSeq } = await look(applicant, caseNo);
  const files = [{ material: 'M02', sha256: file?.sha256, name: '营业执照（重拍）.pdf' }];
  const supplied = await applicant.post(`/api/cases/${caseNo}/correction`, { seenSeq: lastActSeq, files });
  if (supplied.status !== 200) throw new Error(JSON.stringify(supplied.body));
  return caseNo;
}

async function look(who: Caller, caseNo: string): Promise<CaseAnswer> {
  return (await who.get<CaseAnswer>(`/api/cases/${caseNo}`)).body;
}

async function notice(
  caseNo: string,
  material: string,
  { approvedBy, language = 'zh' }: { readonly approvedBy?: string; readonly language?: 'zh' | 'en' } = {},
): Promise<Answer> {
  const { lastActSeq } = await look(clerk, caseNo);
  const items = [{ material, problem: '缺少签名', fix: '请补签' }];
  return await clerk.post(
    `/api/cases/${caseNo}/correction-notice`,
    { seenSeq: lastActSeq, items, ...(approvedBy === undefined ? {} : { approvedBy }) },
    { headers: { 'accept-language': language } },
  );
}

async function approversOffered(caseNo: string): Promise<readonly string[] | undefined> {
  const { open } = await look(clerk, caseNo);
  const offered = open.find(({ act }) => act === 'requestCorrection')?.choices['approvedBy'];
  return offered?.map(({ value }) => value);
}

async function approverOnRecord(caseNo: string): Promise<unknown> {
  const { rows } = await house.behind.db.pool.query<{ approver: string | null }>(
    `select payload->>'approvedBy' as approver from case_event
      where case_no = $1 and type = 'correctionRequested' order by seq desc limit 1`,
    [caseNo],
  );
  return rows[0]?.approver;
}

test('approvers are offered only once corrections have been told, and only section heads of the unit', async () => {
  const fresh = await newCase();
  const corrected = await correctedCase();

  expect(await approversOffered(fresh)).toBeUndefined();
  expect(await approversOffered(corrected)).toEqual([SECTION_HEAD, 'P0215']);
});

test('a new defect after the first notice is refused without an approver', async () => {
  const caseNo = await correctedCase();

  const answer = await notice(caseNo, 'M03');

  expect([answer.status, problemOf(answer).code]).toEqual([422, 'second-notice']);
});

test.each([
  ['the clerk', CLERK],
  ['somebody of the unit who heads no section', ISSUER],
  ['a person who does not exist', 'P9999'],
])('%s cannot approve a second notice, and nothing is recorded', async (_who, approvedBy) => {
  const caseNo = await correctedCase();

  const zh = await notice(caseNo, 'M03', { approvedBy });
  const en = await notice(caseNo, 'M03', { approvedBy, language: 'en' });

  expect([zh.status, problemOf(zh).code]).toEqual([422, 'bad-request']);
  expect(problemOf(zh).fields).toEqual([
    expect.objectContaining({ path: 'approvedBy', message: '只能从给出的选项里选。' }),
  ]);
  expect(problemOf(en).fields?.[0]?.message).toBe('Choose one of the options.');
  expect((await look(clerk, caseNo)).state).toBe('received');
});

test('the section head approves a second notice, and the log and the page name the approver', async () => {
  const caseNo = await correctedCase();

  const answer = await notice(caseNo, 'M03', { approvedBy: SECTION_HEAD });
  const { events } = (answer.body as unknown as ActAnswer).case;
  const told = events.filter(({ type }) => type === 'correctionRequested');
  const applicants = JSON.stringify((await look(applicant, caseNo)).events);

  expect(answer.status).toBe(200);
  expect(await approverOnRecord(caseNo)).toBe(SECTION_HEAD);
  expect(told.map(({ params }) => params['approvedBy'])).toEqual([
    undefined,
    expect.stringContaining('测试'),
  ]);
  expect(applicants).not.toContain('approvedBy');
});

test('a clerk who heads a section too can still not approve the own notice', async () => {
  const caseNo = await correctedCase();
  const { db } = house.behind;
  await db.pool.query(`insert into post select * from jsonb_populate_record(null::post,
      (select to_jsonb(p) || '{"post_id":"D20-AUDIT-2"}' from post p where post_id = 'D20-AUDIT'))`);
  await db.pool.query(`insert into posting select * from jsonb_populate_record(null::posting,
      (select to_jsonb(g) || '{"post_id":"D20-AUDIT-2","person_id":"P0016"}'
         from posting g where post_id = 'D20-AUDIT' and rank = 'A' limit 1))`);

  const answer = await notice(caseNo, 'M03', { approvedBy: CLERK });

  expect([answer.status, problemOf(answer).code]).toEqual([422, 'bad-request']);
  expect(await approversOffered(caseNo)).not.toContain(CLERK);
});
