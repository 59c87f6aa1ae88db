import { beforeAll, expect, test } from '@jest/globals';
import { QUARANTINE } from '../other-forms.ts';
import { valuesOf, kindsOf } from './of-a-case.ts';
import type { Practice } from './open-practice.ts';

/** A version of the item with one day by law: its last days come at once. */
const SHORT_VERSION = `insert into item_version select * from jsonb_populate_record(null::item_version,
  (select to_jsonb(i) || jsonb_build_object('version', 2, 'plan',
     jsonb_set(jsonb_set(i.plan, '{statutory,value}', '1'), '{itemVersion}', '2'))
     from item_version i where i.item_id = 'I17'))`;

async function quarantineCase({ filed, act }: Practice): Promise<string> {
  const caseNo = await filed(QUARANTINE);
  await act(caseNo, 'vetclerk', 'acceptance');
  await act(caseNo, 'vet', 'review');
  return caseNo;
}

/** 特别程序 and 派员: offered, announced, begun and ended; two or more are sent. */
export function specialProcedure(practice: () => Practice): void {
  let caseNo: string;
  beforeAll(async () => {
    caseNo = await quarantineCase(practice());
  });

  test('is offered with its kinds and their longest time, and with the dates of the longest', async () => {
    const { look } = practice();
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
    const { refused, wrongFields } = practice();
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
    const { act, look, wrongFields } = practice();
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
    const { act, look, refused, wrongFields } = practice();
    const offered = valuesOf(await look('vet', caseNo), 'dispatchStaff', 'staff');

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
    const { act, look, refused, house } = practice();
    await house.behind.db.pool.query(SHORT_VERSION);
    const shortCase = await quarantineCase(practice());
    const offered = valuesOf(await look('vet', shortCase), 'startSpecialProcedure', 'approvedBy');
    const body = { kind: 'quarantine', announcedWorkingDays: 2, reason: '隔离观察。' };

    expect(offered).toEqual(['P0157', 'P0162']);
    expect((await refused(shortCase, 'vet', 'special-procedure', body))[1]).toBe('last-days-need-approval');
    const started = await act(shortCase, 'vet', 'special-procedure', { ...body, approvedBy: offered[0] });
    expect(started.state).toBe('in-special-procedure');
  });
}
