import { expect, test } from '@jest/globals';
import { problemOf } from '../caller.ts';
import type { Roads } from './open-roads.ts';

/** What each act of an office needs to be whole, on an ordinary case in its first review step. */
const OF_A_STEP: readonly (readonly [
  segment: string,
  name: string,
  body: (choices: (act: string, field: string) => string) => object,
  bad: object,
  field: string,
  event: string,
])[] = [
  [
    ...(['transfer', 'reviewer'] as const),
    (choice) => ({ step: 'material-review', to: choice('transferTask', 'to'), reason: '外出。' }),
    { step: 'material-review', to: 'P0001', reason: '外出。' },
    'to',
    'taskTransferred',
  ],
  [
    ...(['signer', 'auditor'] as const),
    () => ({ step: 'material-review', signer: 'post/D20-AUDIT', reason: '重要事项。' }),
    { step: 'material-review', signer: 'post/D10-AUDIT', reason: '重要事项。' },
    'signer',
    'signerAdded',
  ],
  [
    ...(['signer-removal', 'auditor'] as const),
    () => ({ step: 'material-review', signer: 'post/D20-AUDIT', reason: '不用会签。' }),
    { step: 'material-review', signer: 'nobody', reason: '不用会签。' },
    'signer',
    'signerRemoved',
  ],
  [
    ...(['step-limit', 'auditor'] as const),
    () => ({ step: 'material-review', limit: 4, reason: '要核对原件。' }),
    { step: 'material-review', limit: 0, reason: '要核对原件。' },
    'limit',
    'stepLimitRaised',
  ],
  [
    ...(['recusal', 'auditor'] as const),
    () => ({ step: 'material-review', personId: 'P0211', reason: '与申请人有亲属关系。' }),
    { step: 'material-review', personId: 'A0002', reason: '与申请人有亲属关系。' },
    'personId',
    'recused',
  ],
  [
    ...(['termination', 'approver'] as const),
    () => ({ ground: 'object-gone', reason: '楼房已经拆除。' }),
    { ground: 'because', reason: '楼房已经拆除。' },
    'ground',
    'terminated',
  ],
];

/** 转办, 会签, 环节时限, 回避, 终止: what an office arranges in a case. */
export function office(roads: () => Roads): void {
  test('who does a step, who signs it and how long it may take is arranged by those whose it is, with a reason', async () => {
    const { act, ask, look, submitted } = roads();
    const caseNo = await submitted();
    await act(caseNo, 'clerk', 'acceptance');
    await act(caseNo, 'reviewer', 'review');
    const told: string[] = [];
    for (const [segment, name, body, bad, field, event] of OF_A_STEP) {
      const { open } = await look(name, caseNo);
      const choice = (of: string, by: string): string =>
        open.find((row) => row.act === of)?.choices[by]?.find(({ value }) => value !== 'P0211')?.value ?? '';
      const stranger = await ask(caseNo, 'outlet', segment, body(choice));
      const wrong = await ask(caseNo, name, segment, bad);
      const done = await act(caseNo, name, segment, body(choice));
      expect({ segment, status: stranger.status }).toEqual({ segment, status: 403 });
      expect(problemOf(wrong)).toMatchObject({ status: 422, fields: [{ path: field }] });
      told.push(
        done.events.at(-1)?.type === event ? event : `${segment}: ${String(done.events.at(-1)?.type)}`,
      );
    }
    const over = await ask(caseNo, 'auditor', 'recusal', { step: 'audit', personId: 'P0212', reason: '…' });
    const { events, documents, state } = await look('applicant', caseNo);

    expect(told).toEqual(OF_A_STEP.map(([, , , , , event]) => event));
    expect(state).toBe('terminated');
    expect(documents.map(({ kind }) => kind)).toContain('terminate');
    expect(problemOf(over)).toMatchObject({ status: 409, code: 'case-closed' });
    expect(events.find(({ type }) => type === 'terminated')?.text).toBe('楼房已经拆除。');
    expect(events.find(({ type }) => type === 'recused')?.text).toBeNull();
  }, 120_000);
}
