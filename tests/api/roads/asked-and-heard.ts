import { beforeAll, expect, test } from '@jest/globals';
import { applicationBody, startedCase, submitCase } from '../application.ts';
import { WATER } from '../other-forms.ts';
import { valuesOf, kindsOf } from './of-a-case.ts';
import { MONDAY } from './open-practice.ts';
import type { Practice } from './open-practice.ts';

/** 征求意见, 利害关系人告知 and 听证: who is told, asked and heard. */
export function askedAndHeard(practice: () => Practice): void {
  let caseNo: string;
  beforeAll(async () => {
    const { act, filed } = practice();
    caseNo = await filed(WATER);
    await act(caseNo, 'waterclerk', 'acceptance');
    await act(caseNo, 'water', 'review');
  });

  test('another unit is asked by letter and its answer recorded; the limits of the case run on, or stop by law', async () => {
    const { act, look, refused, wrongFields } = practice();
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
    const { act, look, refused, wrongFields, who, house } = practice();
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
    const { act, refused, wrongFields } = practice();
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
    const { act, look, refused, wrongFields } = practice();
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
    const { act, look, refused, wrongFields } = practice();
    const notice = { on: '2026-03-12', time: '09:30', place: '三楼听证室', host: 'P0153' };
    const seen = await look('water', caseNo);

    expect(valuesOf(seen, 'scheduleHearing', 'host')).toEqual(['P0153', 'P0154']);
    expect(valuesOf(seen, 'scheduleHearing', 'on')).toEqual(['2026-03-12']);
    expect(
      await wrongFields(caseNo, 'water', 'hearing-notice', { ...notice, on: 'soon', time: '25:00' }),
    ).toEqual(['on date', 'time clockTime']);
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
    const { act, refused, wrongFields, moveClock } = practice();
    const record = { attendees: '申请人、农户代表', transcript: '主持人：开始。\n农户：担心水量。' };

    expect(await refused(caseNo, 'waterhost', 'hearing-record', record)).toEqual([
      409,
      'not-the-hearing-day',
      '听证定在 2026年3月12日 周四，不是这一天。请在当天举行，或者重新通知。',
    ]);
    await moveClock(caseNo, '2026-03-12T09:30:00+08:00');
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

  test('a unit without a hearing post is not offered a hearing that nobody could host', async () => {
    const { act, refused, who, house } = practice();
    const from = { legalNow: MONDAY };
    const body = await applicationBody(house.door, who('applicant'));
    const { caseNo } = await submitCase(house.door, who('applicant'), { ...body, practice: from });
    await startedCase(who('applicant'), caseNo);
    await act(caseNo, 'clerk', 'acceptance');
    const seen = await act(caseNo, 'reviewer', 'review');

    expect(seen.open.map(({ act: name }) => name)).not.toContain('offerHearing');
    expect(seen.closed.find(({ act: name }) => name === 'offerHearing')?.sentence).toContain('听证主持岗');
    expect(
      (await refused(caseNo, 'reviewer', 'hearing-offer', { reason: '邻里关系。' })).slice(0, 2),
    ).toEqual([409, 'no-host']);
    expect(seen.closed.map(({ act: name }) => name)).not.toContain('startSpecialProcedure');
  });
}
