import { expect, test } from '@jest/globals';
import type { SubmitBody } from '../../../contract/acts.ts';
import type { CaseAnswer } from '../../../contract/case.ts';
import { problemOf } from '../caller.ts';
import { PERSON } from './open-roads.ts';
import type { Roads } from './open-roads.ts';

const HOUSE_IN_TOWN: SubmitBody['form'] = {
  ...PERSON,
  ...{
    projectKind: '农村村民住宅',
    township: '长岗镇人民政府',
    village: '测试村一组',
    location: '测试村东侧',
  },
  ...{ landArea: '120', buildArea: '240', storeys: '2', farmland: false },
};

/** 初审上报 (许可法 35). */
export function reportUp(roads: () => Roads): void {
  test('a township accepts and reviews in its own name, reports up, and the body above decides in its own time', async () => {
    const { act, ask, look, opened } = roads();
    const caseNo = await opened('I14', HOUSE_IN_TOWN, '2026-03-02T09:00:00+08:00');
    const received = await look('town-clerk', caseNo);
    const accepted = await act(caseNo, 'town-clerk', 'acceptance');
    await act(caseNo, 'town-reviewer', 'review');
    await act(caseNo, 'town-reviewer', 'step-completion', {
      step: 'town-material-review',
      opinion: '齐全。',
    });
    const { open } = await look('town-site', caseNo);
    const staff = open.find(({ act: name }) => name === 'completeStep')?.choices['staff'] ?? [];
    await act(caseNo, 'town-site', 'step-completion', {
      ...{ step: 'town-site-visit', opinion: '现场一致。' },
      staff: staff.slice(0, 2).map(({ value }) => value),
    });
    const early = await ask(caseNo, 'town-auditor', 'report', { opinion: '同意。' });
    await act(caseNo, 'town-auditor', 'step-completion', { step: 'town-audit', opinion: '同意上报。' });
    const blank = await ask(caseNo, 'town-approver', 'report', { opinion: ' ' });
    const other = await ask(caseNo, 'land-reviewer', 'report', { opinion: '同意。' });
    const offered = await look('town-approver', caseNo);
    const reported = await act(caseNo, 'town-approver', 'report', { opinion: '初审同意。' });
    const taken = await act(caseNo, 'land-reviewer', 'review');

    expect(received.holders[0]?.unitName).toBe('长岗镇人民政府');
    expect(accepted.clocks.map(({ clock }) => clock)).toEqual(
      expect.arrayContaining(['preliminary-review', 'promised', 'step']),
    );
    expect(accepted.clocks.map(({ clock }) => clock)).not.toContain('statutory');
    expect(problemOf(early)).toMatchObject({ status: 409, code: 'lower-steps-open' });
    expect(early.body['detail']).toMatch(/初审环节还没有办完/);
    expect(problemOf(blank).fields).toEqual([expect.objectContaining({ path: 'opinion' })]);
    expect(problemOf(other)).toMatchObject({ status: 403, code: 'not-your-post' });
    expect(offered.open.find(({ act: name }) => name === 'reportUp')?.consequences.join('')).toMatch(
      /初审意见报送书.*自然资源局.*初审时钟停/,
    );
    expect(reported).toMatchObject({ state: 'reported-up', caseNo });
    expect(reported.holders[0]?.unitName).toBe('仁怀市自然资源局');
    expect(reported.documents.map(({ kind }) => kind)).toContain('reportUp');
    expect(tones(reported)).toMatchObject({ 'preliminary-review': 'stopped-in-time', statutory: 'running' });
    expect(taken.state).toBe('under-review');
    expect(
      (await look('applicant', caseNo)).events.find(({ type }) => type === 'reportedUp')?.text,
    ).toBeNull();
  }, 120_000);
}

const tones = ({ clocks }: CaseAnswer): Record<string, string> =>
  Object.fromEntries(clocks.map(({ clockId, tone }) => [clockId.split('/')[0] ?? '', tone]));
