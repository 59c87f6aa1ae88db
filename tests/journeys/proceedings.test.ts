import { expect, test } from '@jest/globals';
import type { Locator, Page } from 'playwright-core';
import { QUARANTINE, WATER } from '../api/other-forms.ts';
import { phone, picture, seriousFindings, troublesOf } from './browser.ts';
import { handIn } from './handed-in.ts';
import { doAct } from './people.ts';
import { jumpTo } from './practice-clock.ts';
import { caseOf, openStage } from './stage.ts';

const { act, atDesk, person } = openStage();

/** The dialog as it stands on a desk and on a phone. */
async function look(page: Page, name: string): Promise<void> {
  expect({ name, troubles: await troublesOf(page, `act.${name}`) }).toEqual({ name, troubles: [] });
}

/** Opens a dialog, looks at it, and leaves it. */
async function lookAt(page: Page, button: string, name: string): Promise<void> {
  await page.getByRole('button', { name: button, exact: true }).click();
  const dialog = page.getByRole('dialog');
  await dialog.waitFor();
  await look(page, name);
  await dialog.getByRole('button', { name: '先不办' }).click();
  await dialog.waitFor({ state: 'hidden' });
}

async function write(dialog: Locator, fields: Readonly<Record<string, string>>): Promise<void> {
  for (const [label, text] of Object.entries(fields))
    await dialog.getByLabel(label, { exact: true }).fill(text);
}

test('a hearing is offered, asked for from a phone, announced, held, and the decision follows it', async () => {
  const applicant = await person('applicant', phone);
  const caseNo = await handIn(applicant, { ...WATER, practiceDay: '2026-03-02' });
  await act('waterclerk', caseNo, 'acceptance');
  await act('water', caseNo, 'review');

  const water = await atDesk('water', caseNo);
  await lookAt(water, '告知利害关系人', 'notify');
  await lookAt(water, '征求意见', 'consult');
  await doAct(water, { button: '告知听证权利', verb: '发出听证告知' }, async (dialog) => {
    await dialog.getByRole('button', { name: '发出听证告知' }).click();
    await dialog.getByText('还差 1 项').waitFor();
    await write(dialog, { 涉及什么重大利益关系: '申请人取水与下游三户农田灌溉用水。' });
    await look(water, 'offer-hearing');
  });

  await applicant.goto(`/my/${caseNo}`);
  await applicant.getByRole('heading', { name: '您可以要求听证' }).waitFor();
  await applicant.getByLabel('想在听证上说什么（可不填）').fill('想说明枯水期减半取水。');
  await picture(applicant, 'my.hearing.p');
  expect(await seriousFindings(applicant)).toEqual([]);
  await applicant.getByRole('button', { name: '要求听证', exact: true }).click();
  await applicant.getByText('正在听证，期间不计时').first().waitFor();

  await water.reload();
  await doAct(water, { button: '通知听证时间', verb: '发出听证通知' }, async (dialog) => {
    await write(dialog, { 听证日期: '2026-03-12', 时间: '09:30', 地点: '市政务服务中心三楼听证室' });
    await dialog.getByRole('radio').first().check();
    await look(water, 'schedule-hearing');
  });

  const host = await atDesk('waterhost', caseNo);
  await jumpTo(host, '2026-03-12', '09:30');
  await doAct(host, { button: '登记听证笔录', verb: '登记听证笔录' }, async (dialog) => {
    await write(dialog, {
      参加人: '申请人、下游农户代表二人、审查人员',
      笔录: '主持人：宣布听证开始。\n农户代表：担心枯水期水量。\n申请人：枯水期减半取水。',
    });
    await look(host, 'hold-hearing');
  });
  await host.close();
  await water.close();

  await applicant.goto(`/my/${caseNo}`);
  await applicant.getByText('为什么是这一天').first().click();
  await applicant
    .getByText(/暂停 \d+ 天不计/)
    .first()
    .waitFor();
  await picture(applicant, 'track.hearing.p');
  expect(await seriousFindings(applicant)).toEqual([]);
  const { clocks } = await caseOf(applicant, caseNo);
  const days = clocks.find(({ clock }) => clock === 'statutory')?.days ?? [];
  const excluded = days.filter(({ reason }) => reason === 'excluded');
  expect(excluded).toHaveLength(8);
  expect(excluded.every(({ source }) => source?.includes('听证') === true)).toBe(true);

  await act('water', caseNo, 'step-completion', {
    step: 'material-review',
    opinion: '按笔录。',
    siteVisit: false,
  });
  await act('waterauditor', caseNo, 'step-completion', { step: 'audit', opinion: '同意。' });
  await act('waterapprover', caseNo, 'grant', { reason: '听证笔录表明取水不影响下游。' });
  await applicant.reload();
  await applicant
    .getByRole('link', { name: /行政许可听证笔录/ })
    .first()
    .waitFor();
  await applicant
    .getByRole('link', { name: /准予行政许可决定书/ })
    .first()
    .waitFor();
});

test('a test that takes longer than announced brings a yellow card, and the limits run again', async () => {
  const applicant = await person('applicant', phone);
  const caseNo = await handIn(applicant, { ...QUARANTINE, practiceDay: '2026-03-02' });
  await act('vetclerk', caseNo, 'acceptance');
  await act('vet', caseNo, 'review');

  const vet = await atDesk('vet', caseNo);
  await lookAt(vet, '派员', 'dispatch');
  await doAct(vet, { button: '开始特别程序', verb: '发出告知书并开始' }, async (dialog) => {
    await dialog.getByRole('radio', { name: /^检验/ }).check();
    await write(dialog, { 告知申请人需要几个工作日: '3', 理由和依据: '样品送检，动物防疫法第四十九条。' });
    await look(vet, 'start-special-procedure');
  });
  await picture(vet, 'case.special.d');
  const paused = (await caseOf(vet, caseNo)).clocks.find(({ clock }) => clock === 'statutory');
  expect(paused).toMatchObject({ state: 'paused', lastDayOn: '2026-04-02' });

  await jumpTo(vet, '2026-03-09', '09:00');
  await vet
    .getByText(/检验超过告知的时间（到 3月5日.*），恢复计时/)
    .first()
    .waitFor();
  await picture(vet, 'case.overran.d');
  expect(await seriousFindings(vet)).toEqual([]);
  const { state, cards, clocks } = await caseOf(vet, caseNo);
  expect(state).toBe('in-special-procedure');
  expect(cards.filter(({ rule }) => rule === 'T06')).toMatchObject([
    { issuedAt: '2026-03-06T00:00:00+08:00', issuedLevel: 'yellow', state: 'issued' },
  ]);
  expect(clocks.find(({ clock }) => clock === 'statutory')).toMatchObject({ state: 'running' });

  await applicant.goto(`/my/${caseNo}`);
  await applicant
    .getByText(/检验超过告知的时间/)
    .first()
    .waitFor();
  await applicant.getByRole('heading', { name: '法定的特别程序超过了告知的时间，恢复计时' }).waitFor();
  await picture(applicant, 'track.overran.p');
  expect(await seriousFindings(applicant)).toEqual([]);

  await doAct(vet, { button: '结束特别程序', verb: '结束特别程序' }, async (dialog) => {
    await write(dialog, { 结果: '检验合格。' });
    await look(vet, 'end-special-procedure');
  });
  expect((await caseOf(vet, caseNo)).state).toBe('under-review');
});
