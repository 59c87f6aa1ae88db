import { beforeAll, expect, test } from '@jest/globals';
import { HYGIENE } from '../other-forms.ts';
import { clockOf, choicesOf, closedFor, kindsOf, last } from './of-a-case.ts';
import type { Practice } from './open-practice.ts';

/** 告知承诺: a permit on a promise, and its check afterwards. */
export function promise(practice: () => Practice): void {
  let caseNo: string;
  beforeAll(async () => {
    const { filed } = practice();
    caseNo = await filed(HYGIENE);
  });

  test('whoever promises hands the promise in; whoever does not goes the ordinary way, and is not checked afterwards', async () => {
    const { act, filed, refusedFiling } = practice();
    const unpromised = HYGIENE.materials.filter((material) => material !== 'M03');
    const ordinary = await filed({
      ...HYGIENE,
      form: { ...HYGIENE.form, commit: false },
      materials: unpromised,
    });
    const accepted = await act(ordinary, 'clerk', 'acceptance');

    expect(await refusedFiling({ ...HYGIENE, materials: unpromised })).toEqual(['materials.M03 material']);
    expect(clockOf(accepted, 'promised')?.lastDayOn).toBe('2026-03-11');
    expect(last(accepted)?.type).toBe('accepted');
  });

  test('is accepted on it, decided the same day, and the check counts from the permit', async () => {
    const { act, look, refused, house, inboxOf } = practice();
    const seen = await look('clerk', caseNo);
    const accept = seen.open.find(({ act: name }) => name === 'accept');

    expect(accept?.consequences.join('；')).toContain('发证后核查');
    await act(caseNo, 'clerk', 'acceptance');
    await act(caseNo, 'health', 'review');
    await act(caseNo, 'health', 'step-completion', { step: 'material-review', opinion: '承诺完整。' });
    const early = await refused(caseNo, 'healthsite', 'post-check', {
      ...{ result: 'kept', staff: ['P0185', 'P0186'], opinion: '好。' },
    });
    const granted = await act(caseNo, 'healthapprover', 'grant');
    const { rows } = await house.behind.db.pool.query<{ kind: string }>(
      `select c.kind from case_event e join content c on c.content_id::text = e.payload ->> 'commitmentId'
       where e.case_no = $1`,
      [caseNo],
    );

    expect(early.slice(0, 2)).toEqual([409, 'wrong-state']);
    expect(rows).toEqual([{ kind: 'promise' }]);
    expect(granted.holders.map(({ stepName }) => stepName)).toEqual(['制证用章', '事后核查']);
    expect([await inboxOf('healthissuer'), await inboxOf('healthsite')]).toEqual([
      [[caseNo, '制证用章']],
      [[caseNo, '事后核查']],
    ]);
    expect(clockOf(granted, 'post-check')).toMatchObject({ startOn: '2026-03-02', lastDayOn: '2026-05-06' });
  });

  test('stays open until it is checked, in the inbox of whoever checks', async () => {
    const { act, inboxOf } = practice();
    await act(caseNo, 'healthissuer', 'certificate');
    const served = await act(caseNo, 'outlet', 'service', { method: 'window' });

    expect(served.state).toBe('delivering');
    expect(served.holders.map(({ stepName }) => stepName)).toEqual(['事后核查']);
    expect(await inboxOf('healthsite')).toEqual([[caseNo, '事后核查']]);
    expect(closedFor(served, 'serve')).toBe('served-already');
  });

  test('is checked by two; a broken promise is answered by an order to put it right', async () => {
    const { act, look, refused, wrongFields, inboxOf } = practice();
    const check = { result: 'broken', staff: ['P0185', 'P0186'], opinion: '没有消毒设施。' };
    const order = { order: '配备消毒设施。', dueOn: '2026-03-16' };
    const seen = await look('healthsite', caseNo);

    expect(choicesOf(seen, 'completePostCheck', 'staff').map(({ value }) => value)).toEqual([
      'P0181',
      'P0185',
      'P0186',
    ]);
    expect(await wrongFields(caseNo, 'healthsite', 'post-check', { result: 'well' })).toEqual([
      'opinion required',
      'result choice',
      'staff required',
    ]);
    expect(await wrongFields(caseNo, 'healthsite', 'post-check', check)).toEqual([
      'dueOn required',
      'order required',
    ]);
    expect(
      await wrongFields(caseNo, 'healthsite', 'post-check', { ...check, ...order, dueOn: '2026-03-02' }),
    ).toEqual(['dueOn day-after']);
    expect(
      await wrongFields(caseNo, 'healthsite', 'post-check', { ...check, ...order, staff: ['P0001'] }),
    ).toEqual(['staff.0 choice']);
    expect(
      (await refused(caseNo, 'healthsite', 'post-check', { ...check, ...order, staff: ['P0185'] }))[1],
    ).toBe('two-staff');
    expect((await refused(caseNo, 'health', 'post-check', { ...check, ...order }))[1]).toBe('not-your-post');
    const checked = await act(caseNo, 'healthsite', 'post-check', { ...check, ...order });
    const mine = await look('applicant', caseNo);

    expect(checked.state).toBe('closed');
    expect(last(checked)).toMatchObject({
      ...{ type: 'postCheckCompleted', params: { result: 'broken' }, text: '没有消毒设施。' },
      document: { kind: 'completePostCheck', title: '责令限期整改通知书' },
    });
    expect(kindsOf(mine)).toContain('completePostCheck');
    expect(await inboxOf('healthsite')).toEqual([]);
  });
}
