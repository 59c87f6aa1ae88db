import { expect, test } from '@jest/globals';
import type { Locator } from 'playwright-core';
import { phone, picture, seriousFindings } from './browser.ts';
import { applyFor, doAct } from './people.ts';
import { openStage } from './stage.ts';

const { atDesk, person, visitor } = openStage();

const opinion = async (dialog: Locator): Promise<void> => {
  await dialog.getByLabel('意见').fill('材料齐全，符合法定形式。');
};

test('an application goes from a phone to a served, written decision that the applicant opens', async () => {
  const applicant = await person('applicant', phone);
  const { caseNo, serialNo, queryPassword } = await applyFor(applicant);
  expect(serialNo).toMatch(/^\d{8}-\d{4}$/);

  const clerk = await person('clerk');
  await clerk.goto('/desk');
  await clerk.locator(`[data-case="${caseNo}"]`).waitFor();
  await picture(clerk, 'inbox.d');
  expect(await seriousFindings(clerk)).toEqual([]);
  await clerk.locator(`[data-case="${caseNo}"]`).click();
  await doAct(clerk, { button: '受理', verb: '受理' });
  await clerk.close();

  const reviewer = await atDesk('reviewer', caseNo);
  await doAct(reviewer, { button: '开始审查', verb: '开始审查' });
  await doAct(reviewer, { button: '办结本环节', verb: '办结本环节' }, async (dialog) => {
    await dialog.getByRole('radio', { name: /^需要/ }).check();
    await opinion(dialog);
  });
  await picture(reviewer, 'case.review.d');
  expect(await seriousFindings(reviewer)).toEqual([]);
  await reviewer.close();

  const site = await atDesk('site', caseNo);
  await doAct(site, { button: '办结本环节', verb: '办结本环节' }, async (dialog) => {
    for (const name of await dialog
      .getByRole('checkbox')
      .all()
      .then((all) => all.slice(0, 2)))
      await name.check();
    await opinion(dialog);
  });
  await site.close();

  const auditor = await atDesk('auditor', caseNo);
  await doAct(auditor, { button: '办结本环节', verb: '办结本环节' }, opinion);
  await auditor.close();

  const approver = await atDesk('approver', caseNo);
  await approver.getByRole('button', { name: '准予', exact: true }).click();
  await approver.getByRole('dialog').getByText('《准予行政许可决定书》').waitFor();
  await picture(approver, 'act.grant.d');
  expect(await seriousFindings(approver)).toEqual([]);
  await approver.getByRole('dialog').getByRole('button', { name: '准予', exact: true }).click();
  await approver.getByRole('dialog').waitFor({ state: 'hidden' });
  await approver.close();

  const issuer = await atDesk('issuer', caseNo);
  await doAct(issuer, { button: '制证', verb: '制证' });
  await issuer.close();

  const outlet = await atDesk('outlet', caseNo);
  await doAct(outlet, { button: '送达', verb: '登记送达' }, async (dialog) => {
    await dialog.getByRole('radio', { name: '窗口领取' }).check();
  });
  await picture(outlet, 'case.closed.d');
  await outlet.close();

  await applicant.goto(`/my/${caseNo}`);
  await applicant.getByText('已办结', { exact: true }).first().waitFor();
  await picture(applicant, 'track.closed.p');
  expect(await seriousFindings(applicant)).toEqual([]);
  const decision = applicant.getByRole('link', { name: /准予行政许可决定书/ }).first();
  const pdf = await applicant.request.get((await decision.getAttribute('href')) ?? '');
  expect(pdf.headers()['content-type']).toContain('application/pdf');
  expect((await pdf.body()).subarray(0, 5).toString()).toBe('%PDF-');

  const anyone = await visitor(phone);
  await anyone.goto('/track');
  await anyone.getByLabel('流水号').fill(serialNo);
  await anyone.getByLabel('查询码').fill(queryPassword);
  await anyone.getByRole('button', { name: '查', exact: true }).click();
  await anyone.getByText('已办结', { exact: true }).first().waitFor();
  expect(await anyone.getByRole('main').innerText()).not.toContain('测试餐饮');
});
