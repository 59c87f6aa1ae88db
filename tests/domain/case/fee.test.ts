import { expect, test } from '@jest/globals';
import { mayPerform } from '../../../domain/case/authority.ts';
import type { Actor } from '../../../domain/case/actor.ts';
import type { FeeLine } from '../../../domain/case/side-roads/fee.ts';
import { act, at, foodPlan, paper, play, refusalOf, staff } from '../builders.ts';
import { acceptedCase, decidableCase, grantedCase } from './side-road-cases.ts';

const fee = {
  items: [
    { feeCode: 'OCC', standardsFen: [80, 50] },
    { feeCode: 'DIG', standardsFen: [38_000, 18_000] },
  ],
  postId: 'post-cashier',
  beforeIssue: true,
  waiverBasis: '某办法第某条',
};
/** 80 fen × 30 m²·day + 50 × 20 = 3,400 fen; 18,000 × 2.5 m² = 45,000 fen. */
const fees: readonly FeeLine[] = [
  { feeCode: 'OCC', standardFen: 80, quantity: 30 },
  { feeCode: 'OCC', standardFen: 50, quantity: 20 },
  { feeCode: 'DIG', standardFen: 18_000, quantity: 2.5 },
];
const granted = (parts = fee) => grantedCase({ fee: parts }, { grant: { fees } });
const pay = (feeCode: string, amountFen: number) =>
  act('recordPayment', at('2026-03-05 10:00'), { feeCode, amountFen, billNo: 'B1' });
const waive = (feeCode: string, amountFen?: number) =>
  act('waiveFee', at('2026-03-05 09:00'), {
    ...{ feeCode, reasonId: 'r', document: paper },
    ...(amountFen === undefined ? {} : { amountFen }),
  });
const issue = act('issueCertificate', at('2026-03-05 11:00'), { certificateNo: 'Z', sha256: paper.sha256 });

test('what the permit costs is fixed with it: standard times quantity, one sum a fee', () => {
  expect(granted().fees).toEqual([
    { feeCode: 'OCC', dueFen: 3_400, waivedFen: 0, paidFen: 0 },
    { feeCode: 'DIG', dueFen: 45_000, waivedFen: 0, paidFen: 0 },
  ]);
});

test.each<[string, readonly FeeLine[] | undefined, string]>([
  ['that does not say what it costs', undefined, 'fees-not-stated'],
  ['with a fee off the list', [{ feeCode: 'FORM', standardFen: 80, quantity: 1 }], 'fee-not-listed'],
  ['at another rate', [{ feeCode: 'OCC', standardFen: 81, quantity: 1 }], 'fee-off-standard'],
  ['at the rate of another fee', [{ feeCode: 'OCC', standardFen: 18_000, quantity: 1 }], 'fee-off-standard'],
  ['of no quantity', [{ feeCode: 'OCC', standardFen: 80, quantity: 0 }], 'fee-off-standard'],
  [
    'of a quantity that is no number',
    [{ feeCode: 'OCC', standardFen: 80, quantity: Number.NaN }],
    'fee-off-standard',
  ],
  ['that costs nothing and says so', [], 'allowed'],
])('a permit %s', (_what, lines, code) => {
  expect(
    refusalOf(
      decidableCase({ fee }),
      act(
        'grant',
        at('2026-03-04 10:00'),
        { document: paper, ...(lines === undefined ? {} : { fees: lines }) },
        staff('approver'),
      ),
    ),
  ).toBe(code);
});

test('an item without a fee charges nothing, whatever the permit says', () => {
  const free = decidableCase();

  expect(
    refusalOf(free, act('grant', at('2026-03-04 10:00'), { document: paper, fees }, staff('approver'))),
  ).toBe('no-fee');
  const [line] = fees;
  const oneFee = { document: paper, fees: line === undefined ? [] : [line] };
  expect(refusalOf(free, act('grant', at('2026-03-04 10:00'), oneFee, staff('approver')))).toBe('no-fee');
  expect(refusalOf(grantedCase(), pay('OCC', 3_400))).toBe('no-fee');
  expect(refusalOf(grantedCase(), waive('OCC'))).toBe('no-fee');
  expect(refusalOf(grantedCase(), issue)).toBe('allowed');
});

test.each([
  ['less than is due', pay('OCC', 3_399), 'fee-amount'],
  ['more than is due', pay('OCC', 3_401), 'fee-amount'],
  ['a fee that is not due', pay('FORM', 100), 'fee-not-due'],
  ['exactly what is due', pay('OCC', 3_400), 'allowed'],
])('a payment of %s', (_what, payment, code) => {
  expect(refusalOf(granted(), payment)).toBe(code);
});

test('where the law ties the two the certificate waits for the last fen', () => {
  const half = play(granted(), pay('OCC', 3_400));
  const whole = play(half, pay('DIG', 45_000));

  expect(refusalOf(granted(), issue)).toBe('fee-open');
  expect(refusalOf(half, issue)).toBe('fee-open');
  expect(refusalOf(whole, issue)).toBe('allowed');
  expect(refusalOf(whole, pay('DIG', 45_000))).toBe('fee-not-due');
  const butOneFen = play(granted(), waive('DIG'), waive('OCC', 3_399));
  expect(refusalOf(butOneFen, issue)).toBe('fee-open');
  expect(refusalOf(play(butOneFen, pay('OCC', 1)), issue)).toBe('allowed');
});

test('a payment is kept as paid, not as waived', () => {
  expect(play(granted(), pay('OCC', 3_400)).fees[0]).toEqual({
    ...{ feeCode: 'OCC', dueFen: 3_400, waivedFen: 0, paidFen: 3_400 },
  });
});

test('where it does not, the certificate comes first and the fee may follow', () => {
  const issued = play(granted({ ...fee, beforeIssue: false }), issue);

  expect(issued.state).toBe('delivering');
  expect(refusalOf(issued, { ...pay('OCC', 3_400), at: at('2026-03-06 10:00') })).toBe('allowed');
  expect(refusalOf(issued, { ...waive('OCC'), at: at('2026-03-06 10:00') })).toBe('allowed');
});

test('a waiver takes the whole or a part of what is due, never more, and leaves the rest to pay', () => {
  const part = play(granted(), waive('OCC', 1_000));
  const all = play(part, waive('DIG'));

  expect(all.fees).toEqual([
    { feeCode: 'OCC', dueFen: 3_400, waivedFen: 1_000, paidFen: 0 },
    { feeCode: 'DIG', dueFen: 45_000, waivedFen: 45_000, paidFen: 0 },
  ]);
  expect(refusalOf(all, pay('OCC', 3_400))).toBe('fee-amount');
  expect(refusalOf(play(all, pay('OCC', 2_400)), issue)).toBe('allowed');
  expect(refusalOf(granted(), waive('OCC', 3_401))).toBe('fee-amount');
  expect(refusalOf(granted(), waive('OCC', 0))).toBe('fee-amount');
  expect(refusalOf(granted(), waive('OCC', 1))).toBe('allowed');
  expect(refusalOf(granted(), waive('OCC', 0.5))).toBe('fee-amount');
  expect(refusalOf(all, waive('DIG'))).toBe('fee-not-due');
});

test('without a ground in the item nothing is waived', () => {
  const strict = grantedCase({ fee: { ...fee, waiverBasis: null } }, { grant: { fees } });

  expect(refusalOf(strict, waive('OCC'))).toBe('no-waiver-in-law');
});

test('nothing is paid or waived before the permit', () => {
  expect(refusalOf(acceptedCase({ fee }), pay('OCC', 3_400))).toBe('wrong-state');
  expect(refusalOf(decidableCase({ fee }), waive('OCC'))).toBe('wrong-state');
});

test('in a joint case too the head of the agency waives, not that of the government', () => {
  const joint = { governmentUnitId: 'government', children: [] };
  const ask = (unitId: string) => {
    const post = { postId: 'lead', unitId, type: 'LEADER', name: '岗', rank: 'A', powers: [] } as const;
    const head = { kind: 'staff', personId: 'P', ownsCase: false, letters: [], posts: [post] } as const;
    const place = { plan: foodPlan({ fee, joint }), stepId: 'issue' };
    return mayPerform('waiveFee', place, head, at('2026-03-05 10:00')).ok;
  };

  expect([ask('unit'), ask('government')]).toEqual([true, false]);
});

test('the cashier records the payment, the head alone waives', () => {
  const plan = foodPlan({ fee });
  const actor = (post: Partial<Actor['posts'][number]>): Actor => ({
    ...{ kind: 'staff', personId: 'P', ownsCase: false, letters: [] },
    posts: [{ ...{ postId: 'x', unitId: 'unit', type: 'FEE', name: '岗', rank: 'A', powers: [] }, ...post }],
  });
  const ask = (name: 'recordPayment' | 'waiveFee', who: Actor) => {
    const verdict = mayPerform(name, { plan, stepId: 'issue' }, who, at('2026-03-05 10:00'));
    return verdict.ok ? verdict.outcome.postId : verdict.refusal.code;
  };

  expect(ask('recordPayment', actor({ postId: 'post-cashier' }))).toBe('post-cashier');
  expect(ask('recordPayment', actor({ postId: 'post-issue' }))).toBe('not-your-post');
  expect(ask('waiveFee', actor({ postId: 'lead', type: 'LEADER' }))).toBe('lead');
  expect(ask('waiveFee', actor({ postId: 'lead', type: 'LEADER', rank: 'B' }))).toBe('only-head');
  expect(ask('waiveFee', actor({ postId: 'post-cashier' }))).toBe('only-head');
});
