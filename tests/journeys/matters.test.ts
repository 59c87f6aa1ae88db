import { expect, test } from '@jest/globals';
import type { Locator, Page } from 'playwright-core';
import type { MattersAnswer } from '../../contract/matter.ts';
import { phone, picture, seriousFindings } from './browser.ts';
import { applyFor } from './people.ts';
import { jumpTo } from './practice-clock.ts';
import { caseOf, openStage } from './stage.ts';

const { person } = openStage();

/** A practice case that nobody accepted: its yellow card was raised, and a record of the hall is open. */
async function leftAlone(until: string): Promise<{ caseNo: string; serialNo: string }> {
  const applicant = await person('applicant', phone);
  const handed = await applyFor(applicant, { practiceDay: '2026-03-02' });
  await applicant.goto(`/my/${handed.caseNo}`);
  await jumpTo(applicant, until, '09:00');
  await applicant.close();
  return handed;
}

async function matterOf(page: Page, caseNo: string, kind: string): Promise<MattersAnswer['matters'][number]> {
  const { matters } = (await (await page.request.get(`/api/matters?case=${caseNo}`)).json()) as MattersAnswer;
  const found = matters.find((matter) => matter.case.caseNo === caseNo && matter.kind === kind);
  if (found === undefined) throw new Error(`case ${caseNo} has no ${kind}`);
  return found;
}

/** Opens an act in its place, fills it in, records it, and waits until the page says so. */
async function record(
  place: Locator,
  { button, verb, act = button }: { button: string; verb: string; act?: string },
  fillIn: (form: Locator) => Promise<void> = () => Promise.resolve(),
): Promise<void> {
  await place.getByRole('button', { name: button, exact: true }).click();
  const form = place.getByRole('form', { name: button, exact: true });
  await fillIn(form);
  await form.getByRole('button', { name: verb, exact: true }).click();
  await place.getByText(`已登记：${act}`).waitFor();
}

test('a card is appealed by the clerk, revoked by the supervision body, stays visible, and its record ends', async () => {
  const { caseNo, serialNo } = await leftAlone('2026-03-09');
  const clerk = await person('clerk');
  const card = await matterOf(clerk, caseNo, 'card');
  await clerk.goto(`/desk/matters?id=${encodeURIComponent(card.matterId)}`);
  const block = clerk.getByRole('article').filter({ hasText: serialNo }).first();
  await record(block, { button: '申诉', verb: '提出申诉' }, async (form) => {
    await form.getByLabel('申诉的理由').fill('那天窗口停电，申请人已在场。');
    await form.getByLabel(/^证据/).fill('供电公告〔2026〕12 号；值班登记 3 月 3 日。');
    await picture(clerk, 'cards.appeal.d');
  });
  expect(await seriousFindings(clerk)).toEqual([]);

  const supervisor = await person('supervisor', phone);
  await supervisor.goto(`/desk/matters?id=${encodeURIComponent(card.matterId)}`);
  const theirs = supervisor.getByRole('article').filter({ hasText: serialNo }).first();
  await theirs.getByText('证据：供电公告〔2026〕12 号；值班登记 3 月 3 日。').waitFor();
  await record(theirs, { button: '撤销', verb: '登记撤销' }, async (form) => {
    await form.getByRole('textbox').fill('停电属实，不是窗口原因。');
  });
  await theirs.getByText('已撤销').first().waitFor();
  await picture(supervisor, 'cards.revoked.p');
  expect(await seriousFindings(supervisor)).toEqual([]);

  const hall = await person('hallhead');
  const { matterId } = await matterOf(hall, caseNo, 'accountability');
  await hall.goto(`/desk/accountability?id=${encodeURIComponent(matterId)}`);
  await hall.getByText('并入的牌已全部撤销，记录结束。').waitFor();
  await picture(hall, 'accountability.revoked.d');
  expect(await seriousFindings(hall)).toEqual([]);
  const { cards } = await caseOf(hall, caseNo);
  expect(cards.map(({ rule, level, state }) => [rule, level, state])).toEqual([['T04', 'red', 'revoked']]);
});

test('an accountability record is heard and ends as not liable, with the ground that the page then shows', async () => {
  const { caseNo } = await leftAlone('2026-03-09');
  const supervisor = await person('supervisor');
  const { matterId } = await matterOf(supervisor, caseNo, 'accountability');
  const address = `/desk/accountability?id=${encodeURIComponent(matterId)}`;
  await supervisor.goto(address);
  const page = supervisor.getByRole('article');
  await record(page, { button: '固定事实', verb: '固定事实' });

  const hall = await person('hallhead', phone);
  await hall.goto(address);
  await record(hall.getByRole('article'), { button: '说明', verb: '登记说明' }, async (form) => {
    await form.getByRole('textbox').fill('平台当天故障，窗口不能登记。');
  });

  await supervisor.goto(address);
  await record(page, { button: '听取申辩', verb: '登记申辩' }, async (form) => {
    await form.getByRole('radio').first().check();
    await form.getByRole('textbox').fill('平台登录不上，已当场报修。');
  });
  await picture(supervisor, 'accountability.hearing.d');
  await record(page, { button: '不予追究', verb: '登记不予追究' }, async (form) => {
    await form.getByRole('radio', { name: '平台故障' }).check();
    await form.getByRole('textbox').fill('平台运行记录证实。');
  });
  await supervisor.getByText('不予追究，已结束。').waitFor();
  await hall.reload();
  await hall.getByText('不予追究：平台故障').waitFor();
  await picture(hall, 'accountability.not-liable.p');
  expect(await seriousFindings(supervisor)).toEqual([]);
  expect(await seriousFindings(hall)).toEqual([]);
  expect(await matterOf(hall, caseNo, 'accountability')).toMatchObject({ state: 'not-liable', open: [] });
});
