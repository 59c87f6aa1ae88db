import { beforeAll, expect, test } from '@jest/globals';
import { WATER } from '../other-forms.ts';
import { clockOf, choicesOf, closedFor, last } from './of-a-case.ts';
import type { Practice } from './open-practice.ts';

/** 利害关系人: whoever was told asks for a hearing at a window. */
export function interestedParty(practice: () => Practice): void {
  let caseNo: string;
  beforeAll(async () => {
    const { act, filed } = practice();
    caseNo = await filed(WATER);
    await act(caseNo, 'waterclerk', 'acceptance');
    await act(caseNo, 'water', 'review');
  });

  test('who was told asks at the window, in the days of the offer; the office records it and no name stands in the log', async () => {
    const { act, look, refused, countOf } = practice();
    const request = { reason: '担心枯水期用水。' };
    await act(caseNo, 'water', 'interested-party-notice', {
      party: '下游村民小组',
      interest: '灌溉用水。',
    });
    await act(caseNo, 'water', 'hearing-offer', { reason: '与下游农户的用水利益。' });
    const [told] = choicesOf(await look('waterclerk', caseNo), 'requestHearing', 'party');

    expect(told?.label).toBe('下游村民小组：灌溉用水。');
    expect((await refused(caseNo, 'water', 'hearing-request', request)).slice(1)).toEqual([
      'party-not-told',
      '没有告知过这名利害关系人。请从告知过的利害关系人里选。',
    ]);
    expect(
      (await refused(caseNo, 'applicant', 'hearing-request', { ...request, party: told?.value }))[0],
    ).toBe(403);
    expect((await refused(caseNo, 'clerk', 'hearing-request', request))[1]).toBe('not-your-post');
    const asked = await act(caseNo, 'waterclerk', 'hearing-request', { ...request, party: told?.value });
    const mine = await look('applicant', caseNo);

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
    const { act, look, refused, filed } = practice();
    const other = await filed(WATER);
    await act(other, 'waterclerk', 'acceptance');
    await act(other, 'water', 'review');
    await act(other, 'water', 'hearing-offer', { reason: '用水利益。' });

    expect((await refused(other, 'water', 'hearing-request', { reason: '有人来问。' }))[1]).toBe(
      'no-party-told',
    );
    expect(closedFor(await look('water', other), 'requestHearing')).toBe('no-party-told');
    expect((await act(other, 'applicant', 'hearing-request')).state).toBe('in-hearing');
  });
}
