import { expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import type { MattersAnswer } from '../../contract/matter.ts';
import { phone, picture, seriousFindings } from './browser.ts';
import { applyFor, doAct } from './people.ts';
import { jumpTo } from './practice-clock.ts';
import { caseOf, openStage } from './stage.ts';

const { person } = openStage();

/** Cards as `day rule level-now`, cancelled ones left out. */
async function cardsOf(page: Page, caseNo: string): Promise<readonly string[]> {
  const answer = await caseOf(page, caseNo);
  return answer.cards
    .filter(({ state, threshold }) => state !== 'cancelled' && threshold === 'passed')
    .map(
      ({ issuedAt, rule, issuedLevel, level }) => `${issuedAt.slice(0, 10)} ${rule} ${issuedLevel} ${level}`,
    )
    .sort();
}

async function mattersOf(page: Page, caseNo: string): Promise<MattersAnswer['matters']> {
  const { matters } = (await (await page.request.get('/api/matters')).json()) as MattersAnswer;
  return matters.filter((matter) => matter.case.caseNo === caseNo);
}

test('nobody acts: the clocks alone bring cards, acceptance by silence, and one record of the hall', async () => {
  const applicant = await person('applicant', phone);
  const { caseNo } = await applyFor(applicant, { practiceDay: '2026-03-02' });
  await applicant.goto(`/my/${caseNo}`);
  await jumpTo(applicant, '2026-03-10', '00:05');
  await applicant.getByText('视为受理').first().waitFor();
  await picture(applicant, 'track.late.p');
  expect(await seriousFindings(applicant)).toEqual([]);
  expect(await cardsOf(applicant, caseNo)).toEqual(['2026-03-04 T04 yellow red', '2026-03-10 T01 red red']);

  const hall = await person('hallhead', phone);
  const records = (await mattersOf(hall, caseNo)).filter(({ kind }) => kind === 'accountability');
  expect(
    records.map(({ unitName, openedAt, cards, addressee }) => ({
      unitName,
      openedOn: openedAt.slice(0, 10),
      cards: cards.map(({ rule }) => rule).sort(),
      addressee: addressee?.name,
    })),
  ).toEqual([
    {
      unitName: '仁怀市政务服务管理局（市政务服务中心）',
      openedOn: '2026-03-07',
      cards: ['T01', 'T04'],
      addressee: '测试甲12',
    },
  ]);
  await hall.goto(`/desk/accountability?id=${encodeURIComponent(records[0]?.matterId ?? '')}`);
  await hall.getByRole('heading', { name: /问责记录/ }).waitFor();
  await picture(hall, 'accountability.p');
  expect(await seriousFindings(hall)).toEqual([]);
});

test('accepted and left: head and leader are told, the leader instructs, the case ends late and then stays quiet', async () => {
  const applicant = await person('applicant', phone);
  const { caseNo, serialNo } = await applyFor(applicant, { practiceDay: '2026-03-02' });
  const clerk = await person('clerk');
  await clerk.goto(`/desk/cases/${caseNo}`);
  await doAct(clerk, { button: '受理', verb: '受理' });
  await jumpTo(clerk, '2026-04-08', '09:00');
  await picture(clerk, 'practice.d');
  const expected = ['2026-03-05 T04 yellow red', '2026-03-13 T02 yellow red', '2026-03-31 T03 red red'];
  expect(await cardsOf(clerk, caseNo)).toEqual(expected);

  const head = await person('head', phone);
  const ofCase = await mattersOf(head, caseNo);
  const records = ofCase.filter(({ kind }) => kind === 'accountability');
  expect(records.map(({ openedAt, unitName }) => [openedAt.slice(0, 10), unitName])).toEqual([
    ['2026-03-10', '仁怀市市场监督管理局'],
  ]);
  const block = head.getByRole('article').filter({ hasText: serialNo }).filter({ hasText: 'T03' });
  await head.goto('/desk/matters');
  await block.first().waitFor();
  await picture(head, 'leader.two.p');
  expect(await seriousFindings(head)).toEqual([]);
  await block.first().getByRole('button', { name: '反馈' }).click();
  await block.first().getByRole('textbox').first().fill('审查岗人员请假，B 岗没有接手；今天办结。');
  await block.first().getByRole('button', { name: '登记反馈' }).click();
  await head.getByText(`已登记：反馈 · ${serialNo}`).waitFor();

  const leader = await person('leader', phone);
  await leader.goto('/desk/matters');
  const escalated = leader
    .getByRole('article')
    .filter({ hasText: serialNo })
    .filter({ hasText: '法定' })
    .first();
  await escalated.waitFor();
  await escalated.getByRole('button', { name: '批示' }).click();
  await escalated.getByRole('textbox').first().fill('两天内作出决定，说明原因。');
  await escalated.getByRole('button', { name: '登记批示' }).click();
  await leader.getByText(`已登记：批示 · ${serialNo}`).waitFor();
  await picture(leader, 'leader.answered.p');

  await decideLate(caseNo);
  await clerk.goto(`/desk/cases/${caseNo}`);
  const answer = await caseOf(clerk, caseNo);
  expect(answer.state).toBe('closed');
  await clerk.waitForTimeout(500);
  expect(await cardsOf(clerk, caseNo)).toEqual(expected);
});

async function decideLate(caseNo: string): Promise<void> {
  const steps: readonly (readonly [string, string, string])[] = [
    ['reviewer', '开始审查', '开始审查'],
    ['reviewer', '办结本环节', '办结本环节'],
    ['auditor', '办结本环节', '办结本环节'],
    ['approver', '准予', '准予'],
    ['issuer', '制证', '制证'],
    ['outlet', '送达', '登记送达'],
  ];
  for (const [login, button, verb] of steps) {
    const page = await person(login);
    await page.goto(`/desk/cases/${caseNo}`);
    await doAct(page, { button, verb }, async (dialog) => {
      const no = dialog.getByRole('radio', { name: /^不需要/ });
      if ((await no.count()) > 0) await no.check();
      const way = dialog.getByRole('radio', { name: '窗口领取' });
      if ((await way.count()) > 0) await way.check();
      const opinion = dialog.getByLabel('意见');
      if ((await opinion.count()) > 0) await opinion.fill('符合条件。');
    });
    await page.close();
  }
}
