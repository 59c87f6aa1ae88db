import { expect, test } from '@jest/globals';
import type { SubmitBody } from '../../../contract/acts.ts';
import { problemOf } from '../caller.ts';
import type { Answer } from '../caller.ts';
import type { Roads } from './open-roads.ts';

const COMPANY = {
  ...{ applicantName: '测试餐饮有限公司', uscc: '91350100M000100Y43', mobile: '13800005678' },
  ...{ legalRep: '王测试', legalRepId: '11010519491231002X', contactName: '李测试' },
};
const RENEWAL: SubmitBody['form'] = {
  ...COMPANY,
  ...{ permitNo: 'JY25203820000000', permitExpiry: '2026-04-10', conditionsChanged: false },
  premises: '测试路 1 号',
};

/** 延续 (许可法 50). */
export function renewal(roads: () => Roads): void {
  test('a permit that expires while its renewal is open counts as renewed, and the certificate still follows', async () => {
    const { act, apply, moveClock, opened } = roads();
    const past = await apply('I03', { ...RENEWAL, permitExpiry: '2026-03-02' }, '2026-03-02T09:00:00+08:00');
    const caseNo = await opened('I03', RENEWAL, '2026-03-02T09:00:00+08:00');
    const accepted = await act(caseNo, 'clerk', 'acceptance');
    const deemed = await moveClock(caseNo, '2026-04-11T00:02:00+08:00');
    const issued = await act(caseNo, 'issuer', 'certificate');
    const closed = await act(caseNo, 'outlet', 'service', { method: 'window' });

    expect(past.status).toBe(422);
    expect(problemOf(past as unknown as Answer).fields).toEqual([
      expect.objectContaining({ path: 'form.permitExpiry', rule: 'dateAfter' }),
    ]);
    expect(accepted.clocks.find(({ clock }) => clock === 'permit-expiry')?.lastDayOn).toBe('2026-04-10');
    expect(deemed.state).toBe('deemed-renewed');
    expect(deemed.cards.map(({ rule }) => rule)).toContain('T09');
    expect(issued.certificateNo).toMatch(/号$/);
    expect(closed.state).toBe('closed');
  }, 120_000);
}
