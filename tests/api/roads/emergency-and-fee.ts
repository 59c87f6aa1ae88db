import { beforeAll, expect, test } from '@jest/globals';
import type { InboxAnswer } from '../../../contract/case.ts';
import { practiceBody } from '../other-applications.ts';
import { ROAD, WATER } from '../other-forms.ts';
import { clockOf, choicesOf, last } from './of-a-case.ts';
import { MONDAY } from './open-practice.ts';
import type { Practice } from './open-practice.ts';

/** The same item with a ground on which its fees may be waived. */
const WITH_WAIVER = `insert into item_version select * from jsonb_populate_record(null::item_version,
  (select to_jsonb(i) || jsonb_build_object('version', 2, 'plan',
     jsonb_set(jsonb_set(i.plan, '{fee,waiverBasis}', '"某办法第九条"'), '{itemVersion}', '2'))
     from item_version i where i.item_id = 'I12'))`;

/** 补办 and 收费: emergency work is reported, made good and approved, then paid for. */
export function emergencyAndFee(practice: () => Practice): void {
  let caseNo: string;
  beforeAll(async () => {
    const { filed } = practice();
    caseNo = await filed({ ...ROAD, materials: [] }, '2026-03-01T20:00:00+08:00');
  });

  test('work may begin first only where the law says so, and not in the future', async () => {
    const { refusedFiling } = practice();
    expect(await refusedFiling(WATER, '2026-03-01T20:00:00+08:00')).toEqual(['emergencySince no-emergency']);
    expect(await refusedFiling(ROAD, '2026-03-02T20:00:00+08:00')).toEqual(['emergencySince in-future']);
  });

  test('the report starts the applicant’s hours alone; the office waits, and says for what', async () => {
    const { look, refused, who } = practice();
    const seen = await look('roadclerk', caseNo);
    const { body: inbox } = await who('roadclerk').get<InboxAnswer>('/api/inbox');

    expect(seen.clocks.map(({ clock }) => clock)).toEqual(['make-up']);
    expect(clockOf(seen, 'make-up')?.breachAt).toBe('2026-03-02T20:00:00+08:00');
    expect(seen).toMatchObject({ awaits: 'make-up', holders: [{ postName: '综合受理岗二' }] });
    expect(inbox.lines.find((line) => line.caseNo === caseNo)).toMatchObject({
      ...{ group: 'waiting', why: '收到抢修报告，等补办', clock: { clock: 'make-up', tone: 'theirs' } },
    });
    expect((await refused(caseNo, 'roadclerk', 'acceptance')).slice(1)).toEqual([
      'make-up-first',
      '只收到抢修报告，申请还没有补办。请申请人在时限内补办。',
    ]);
  });

  test('the applicant makes it good, and the ordinary procedure begins', async () => {
    const { act, refused, wrongFields, who, house } = practice();
    const body = await practiceBody(house.door, who('applicant'), { ...ROAD, from: MONDAY });

    expect(await wrongFields(caseNo, 'applicant', 'make-up', { files: [] })).toEqual(['files tooSmall']);
    expect((await refused(caseNo, 'roadclerk', 'make-up', { files: body.files }))[0]).toBe(403);
    const made = await act(caseNo, 'applicant', 'make-up', { files: body.files });
    expect(made.materials.filter(({ files }) => files.length > 0).map(({ code }) => code)).toEqual([
      'M01',
      'M04',
    ]);
    expect(clockOf(made, 'acceptance')?.lastDayOn).toBe('2026-03-09');
  });

  test('another department that must approve does so in its own name', async () => {
    const { act, countOf } = practice();
    await act(caseNo, 'roadclerk', 'acceptance');
    await act(caseNo, 'road', 'review');
    await act(caseNo, 'road', 'step-completion', { step: 'material-review', opinion: '齐全。' });
    await act(caseNo, 'roadsite', 'step-completion', {
      ...{ step: 'site-visit', opinion: '属实。', staff: ['P0131', 'P0132'] },
    });
    const agreed = await act(caseNo, 'police', 'step-completion', {
      step: 'approve',
      opinion: '同意。',
    });

    expect(last(agreed)).toMatchObject({ type: 'stepCompleted', letterNo: null });
    await act(caseNo, 'roadauditor', 'step-completion', { step: 'audit', opinion: '同意。' });
    expect(await countOf('select count(*)::int as n from refused_attempt where case_no = $1', caseNo)).toBe(
      0,
    );
  });

  test('the permit says what it costs: a listed standard times how much', async () => {
    const { act, look, refused, wrongFields, inboxOf } = practice();
    const seen = await look('roadapprover', caseNo);
    const line = { feeCode: 'FEE-ROAD-OCC', standardFen: 50, quantity: 25 };

    expect(choicesOf(seen, 'grant', 'fees').map(({ label }) => label)).toContain(
      '城市道路占用费 · 临时占用人行道 · 0.50 元/平方米·日',
    );
    expect((await refused(caseNo, 'roadapprover', 'grant'))[1]).toBe('fees-not-stated');
    expect(await wrongFields(caseNo, 'roadapprover', 'grant', { fees: [{ ...line, quantity: 0 }] })).toEqual([
      'fees.0.quantity tooSmall',
    ]);
    expect(
      (await refused(caseNo, 'roadapprover', 'grant', { fees: [{ ...line, standardFen: 51 }] })).slice(1),
    ).toEqual(['fee-off-standard', '“城市道路占用费”的单价或者数量不合标准。标准单价：0.80、0.50。']);
    const granted = await act(caseNo, 'roadapprover', 'grant', {
      fees: [line, { feeCode: 'FEE-ROAD-DIG', standardFen: 18_000, quantity: 12.5 }],
    });
    expect(granted).toMatchObject({ state: 'granted', awaits: 'payment', holders: [{ stepName: '缴费' }] });
    expect(await inboxOf('cashier')).toEqual([[caseNo, '缴费']]);
  });

  test('the cashier records each fee by its bill, at exactly what is due; until then no certificate', async () => {
    const { act, look, refused, wrongFields } = practice();
    const seen = await look('cashier', caseNo);

    expect(choicesOf(seen, 'recordPayment', 'feeCode').map(({ label }) => label)).toEqual([
      '城市道路占用费，应缴 12.50 元',
      '城市道路挖掘修复费，应缴 2250.00 元',
    ]);
    expect((await refused(caseNo, 'roadissuer', 'certificate')).slice(1)).toEqual([
      'fee-open',
      '费用还没有缴清：城市道路占用费、城市道路挖掘修复费。缴清或者依法减免后再制证。',
    ]);
    expect(await wrongFields(caseNo, 'cashier', 'payment', { amountFen: 1 })).toEqual([
      'amountFen unknown',
      'billNo required',
      'feeCode required',
    ]);
    expect(
      (await refused(caseNo, 'roadissuer', 'payment', { feeCode: 'FEE-ROAD-OCC', billNo: 'B1' }))[1],
    ).toBe('not-your-post');
    expect((await refused(caseNo, 'cashier', 'payment', { feeCode: 'FEE-WATER', billNo: 'B1' }))[1]).toBe(
      'fee-not-due',
    );
    const paid = await act(caseNo, 'cashier', 'payment', { feeCode: 'FEE-ROAD-OCC', billNo: '0001' });
    expect(paid.fees.map(({ name, dueFen, paidFen }) => [name, dueFen, paidFen])).toEqual([
      ['城市道路占用费', 1_250, 1_250],
      ['城市道路挖掘修复费', 225_000, 0],
    ]);
    expect(last(paid)?.params).toEqual({ fee: '城市道路占用费', yuan: '12.50', billNo: '0001' });
    expect(
      (await refused(caseNo, 'roadhead', 'fee-waiver', { feeCode: 'FEE-ROAD-DIG', reason: '抢修。' }))[1],
    ).toBe('no-waiver-in-law');
    await act(caseNo, 'cashier', 'payment', { feeCode: 'FEE-ROAD-DIG', billNo: '0002' });
    expect(await look('applicant', caseNo)).toMatchObject({
      awaits: null,
      holders: [{ stepName: '制证用章' }],
    });
    expect((await act(caseNo, 'roadissuer', 'certificate')).state).toBe('delivering');
  });

  test('the head of the agency alone waives what the law lets be waived, by a written decision', async () => {
    const { act, look, refused, wrongFields, house } = practice();
    await house.behind.db.pool.query(WITH_WAIVER);
    const other = await grantedRoad();
    const waiver = { feeCode: 'FEE-ROAD-OCC', amountFen: 1_000, reason: '抢修供水管道。' };

    expect((await refused(other, 'cashier', 'fee-waiver', waiver))[1]).toBe('only-head');
    expect(await wrongFields(other, 'roadhead', 'fee-waiver', { feeCode: 'X' })).toEqual(['reason required']);
    expect((await refused(other, 'roadhead', 'fee-waiver', { ...waiver, amountFen: 9_999 }))[2]).toContain(
      '应缴 12.50 元，不是 99.99 元',
    );
    const waived = await act(other, 'roadhead', 'fee-waiver', waiver);
    expect(last(waived)).toMatchObject({
      ...{ params: { fee: '城市道路占用费', yuan: '10.00' }, text: '抢修供水管道。' },
      document: { title: '行政许可收费减免决定书' },
    });
    expect(choicesOf(await look('cashier', other), 'recordPayment', 'feeCode')).toEqual([
      { value: 'FEE-ROAD-OCC', label: '城市道路占用费，应缴 2.50 元' },
    ]);
  });

  async function grantedRoad(): Promise<string> {
    const { act, filed } = practice();
    const other = await filed(ROAD);
    await act(other, 'roadclerk', 'acceptance');
    await act(other, 'road', 'review');
    await act(other, 'road', 'step-completion', { step: 'material-review', opinion: '齐全。' });
    await act(other, 'roadsite', 'step-completion', {
      ...{ step: 'site-visit', opinion: '属实。', staff: ['P0131', 'P0132'] },
    });
    await act(other, 'police', 'step-completion', { step: 'approve', opinion: '同意。' });
    await act(other, 'roadauditor', 'step-completion', { step: 'audit', opinion: '同意。' });
    const fees = [{ feeCode: 'FEE-ROAD-OCC', standardFen: 50, quantity: 25 }];
    await act(other, 'roadapprover', 'grant', { fees });
    return other;
  }
}
