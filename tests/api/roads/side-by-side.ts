import { beforeAll, expect, test } from '@jest/globals';
import { ROAD } from '../other-forms.ts';
import { clockOf, choicesOf, last, valuesOf } from './of-a-case.ts';
import type { Practice } from './open-practice.ts';

const VISIT = { step: 'site-visit', opinion: '属实。', staff: ['P0131', 'P0132'] };
const CONSENT = { step: 'approve', opinion: '同意。' };

/** 会审: the road authority looks at the place while the traffic police decides its consent. */
export function sideBySide(practice: () => Practice): void {
  let caseNo: string;
  beforeAll(async () => {
    const { act, filed } = practice();
    caseNo = await filed(ROAD);
    await act(caseNo, 'roadclerk', 'acceptance');
    await act(caseNo, 'road', 'review');
    await act(caseNo, 'road', 'step-completion', { step: 'material-review', opinion: '齐全。' });
  });
  const stepIn = async (name: string): Promise<string | null | undefined> =>
    (await practice().inboxOf(name)).find(([no]) => no === caseNo)?.[1];

  test('both have it at once, each in the inbox with its own step, and the page names both', async () => {
    const { look } = practice();
    const { holders, awaits } = await look('applicant', caseNo);

    expect([await stepIn('roadsite'), await stepIn('police'), await stepIn('road')]).toEqual([
      ...['现场核查', '公安交管部门批准'],
      undefined,
    ]);
    expect(holders.map(({ unitName, stepName, personName }) => [unitName, stepName, personName])).toEqual([
      ['仁怀市综合行政执法局', '现场核查', null],
      ['仁怀市公安局', '公安交管部门批准', null],
    ]);
    expect(awaits).toBeNull();
    expect((await look('police', caseNo)).holders.map(({ personName }) => personName)).not.toContain(null);
  });

  test('everybody is offered, asked and told about his own step alone', async () => {
    const { look } = practice();
    const [site, police] = [await look('roadsite', caseNo), await look('police', caseNo)];
    const told = (of: typeof site, name: string) =>
      of.open.find(({ act }) => act === name)?.consequences.join('；') ?? '';

    expect([site.leadClockId, police.leadClockId]).toEqual(['step/site-visit', 'step/approve']);
    expect(choicesOf(site, 'completeStep', 'step')).toEqual([{ value: 'site-visit', label: '现场核查' }]);
    expect(valuesOf(site, 'completeStep', 'staff')).toContain('P0131');
    expect(told(site, 'completeStep')).toContain('环节“现场核查”时钟停');
    expect(choicesOf(police, 'completeStep', 'step')).toEqual([
      { value: 'approve', label: '公安交管部门批准' },
    ]);
    expect(valuesOf(police, 'completeStep', 'staff')).toEqual([]);
    expect(told(police, 'completeStep')).toContain('环节“公安交管部门批准”时钟停');
    expect(valuesOf(police, 'transferTask', 'step')).toEqual(['approve']);
    expect(valuesOf(police, 'transferTask', 'to')).toContain('P0060');
    expect(valuesOf(police, 'recuse', 'personId')).not.toContain('P0131');
    const auditor = await look('roadauditor', caseNo);
    expect(valuesOf(auditor, 'addSigner', 'step')).toEqual(['site-visit']);
    expect(auditor.ownSteps).toMatchObject([{ stepId: 'site-visit', arranges: true, chosen: true }]);
  });

  test('nobody acts on the other department’s step, whatever he names', async () => {
    const { refused, wrongFields } = practice();
    const transfer = { step: 'approve', to: 'P0060', reason: '出差。' };
    const signer = { step: 'approve', signer: 'post/D04-AUDIT', reason: '重要事项。' };
    const recusal = { step: 'approve', personId: 'P0061', reason: '近亲属。' };

    expect((await refused(caseNo, 'police', 'step-completion', VISIT)).slice(0, 2)).toEqual([
      ...[403, 'not-your-post'],
    ]);
    const other = await refused(caseNo, 'roadsite', 'step-completion', CONSENT);
    expect(other.slice(0, 2)).toEqual([403, 'not-your-post']);
    expect(other[2]).toContain('测试乙11 可以办');
    for (const [segment, body] of [
      ['transfer', transfer],
      ['signer', signer],
      ['recusal', recusal],
    ] as const)
      expect((await refused(caseNo, 'roadauditor', segment, body))[1]).toBe('not-your-post');
    const back = { to: 'material-review', reason: '缺交通组织方案。' };
    expect(
      (await refused(caseNo, 'roadsite', 'step-return', { ...back, step: 'approve' })).slice(0, 2),
    ).toEqual([...[403, 'not-your-post']]);
    expect((await refused(caseNo, 'roadsite', 'step-return', { ...back, step: 'audit' }))[1]).toBe(
      'wrong-step',
    );
    expect((await refused(caseNo, 'roadsite', 'step-return', { ...back, step: 'nothing' }))[1]).toBe(
      'wrong-step',
    );
    expect(
      await wrongFields(caseNo, 'police', 'transfer', { step: 'approve', to: 'P0131', reason: '出差。' }),
    ).toEqual(['to choice']);
  });

  test('a transferred step is done by whoever has it; the other department goes on as before', async () => {
    const { act, look, refused } = practice();
    const given = await act(caseNo, 'police', 'transfer', { step: 'approve', to: 'P0060', reason: '出差。' });

    expect(last(given)?.type).toBe('taskTransferred');
    expect((await refused(caseNo, 'police', 'step-completion', CONSENT))[1]).toBe('transferred');
    const police = await look('police', caseNo);
    expect(police.open.map(({ act: name }) => name)).not.toContain('completeStep');
    expect(police.closed.find(({ act: name }) => name === 'completeStep')).toMatchObject({
      ...{ code: 'transferred', mine: true },
    });
    expect(valuesOf(await look('roadsite', caseNo), 'completeStep', 'step')).toEqual(['site-visit']);
    await act(caseNo, 'police', 'transfer', { step: 'approve', to: 'P0061', reason: '提前返回。' });
  });

  test('a second signer of one step signs that step; the other one needs no more signatures than before', async () => {
    const { act, look } = practice();
    await act(caseNo, 'roadauditor', 'signer', {
      ...{ step: 'site-visit', signer: 'post/D11-AUDIT', reason: '重要事项。' },
    });
    const auditor = await look('roadauditor', caseNo);

    expect(valuesOf(auditor, 'completeStep', 'step')).toEqual(['site-visit']);
    expect(valuesOf(auditor, 'completeStep', 'agrees')).toEqual(['yes', 'no']);
    expect(valuesOf(await look('police', caseNo), 'completeStep', 'agrees')).toEqual([]);
    await act(caseNo, 'roadauditor', 'signer-removal', {
      ...{ step: 'site-visit', signer: 'post/D11-AUDIT', reason: '改由一人。' },
    });
  });

  test('returned by one, it leaves both inboxes and comes to both again', async () => {
    const { act, look } = practice();
    expect(valuesOf(await look('police', caseNo), 'returnStep', 'to')).toEqual(['material-review']);
    const returned = await act(caseNo, 'police', 'step-return', {
      ...{ to: 'material-review', reason: '缺交通组织方案。' },
    });

    expect(last(returned)?.params).toMatchObject({ from: '公安交管部门批准', to: '材料审查' });
    expect([await stepIn('roadsite'), await stepIn('police'), await stepIn('road')]).toEqual([
      ...[undefined, undefined, '材料审查'],
    ]);
    await act(caseNo, 'road', 'step-completion', { step: 'material-review', opinion: '已补。' });
    expect([await stepIn('roadsite'), await stepIn('police')]).toEqual(['现场核查', '公安交管部门批准']);
  });

  test('what one completes stays with the other, until both have; then the audit has it', async () => {
    const { act } = practice();
    const visited = await act(caseNo, 'roadsite', 'step-completion', VISIT);

    expect(visited.state).toBe('under-review');
    expect(clockOf(visited, 'statutory')?.stoppedAt).toBeNull();
    expect([await stepIn('roadsite'), await stepIn('police'), await stepIn('roadauditor')]).toEqual([
      ...[undefined, '公安交管部门批准', undefined],
    ]);
    const agreed = await act(caseNo, 'police', 'step-completion', CONSENT);
    expect(last(visited)?.params).toMatchObject({ next: '', beside: '公安交管部门批准' });
    expect(last(agreed)?.params).toMatchObject({ next: '审核', beside: '' });
    expect(agreed.holders.map(({ stepName }) => stepName)).toEqual(['审核']);
    expect([await stepIn('police'), await stepIn('roadauditor')]).toEqual([undefined, '审核']);
  });
}
