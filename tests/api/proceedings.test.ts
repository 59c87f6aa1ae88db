import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { ActAnswer } from '../../contract/acts.ts';
import type { CaseAnswer } from '../../contract/case.ts';
import { applicationBody, startedCase, submitCase } from './application.ts';
import { problemOf, signedIn } from './caller.ts';
import type { Answer, Caller } from './caller.ts';
import { openHouse } from './house.ts';
import type { House } from './house.ts';
import { practiceCase } from './other-applications.ts';
import { QUARANTINE, WATER } from './other-forms.ts';

const PEOPLE = [
  ...['applicant', 'clerk', 'reviewer'],
  ...['waterclerk', 'water', 'waterhost', 'vetclerk', 'vet'],
] as const;
const MONDAY = '2026-03-02T09:00:00+08:00';

let house: House;
let people: Readonly<Record<string, Caller>>;
beforeAll(async () => {
  house = await openHouse();
  const callers = PEOPLE.map(async (name) => [name, await signedIn(house.door, name)] as const);
  people = Object.fromEntries(await Promise.all(callers));
});
afterAll(async () => {
  await house.close();
});

function who(name: string): Caller {
  const person = people[name];
  if (person === undefined) throw new Error(`nobody signed in as ${name}`);
  return person;
}

async function look(name: string, caseNo: string): Promise<CaseAnswer> {
  return (await who(name).get<CaseAnswer>(`/api/cases/${caseNo}`)).body;
}

async function ask(caseNo: string, name: string, segment: string, body: object = {}): Promise<Answer> {
  const { lastActSeq } = await look(name, caseNo);
  return await who(name).post(`/api/cases/${caseNo}/${segment}`, { seenSeq: lastActSeq, ...body });
}

/** The case after the act. @throws what was refused. */
async function act(caseNo: string, name: string, segment: string, body: object = {}): Promise<CaseAnswer> {
  const answer = await ask(caseNo, name, segment, body);
  if (answer.status !== 200) throw new Error(`${segment}: ${JSON.stringify(answer.body)}`);
  return (answer.body as unknown as ActAnswer).case;
}

/** Status, code, and the sentence with what is possible instead. */
async function refused(...asked: Parameters<typeof ask>): Promise<readonly [number, string, string]> {
  const answer = await ask(...asked);
  const { code, detail, instead = '' } = problemOf(answer);
  return [answer.status, code, `${detail}${instead}`];
}

async function wrongFields(...asked: Parameters<typeof ask>): Promise<readonly string[]> {
  const answer = await ask(...asked);
  if (answer.status !== 422) throw new Error(JSON.stringify(answer.body));
  return (problemOf(answer).fields ?? []).map(({ path, rule }) => `${path} ${rule}`).sort();
}

function choicesOf({ open }: CaseAnswer, name: string, field: string): readonly string[] {
  const choices = open.find((row) => row.act === name)?.choices[field] ?? [];
  return choices.map(({ value }) => value);
}

async function moveTo(caseNo: string, to: string): Promise<void> {
  const answer = await who('applicant').post(`/api/cases/${caseNo}/practice-clock`, { to });
  if (answer.status !== 200) throw new Error(JSON.stringify(answer.body));
}

async function quarantineCase(): Promise<string> {
  const caseNo = await practiceCase(house.door, who('applicant'), { ...QUARANTINE, from: MONDAY });
  await act(caseNo, 'vetclerk', 'acceptance');
  await act(caseNo, 'vet', 'review');
  return caseNo;
}

/** A version of the item with one day by law: its last days come at once. */
const SHORT_VERSION = `insert into item_version select * from jsonb_populate_record(null::item_version,
  (select to_jsonb(i) || jsonb_build_object('version', 2, 'plan',
     jsonb_set(jsonb_set(i.plan, '{statutory,value}', '1'), '{itemVersion}', '2'))
     from item_version i where i.item_id = 'I17'))`;

const kindsOf = ({ documents }: CaseAnswer): readonly string[] => documents.map(({ kind }) => kind);

describe('a special procedure', () => {
  let caseNo: string;
  beforeAll(async () => {
    caseNo = await quarantineCase();
  });

  test('is offered with its kinds and their longest time, and with the dates of the longest', async () => {
    const { open } = await look('vet', caseNo);
    const start = open.find(({ act: name }) => name === 'startSpecialProcedure');

    expect(start?.choices['kind']?.map(({ label }) => label)).toEqual([
      '检疫（最长 3 个工作日）',
      '检验（最长 5 个工作日）',
    ]);
    expect(start?.choices['approvedBy']).toBeUndefined();
    expect(start?.consequences.join('；')).toMatch(
      /特别程序告知书.*下面按检验最长的 5 个工作日算.*法定时限改到 2026年4月7日.*特别程序时钟开始，到 2026年3月9日/,
    );
  });

  test('names every wrong field, the longest time, and who may do it', async () => {
    const body = { kind: 'inspection', announcedWorkingDays: 3, reason: '送检。' };

    expect(await wrongFields(caseNo, 'vet', 'special-procedure', { kind: 'lunch', days: 3 })).toEqual([
      'announcedWorkingDays required',
      'days unknown',
      'kind choice',
      'reason required',
    ]);
    expect(await wrongFields(caseNo, 'vet', 'special-procedure', { ...body, approvedBy: 'P0157' })).toEqual([
      'approvedBy choice',
    ]);
    expect(await refused(caseNo, 'vet', 'special-procedure', { ...body, announcedWorkingDays: 9 })).toEqual([
      422,
      'announced-too-long',
      '告知的 9 个工作日超过了这个事项的上限。最长 5 个工作日。',
    ]);
    expect((await refused(caseNo, 'vet', 'special-procedure', { ...body, kind: 'tender' })).slice(1)).toEqual(
      [
        'special-procedure-not-listed',
        '这个事项没有“招标”的依据，不能因此停止计时。可以开始的特别程序：检疫、检验。',
      ],
    );
    expect((await refused(caseNo, 'vetclerk', 'special-procedure', body))[0]).toBe(403);
    expect((await refused(caseNo, 'applicant', 'special-procedure', body))[0]).toBe(403);
  });

  test('starts with a letter, stops the clocks, and ends with its result', async () => {
    const started = await act(caseNo, 'vet', 'special-procedure', {
      kind: 'inspection',
      announcedWorkingDays: 3,
      reason: '样品送检。',
    });
    const early = await wrongFields(caseNo, 'vet', 'special-procedure-end', { kind: 'inspection' });
    const ended = await act(caseNo, 'vet', 'special-procedure-end', { kind: 'inspection', result: '合格。' });
    const seen = await look('applicant', caseNo);

    expect(started.state).toBe('in-special-procedure');
    expect(started.clocks.find(({ clock }) => clock === 'statutory')).toMatchObject({ state: 'paused' });
    expect(early).toEqual(['result required']);
    expect(ended.state).toBe('under-review');
    expect(kindsOf(seen)).toContain('startSpecialProcedure');
    expect(seen.events.slice(-2).map(({ type, text }) => [type, text])).toEqual([
      ['specialProcedureStarted', '样品送检。'],
      ['specialProcedureEnded', '合格。'],
    ]);
  });

  test('two or more are sent, of those who check on the spot', async () => {
    const offered = choicesOf(await look('vet', caseNo), 'dispatchStaff', 'staff');

    expect(offered).toEqual(['P0159', 'P0163', 'P0164']);
    expect(await wrongFields(caseNo, 'vet', 'dispatch', { staff: ['P0163', 'P0001'] })).toEqual([
      'staff.1 choice',
    ]);
    expect((await refused(caseNo, 'vet', 'dispatch', { staff: ['P0163', 'P0163'] }))[1]).toBe('two-staff');
    expect((await refused(caseNo, 'vetclerk', 'dispatch', { staff: offered }))[0]).toBe(403);
    const sent = await act(caseNo, 'vet', 'dispatch', { staff: offered.slice(1) });
    expect(sent.clocks.find(({ clock }) => clock === 'dispatch')?.tone).toBe('stopped-in-time');
    expect(sent.events.at(-1)?.params).toEqual({ staff: 2 });
  });

  test('in the last days of the limit a section head must approve, and is offered', async () => {
    await house.behind.db.pool.query(SHORT_VERSION);
    const shortCase = await quarantineCase();
    const offered = choicesOf(await look('vet', shortCase), 'startSpecialProcedure', 'approvedBy');
    const body = { kind: 'quarantine', announcedWorkingDays: 2, reason: '隔离观察。' };

    expect(offered).toEqual(['P0157', 'P0162']);
    expect((await refused(shortCase, 'vet', 'special-procedure', body))[1]).toBe('last-days-need-approval');
    const started = await act(shortCase, 'vet', 'special-procedure', { ...body, approvedBy: offered[0] });
    expect(started.state).toBe('in-special-procedure');
  });
});

describe('others who are told and asked, and a hearing', () => {
  let caseNo: string;
  beforeAll(async () => {
    caseNo = await practiceCase(house.door, who('applicant'), { ...WATER, from: MONDAY });
    await act(caseNo, 'waterclerk', 'acceptance');
    await act(caseNo, 'water', 'review');
  });

  test('another unit is asked by letter and its answer recorded; the limits of the case run on, or stop by law', async () => {
    const question = { unitId: 'D10', question: '是否在禁采范围内。' };

    expect(await wrongFields(caseNo, 'water', 'consultation', { unitId: 10 })).toEqual([
      'question required',
      'unitId type',
    ]);
    expect(
      (await refused(caseNo, 'water', 'consultation', { ...question, unitId: 'D20' })).slice(0, 2),
    ).toEqual([422, 'consultation-not-listed']);
    expect((await refused(caseNo, 'waterclerk', 'consultation', question))[0]).toBe(403);
    const asked = await act(caseNo, 'water', 'consultation', question);
    const again = await refused(caseNo, 'water', 'consultation', question);
    const answered = await act(caseNo, 'water', 'consultation-answer', { unitId: 'D10', opinion: '不在。' });
    const mine = await look('applicant', caseNo);

    expect(asked.clocks.find(({ clock }) => clock === 'consultation')?.lastDayOn).toBe('2026-03-09');
    expect(kindsOf(asked)).toContain('startConsultation');
    expect(again[1]).toBe('consulted-already');
    expect(again[2]).toContain('每个单位只征求一次');
    expect(answered.events.at(-1)).toMatchObject({ type: 'consultationEnded', text: '不在。' });
    expect(answered.events.at(-1)?.params['unit']).toMatch(/局$/);
    expect(kindsOf(mine)).not.toContain('startConsultation');
    expect(JSON.stringify(mine)).not.toContain('不在。');
  });

  test('whoever it affects is told by letter; the name stands in no log and on no page of the applicant', async () => {
    const body = { party: '下游村民小组', interest: '枯水期灌溉用水。' };

    expect(await wrongFields(caseNo, 'water', 'interested-party-notice', { party: ' ' })).toEqual([
      'interest required',
      'party tooShort',
    ]);
    expect((await refused(caseNo, 'waterclerk', 'interested-party-notice', body))[0]).toBe(403);
    const told = await act(caseNo, 'water', 'interested-party-notice', body);
    const letter = told.documents.find(({ kind }) => kind === 'notifyInterestedParty');
    const { rows } = await house.behind.db.pool.query<{ log: string }>(
      'select string_agg(payload::text, $2) as log from case_event where case_no = $1',
      [caseNo, ''],
    );

    expect(told.events.at(-1)?.text).toBe('下游村民小组：枯水期灌溉用水。');
    expect(rows[0]?.log).not.toContain('村民小组');
    expect(JSON.stringify(await look('applicant', caseNo))).not.toContain('村民小组');
    expect((await who('water').get(letter?.href ?? '')).status).toBe(200);
    expect((await who('applicant').get(letter?.href ?? '')).status).toBe(404);
  });

  test('a hearing is offered with what it is about; nobody else’s post offers it', async () => {
    const reason = '与下游农户的用水利益。';

    expect(await wrongFields(caseNo, 'water', 'hearing-offer')).toEqual(['reason required']);
    expect((await refused(caseNo, 'waterclerk', 'hearing-offer', { reason }))[0]).toBe(403);
    const offered = await act(caseNo, 'water', 'hearing-offer', { reason });
    expect(offered.state).toBe('hearing-offered');
    expect(offered.events.at(-1)).toMatchObject({
      text: reason,
      document: { kind: 'offerHearing', title: '行政许可听证权利告知书' },
    });
  });

  test('the applicant asks for a hearing; nobody else asks for him', async () => {
    const { open } = await look('applicant', caseNo);

    expect(open.find(({ act: name }) => name === 'requestHearing')?.consequences.join('；')).toMatch(
      /听证申请时钟停.*听证时钟开始，到 2026年3月30日/,
    );
    expect((await refused(caseNo, 'water', 'hearing-request')).slice(0, 2)).toEqual([422, 'party-not-told']);
    expect(await wrongFields(caseNo, 'applicant', 'hearing-request', { reason: 1 })).toEqual(['reason type']);
    expect((await act(caseNo, 'applicant', 'hearing-request', { reason: '想说明水量。' })).state).toBe(
      'in-hearing',
    );
  });

  test('a hearing is announced seven clear working days before, with hour, place, and a host who did not review', async () => {
    const notice = { on: '2026-03-12', time: '09:30', place: '三楼听证室', host: 'P0153' };
    const seen = await look('water', caseNo);

    expect(choicesOf(seen, 'scheduleHearing', 'host')).toEqual(['P0153', 'P0154']);
    expect(choicesOf(seen, 'scheduleHearing', 'on')).toEqual(['2026-03-12']);
    expect(
      await wrongFields(caseNo, 'water', 'hearing-notice', { ...notice, on: 'soon', time: '25:00' }),
    ).toEqual(['on invalid', 'time invalid']);
    expect(await wrongFields(caseNo, 'water', 'hearing-notice', { ...notice, host: 'P0146' })).toEqual([
      'host choice',
    ]);
    expect(await refused(caseNo, 'water', 'hearing-notice', { ...notice, on: '2026-03-11' })).toEqual([
      422,
      'hearing-notice-too-short',
      '通知和听证之间要隔满 7 个工作日。最早的工作日是 2026年3月12日 周四。',
    ]);
    expect((await refused(caseNo, 'waterhost', 'hearing-notice', notice))[0]).toBe(403);
    await act(caseNo, 'water', 'hearing-notice', notice);
    const told = (await look('applicant', caseNo)).events.at(-1);
    expect(told).toMatchObject({ type: 'hearingScheduled', text: '09:30，三楼听证室' });
    expect(told?.document?.title).toBe('行政许可听证通知书');
  });

  test('a hearing is held on its day by the host, and the case page says which days do not count and why', async () => {
    const record = { attendees: '申请人、农户代表', transcript: '主持人：开始。\n农户：担心水量。' };

    expect(await refused(caseNo, 'waterhost', 'hearing-record', record)).toEqual([
      409,
      'not-the-hearing-day',
      '听证定在 2026年3月12日 周四，不是这一天。请在当天举行，或者重新通知。',
    ]);
    await moveTo(caseNo, '2026-03-12T09:30:00+08:00');
    expect((await refused(caseNo, 'water', 'hearing-record', record)).slice(0, 2)).toEqual([
      403,
      'only-host',
    ]);
    expect(await wrongFields(caseNo, 'waterhost', 'hearing-record', { ...record, transcript: '' })).toEqual([
      'transcript tooShort',
    ]);
    const held = await act(caseNo, 'waterhost', 'hearing-record', record);
    const days = held.clocks.find(({ clock }) => clock === 'statutory')?.days ?? [];
    const excluded = days.filter(({ reason }) => reason === 'excluded');
    expect(held.state).toBe('under-review');
    expect(held.events.at(-1)?.document?.kind).toBe('holdHearing');
    expect(excluded.map(({ day }) => day)).toEqual([
      ...['2026-03-03', '2026-03-04', '2026-03-05', '2026-03-06'],
      ...['2026-03-09', '2026-03-10', '2026-03-11', '2026-03-12'],
    ]);
    expect(excluded.every(({ source }) => (source ?? '').includes('听证'))).toBe(true);
  }, 60_000);
});

test('a unit without a hearing post is not offered a hearing that nobody could host', async () => {
  const practice = { legalNow: MONDAY };
  const body = await applicationBody(house.door, who('applicant'));
  const { caseNo } = await submitCase(house.door, who('applicant'), { ...body, practice });
  await startedCase(who('applicant'), caseNo);
  await act(caseNo, 'clerk', 'acceptance');
  const seen = await act(caseNo, 'reviewer', 'review');

  expect(seen.open.map(({ act: name }) => name)).not.toContain('offerHearing');
  expect(seen.closed.find(({ act: name }) => name === 'offerHearing')?.sentence).toContain('听证主持岗');
  expect((await refused(caseNo, 'reviewer', 'hearing-offer', { reason: '邻里关系。' })).slice(0, 2)).toEqual([
    409,
    'no-host',
  ]);
  expect(seen.closed.map(({ act: name }) => name)).not.toContain('startSpecialProcedure');
});
