import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { CaseAnswer } from '../../contract/case.ts';
import type { InboxAnswer } from '../../contract/case.ts';
import { openDesk, wrongFieldsOf } from './desk.ts';
import type { Desk } from './desk.ts';
import { openHouse } from './house.ts';
import type { House } from './house.ts';
import { practiceBody, practiceCase } from './other-applications.ts';
import { HYGIENE, ROAD, WATER } from './other-forms.ts';
import type { Application } from './other-forms.ts';

const PEOPLE = [
  ...['applicant', 'applicant2', 'clerk', 'outlet', 'cashier'],
  ...['health', 'healthapprover', 'healthissuer', 'healthsite'],
  ...['roadclerk', 'road', 'roadsite', 'police', 'roadauditor', 'roadapprover', 'roadhead', 'roadissuer'],
  ...['waterclerk', 'water'],
];
const MONDAY = '2026-03-02T09:00:00+08:00';

let house: House;
let desk: Desk;
beforeAll(async () => {
  house = await openHouse();
  desk = await openDesk(house.door, PEOPLE);
});
afterAll(async () => {
  await house.close();
});

async function filed(application: Application, emergencySince?: string): Promise<string> {
  return await practiceCase(house.door, desk.who('applicant'), {
    ...{ ...application, from: MONDAY },
    ...(emergencySince === undefined ? {} : { emergencySince }),
  });
}

async function refusedFiling(application: Application, emergencySince?: string): Promise<readonly string[]> {
  const body = await practiceBody(house.door, desk.who('applicant'), {
    ...{ ...application, from: MONDAY },
    ...(emergencySince === undefined ? {} : { emergencySince }),
  });
  return wrongFieldsOf(await desk.who('applicant').post('/api/cases', body));
}

async function inboxOf(name: string): Promise<readonly (readonly [string, string | null])[]> {
  const { body } = await desk.who(name).get<InboxAnswer>('/api/inbox');
  return body.lines.map(({ caseNo, stepName }) => [caseNo, stepName] as const);
}

const clockOf = ({ clocks }: CaseAnswer, name: string) => clocks.find(({ clock }) => clock === name);
const choicesOf = ({ open }: CaseAnswer, act: string, field: string) =>
  open.find((row) => row.act === act)?.choices[field] ?? [];
const closedFor = ({ closed }: CaseAnswer, act: string) => closed.find((row) => row.act === act)?.code;
const kindsOf = ({ documents }: CaseAnswer): readonly string[] => documents.map(({ kind }) => kind);
const last = ({ events }: CaseAnswer) => events.at(-1);

describe('a permit on a promise (告知承诺)', () => {
  let caseNo: string;
  beforeAll(async () => {
    caseNo = await filed(HYGIENE);
  });

  test('whoever promises hands the promise in; whoever does not goes the ordinary way, and is not checked afterwards', async () => {
    const unpromised = HYGIENE.materials.filter((material) => material !== 'M03');
    const ordinary = await filed({
      ...HYGIENE,
      form: { ...HYGIENE.form, commit: false },
      materials: unpromised,
    });
    const accepted = await desk.act(ordinary, 'clerk', 'acceptance');

    expect(await refusedFiling({ ...HYGIENE, materials: unpromised })).toEqual(['materials.M03 material']);
    expect(clockOf(accepted, 'promised')?.lastDayOn).toBe('2026-03-11');
    expect(last(accepted)?.type).toBe('accepted');
  });

  test('is accepted on it, decided the same day, and the check counts from the permit', async () => {
    const seen = await desk.look('clerk', caseNo);
    const accept = seen.open.find(({ act }) => act === 'accept');

    expect(accept?.consequences.join('；')).toContain('发证后核查');
    await desk.act(caseNo, 'clerk', 'acceptance');
    await desk.act(caseNo, 'health', 'review');
    await desk.act(caseNo, 'health', 'step-completion', { step: 'material-review', opinion: '承诺完整。' });
    const early = await desk.refused(caseNo, 'healthsite', 'post-check', {
      ...{ result: 'kept', staff: ['P0185', 'P0186'], opinion: '好。' },
    });
    const granted = await desk.act(caseNo, 'healthapprover', 'grant');
    const { rows } = await house.behind.db.pool.query<{ kind: string }>(
      `select c.kind from case_event e join content c on c.content_id::text = e.payload ->> 'commitmentId'
       where e.case_no = $1`,
      [caseNo],
    );

    expect(early.slice(0, 2)).toEqual([409, 'wrong-state']);
    expect(rows).toEqual([{ kind: 'promise' }]);
    expect(clockOf(granted, 'post-check')).toMatchObject({ startOn: '2026-03-02', lastDayOn: '2026-05-06' });
  });

  test('stays open until it is checked, in the inbox of whoever checks', async () => {
    await desk.act(caseNo, 'healthissuer', 'certificate');
    const served = await desk.act(caseNo, 'outlet', 'service', { method: 'window' });

    expect(served.state).toBe('delivering');
    expect(await inboxOf('healthsite')).toEqual([[caseNo, '事后核查']]);
    expect(closedFor(served, 'serve')).toBe('served-already');
  });

  test('is checked by two; a broken promise is answered by an order to put it right', async () => {
    const check = { result: 'broken', staff: ['P0185', 'P0186'], opinion: '没有消毒设施。' };
    const order = { order: '配备消毒设施。', dueOn: '2026-03-16' };
    const seen = await desk.look('healthsite', caseNo);

    expect(choicesOf(seen, 'completePostCheck', 'staff').map(({ value }) => value)).toEqual([
      'P0181',
      'P0185',
      'P0186',
    ]);
    expect(await desk.wrongFields(caseNo, 'healthsite', 'post-check', { result: 'well' })).toEqual([
      'opinion required',
      'result choice',
      'staff required',
    ]);
    expect(await desk.wrongFields(caseNo, 'healthsite', 'post-check', check)).toEqual([
      'dueOn required',
      'order required',
    ]);
    expect(
      await desk.wrongFields(caseNo, 'healthsite', 'post-check', { ...check, ...order, dueOn: '2026-03-02' }),
    ).toEqual(['dueOn day-after']);
    expect(
      await desk.wrongFields(caseNo, 'healthsite', 'post-check', { ...check, ...order, staff: ['P0001'] }),
    ).toEqual(['staff.0 choice']);
    expect(
      (await desk.refused(caseNo, 'healthsite', 'post-check', { ...check, ...order, staff: ['P0185'] }))[1],
    ).toBe('two-staff');
    expect((await desk.refused(caseNo, 'health', 'post-check', { ...check, ...order }))[1]).toBe(
      'not-your-post',
    );
    const checked = await desk.act(caseNo, 'healthsite', 'post-check', { ...check, ...order });
    const mine = await desk.look('applicant', caseNo);

    expect(checked.state).toBe('closed');
    expect(last(checked)).toMatchObject({
      ...{ type: 'postCheckCompleted', params: { result: 'broken' }, text: '没有消毒设施。' },
      document: { kind: 'completePostCheck', title: '责令限期整改通知书' },
    });
    expect(kindsOf(mine)).toContain('completePostCheck');
    expect(await inboxOf('healthsite')).toEqual([]);
  });
});

/** The same item with a ground on which its fees may be waived. */
const WITH_WAIVER = `insert into item_version select * from jsonb_populate_record(null::item_version,
  (select to_jsonb(i) || jsonb_build_object('version', 2, 'plan',
     jsonb_set(jsonb_set(i.plan, '{fee,waiverBasis}', '"某办法第九条"'), '{itemVersion}', '2'))
     from item_version i where i.item_id = 'I12'))`;

describe('emergency work (补办) and a fee', () => {
  let caseNo: string;
  beforeAll(async () => {
    caseNo = await filed({ ...ROAD, materials: [] }, '2026-03-01T20:00:00+08:00');
  });

  test('work may begin first only where the law says so, and not in the future', async () => {
    expect(await refusedFiling(WATER, '2026-03-01T20:00:00+08:00')).toEqual(['emergencySince no-emergency']);
    expect(await refusedFiling(ROAD, '2026-03-02T20:00:00+08:00')).toEqual(['emergencySince in-future']);
  });

  test('the report starts the applicant’s hours alone; the office waits, and says for what', async () => {
    const seen = await desk.look('roadclerk', caseNo);

    expect(seen.clocks.map(({ clock }) => clock)).toEqual(['make-up']);
    expect(clockOf(seen, 'make-up')?.breachAt).toBe('2026-03-02T20:00:00+08:00');
    expect((await desk.refused(caseNo, 'roadclerk', 'acceptance')).slice(1)).toEqual([
      'make-up-first',
      '只收到抢修报告，申请还没有补办。请申请人在时限内补办。',
    ]);
  });

  test('the applicant makes it good, and the ordinary procedure begins', async () => {
    const body = await practiceBody(house.door, desk.who('applicant'), { ...ROAD, from: MONDAY });

    expect(await desk.wrongFields(caseNo, 'applicant', 'make-up', { files: [] })).toEqual(['files tooSmall']);
    expect((await desk.refused(caseNo, 'roadclerk', 'make-up', { files: body.files }))[0]).toBe(403);
    const made = await desk.act(caseNo, 'applicant', 'make-up', { files: body.files });
    expect(made.materials.filter(({ files }) => files.length > 0).map(({ code }) => code)).toEqual([
      'M01',
      'M04',
    ]);
    expect(clockOf(made, 'acceptance')?.lastDayOn).toBe('2026-03-09');
  });

  test('another department that must approve does so in its own name', async () => {
    await desk.act(caseNo, 'roadclerk', 'acceptance');
    await desk.act(caseNo, 'road', 'review');
    await desk.act(caseNo, 'road', 'step-completion', { step: 'material-review', opinion: '齐全。' });
    await desk.act(caseNo, 'roadsite', 'step-completion', {
      ...{ step: 'site-visit', opinion: '属实。', staff: ['P0131', 'P0132'] },
    });
    const agreed = await desk.act(caseNo, 'police', 'step-completion', {
      step: 'approve',
      opinion: '同意。',
    });

    expect(last(agreed)).toMatchObject({ type: 'stepCompleted', letterNo: null });
    await desk.act(caseNo, 'roadauditor', 'step-completion', { step: 'audit', opinion: '同意。' });
    expect(await countOf('select count(*)::int as n from refused_attempt where case_no = $1', caseNo)).toBe(
      0,
    );
  });

  test('the permit says what it costs: a listed standard times how much', async () => {
    const seen = await desk.look('roadapprover', caseNo);
    const line = { feeCode: 'FEE-ROAD-OCC', standardFen: 50, quantity: 25 };

    expect(choicesOf(seen, 'grant', 'fees').map(({ label }) => label)).toContain(
      '城市道路占用费 · 临时占用人行道 · 0.50 元/平方米·日',
    );
    expect((await desk.refused(caseNo, 'roadapprover', 'grant'))[1]).toBe('fees-not-stated');
    expect(
      await desk.wrongFields(caseNo, 'roadapprover', 'grant', { fees: [{ ...line, quantity: 0 }] }),
    ).toEqual(['fees.0.quantity tooSmall']);
    expect(
      (await desk.refused(caseNo, 'roadapprover', 'grant', { fees: [{ ...line, standardFen: 51 }] })).slice(
        1,
      ),
    ).toEqual(['fee-off-standard', '“城市道路占用费”的单价或者数量不合标准。标准单价：0.80、0.50。']);
    const granted = await desk.act(caseNo, 'roadapprover', 'grant', {
      fees: [line, { feeCode: 'FEE-ROAD-DIG', standardFen: 18_000, quantity: 12.5 }],
    });
    expect(granted.state).toBe('granted');
    expect(await inboxOf('cashier')).toEqual([[caseNo, '缴费']]);
  });

  test('the cashier records each fee by its bill, at exactly what is due; until then no certificate', async () => {
    const seen = await desk.look('cashier', caseNo);

    expect(choicesOf(seen, 'recordPayment', 'feeCode').map(({ label }) => label)).toEqual([
      '城市道路占用费，应缴 12.50 元',
      '城市道路挖掘修复费，应缴 2250.00 元',
    ]);
    expect((await desk.refused(caseNo, 'roadissuer', 'certificate')).slice(1)).toEqual([
      'fee-open',
      '费用还没有缴清：城市道路占用费、城市道路挖掘修复费。缴清或者依法减免后再制证。',
    ]);
    expect(await desk.wrongFields(caseNo, 'cashier', 'payment', { amountFen: 1 })).toEqual([
      'amountFen unknown',
      'billNo required',
      'feeCode required',
    ]);
    expect(
      (await desk.refused(caseNo, 'roadissuer', 'payment', { feeCode: 'FEE-ROAD-OCC', billNo: 'B1' }))[1],
    ).toBe('not-your-post');
    expect(
      (await desk.refused(caseNo, 'cashier', 'payment', { feeCode: 'FEE-WATER', billNo: 'B1' }))[1],
    ).toBe('fee-not-due');
    const paid = await desk.act(caseNo, 'cashier', 'payment', { feeCode: 'FEE-ROAD-OCC', billNo: '0001' });
    expect(paid.fees.map(({ name, dueFen, paidFen }) => [name, dueFen, paidFen])).toEqual([
      ['城市道路占用费', 1_250, 1_250],
      ['城市道路挖掘修复费', 225_000, 0],
    ]);
    expect(last(paid)?.params).toEqual({ fee: '城市道路占用费', yuan: '12.50', billNo: '0001' });
    expect(
      (
        await desk.refused(caseNo, 'roadhead', 'fee-waiver', { feeCode: 'FEE-ROAD-DIG', reason: '抢修。' })
      )[1],
    ).toBe('no-waiver-in-law');
    await desk.act(caseNo, 'cashier', 'payment', { feeCode: 'FEE-ROAD-DIG', billNo: '0002' });
    expect((await desk.act(caseNo, 'roadissuer', 'certificate')).state).toBe('delivering');
  });

  test('the head of the agency alone waives what the law lets be waived, by a written decision', async () => {
    await house.behind.db.pool.query(WITH_WAIVER);
    const other = await grantedRoad();
    const waiver = { feeCode: 'FEE-ROAD-OCC', amountFen: 1_000, reason: '抢修供水管道。' };

    expect((await desk.refused(other, 'cashier', 'fee-waiver', waiver))[1]).toBe('only-head');
    expect(await desk.wrongFields(other, 'roadhead', 'fee-waiver', { feeCode: 'X' })).toEqual([
      'reason required',
    ]);
    expect(
      (await desk.refused(other, 'roadhead', 'fee-waiver', { ...waiver, amountFen: 9_999 }))[2],
    ).toContain('应缴 12.50 元，不是 99.99 元');
    const waived = await desk.act(other, 'roadhead', 'fee-waiver', waiver);
    expect(last(waived)).toMatchObject({
      ...{ params: { fee: '城市道路占用费', yuan: '10.00' }, text: '抢修供水管道。' },
      document: { title: '行政许可收费减免决定书' },
    });
    expect(choicesOf(await desk.look('cashier', other), 'recordPayment', 'feeCode')).toEqual([
      { value: 'FEE-ROAD-OCC', label: '城市道路占用费，应缴 2.50 元' },
    ]);
  });

  async function grantedRoad(): Promise<string> {
    const other = await filed(ROAD);
    await desk.act(other, 'roadclerk', 'acceptance');
    await desk.act(other, 'road', 'review');
    await desk.act(other, 'road', 'step-completion', { step: 'material-review', opinion: '齐全。' });
    await desk.act(other, 'roadsite', 'step-completion', {
      ...{ step: 'site-visit', opinion: '属实。', staff: ['P0131', 'P0132'] },
    });
    await desk.act(other, 'police', 'step-completion', { step: 'approve', opinion: '同意。' });
    await desk.act(other, 'roadauditor', 'step-completion', { step: 'audit', opinion: '同意。' });
    const fees = [{ feeCode: 'FEE-ROAD-OCC', standardFen: 50, quantity: 25 }];
    await desk.act(other, 'roadapprover', 'grant', { fees });
    return other;
  }
});

describe('an interested party (利害关系人)', () => {
  let caseNo: string;
  beforeAll(async () => {
    caseNo = await filed(WATER);
    await desk.act(caseNo, 'waterclerk', 'acceptance');
    await desk.act(caseNo, 'water', 'review');
  });

  test('who was told asks at the window, in the days of the offer; the office records it and no name stands in the log', async () => {
    const request = { reason: '担心枯水期用水。' };
    await desk.act(caseNo, 'water', 'interested-party-notice', {
      party: '下游村民小组',
      interest: '灌溉用水。',
    });
    await desk.act(caseNo, 'water', 'hearing-offer', { reason: '与下游农户的用水利益。' });
    const [told] = choicesOf(await desk.look('waterclerk', caseNo), 'requestHearing', 'party');

    expect(told?.label).toBe('下游村民小组：灌溉用水。');
    expect((await desk.refused(caseNo, 'water', 'hearing-request', request)).slice(1)).toEqual([
      'party-not-told',
      '没有告知过这名利害关系人。请从告知过的利害关系人里选。',
    ]);
    expect(
      (await desk.refused(caseNo, 'applicant', 'hearing-request', { ...request, party: told?.value }))[0],
    ).toBe(403);
    expect((await desk.refused(caseNo, 'clerk', 'hearing-request', request))[1]).toBe('not-your-post');
    const asked = await desk.act(caseNo, 'waterclerk', 'hearing-request', { ...request, party: told?.value });
    const mine = await desk.look('applicant', caseNo);

    expect(asked.state).toBe('in-hearing');
    expect(clockOf(asked, 'hearing')?.lastDayOn).toBe('2026-03-30');
    expect(last(asked)).toMatchObject({ params: { forParty: true }, text: request.reason });
    expect(last(mine)).toMatchObject({ params: { forParty: true }, text: null });
    expect(JSON.stringify(mine)).not.toContain('村民小组');
    expect(await countOf('select count(*)::int as n from refused_attempt where case_no = $1', caseNo)).toBe(
      0,
    );
  });

  test('where nobody was told before the offer, only the applicant asks', async () => {
    const other = await filed(WATER);
    await desk.act(other, 'waterclerk', 'acceptance');
    await desk.act(other, 'water', 'review');
    await desk.act(other, 'water', 'hearing-offer', { reason: '用水利益。' });

    expect((await desk.refused(other, 'water', 'hearing-request', { reason: '有人来问。' }))[1]).toBe(
      'no-party-told',
    );
    expect(closedFor(await desk.look('water', other), 'requestHearing')).toBe('no-party-told');
    expect((await desk.act(other, 'applicant', 'hearing-request')).state).toBe('in-hearing');
  });
});

async function countOf(query: string, caseNo: string): Promise<number> {
  const { rows } = await house.behind.db.pool.query<{ n: number }>(query, [caseNo]);
  return rows[0]?.n ?? -1;
}
