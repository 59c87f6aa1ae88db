import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { CaseAnswer } from '../../../contract/case.ts';
import type { InboxAnswer } from '../../../contract/case.ts';
import { wrongFieldsOf } from '../desk.ts';
import { ROAD } from '../other-forms.ts';
import { choicesOf, closedFor, last, valuesOf } from './of-a-case.ts';
import type { Practice } from './open-practice.ts';

const DEPUTY = `update posting set person_id = $1 where post_id = 'D04-DECIDE' and rank = 'B'`;

/** 会审 where one person stands at both posts: he looks at the place, and gives the consent of the other department. */
export function twoStepsOfOne(practice: () => Practice): void {
  let caseNo: string;
  const makeDeputy = async (personId: string): Promise<unknown> =>
    await practice().house.behind.db.pool.query(DEPUTY, [personId]);
  beforeAll(async () => {
    const { act, filed } = practice();
    await makeDeputy('P0131');
    caseNo = await filed(ROAD);
    await act(caseNo, 'roadclerk', 'acceptance');
    await act(caseNo, 'road', 'review');
    await act(caseNo, 'road', 'step-completion', { step: 'material-review', opinion: '齐全。' });
  });
  afterAll(async () => {
    await makeDeputy('P0060');
  });
  const at = async (step: string): Promise<CaseAnswer> =>
    CaseAnswer.parse((await practice().who('roadsite').get(`/api/cases/${caseNo}?step=${step}`)).body);
  const lineOf = async () => {
    const { body } = await practice().who('roadsite').get<InboxAnswer>('/api/inbox');
    const line = body.lines.find((one) => one.caseNo === caseNo);
    return [line?.stepName, line?.moreSteps];
  };
  const told = ({ open }: CaseAnswer) =>
    open.find(({ act }) => act === 'completeStep')?.consequences.join('；') ?? '';

  test('the inbox has one line and says that there is one step more; the page lists both', async () => {
    const asked = await practice().look('roadsite', caseNo);

    expect(await lineOf()).toEqual(['现场核查', 1]);
    expect(asked.ownSteps).toEqual([
      {
        ...{ stepId: 'site-visit', stepName: '现场核查', clockId: 'step/site-visit' },
        ...{ arranges: false, chosen: true },
      },
      {
        ...{ stepId: 'approve', stepName: '公安交管部门批准', clockId: 'step/approve' },
        ...{ arranges: false, chosen: false },
      },
    ]);
    expect((await practice().look('police', caseNo)).ownSteps.map(({ stepId }) => stepId)).toEqual([
      'approve',
    ]);
    expect((await practice().look('applicant', caseNo)).ownSteps).toEqual([]);
  });

  test('the acts, what they ask and what follows are those of the step that is chosen, and its clock leads', async () => {
    const [site, consent] = [await at('site-visit'), await at('approve')];

    expect([site.leadClockId, consent.leadClockId]).toEqual(['step/site-visit', 'step/approve']);
    expect(valuesOf(site, 'completeStep', 'step')).toEqual(['site-visit']);
    expect(valuesOf(site, 'completeStep', 'staff')).toContain('P0131');
    expect(told(site)).toContain('环节“现场核查”时钟停');
    expect(choicesOf(consent, 'completeStep', 'step')).toEqual([
      { value: 'approve', label: '公安交管部门批准' },
    ]);
    expect(valuesOf(consent, 'completeStep', 'staff')).toEqual([]);
    expect(told(consent)).toContain('环节“公安交管部门批准”时钟停');
    expect(valuesOf(consent, 'transferTask', 'step')).toEqual(['approve']);
    expect(valuesOf(consent, 'transferTask', 'to')).toContain('P0061');
    expect(closedFor(consent, 'completeStep')).toBeUndefined();
  });

  test('a step that the plan has not is refused; one that is not his is passed over', async () => {
    const nothing = await practice().who('roadsite').get(`/api/cases/${caseNo}?step=nothing`);

    expect(wrongFieldsOf(nothing)).toEqual(['step choice']);
    expect((await at('audit')).ownSteps.find(({ chosen }) => chosen)?.stepId).toBe('site-visit');
  });

  test('he returns the case from the step that he names', async () => {
    const { act } = practice();
    const back = { to: 'material-review', step: 'approve', reason: '缺交通组织方案。' };
    const returned = await act(caseNo, 'roadsite', 'step-return', back);

    expect(last(returned)?.params).toMatchObject({ from: '公安交管部门批准', to: '材料审查' });
    await act(caseNo, 'road', 'step-completion', { step: 'material-review', opinion: '已补。' });
  });

  test('the chosen step is done first; then the other is the only one', async () => {
    const { act, look } = practice();
    await act(caseNo, 'roadsite', 'step-completion', { step: 'approve', opinion: '同意。' });
    const rest = await look('roadsite', caseNo);

    expect(rest.ownSteps.map(({ stepId, chosen }) => [stepId, chosen])).toEqual([['site-visit', true]]);
    expect((await at('approve')).leadClockId).toBe('step/site-visit');
    expect(await lineOf()).toEqual(['现场核查', 0]);
  });
}
