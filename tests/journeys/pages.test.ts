import { expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { desk, phone, picture, seriousFindings } from './browser.ts';
import { applyFor, doAct, fillApplication, openPart } from './people.ts';
import { openStage } from './stage.ts';

const SIZES = [
  ['p', phone],
  ['d', desk],
] as const;

let caseNo: string;
let serialNo: string;
let queryPassword: string;
const { person, visitor } = openStage();

/** Draws the page, takes its picture, and finds what axe calls serious and what runs out of the screen. */
async function look(page: Page, name: string): Promise<void> {
  await page.getByRole('heading', { level: 1 }).first().waitFor();
  await page.waitForLoadState('networkidle', { timeout: 3_000 }).catch(() => undefined); // live hints keep it open
  await picture(page, name);
  expect({ name, findings: await seriousFindings(page) }).toEqual({ name, findings: [] });
  const { width, seen } = await page.evaluate(() => ({
    width: document.documentElement.scrollWidth,
    seen: document.documentElement.clientWidth,
  }));
  expect({ name, wider: width - seen }).toEqual({ name, wider: 0 });
}

test.each(SIZES)('pages open to everybody are clean and fit (%s)', async (size, viewport) => {
  const page = await visitor(viewport);
  for (const [name, path] of [
    ['home', '/'],
    ['signin', '/sign-in'],
    ['guide', '/items/I02'],
    ['track.empty', '/track'],
    ['lost', '/no/such/page'],
  ] as const) {
    await page.goto(path);
    await look(page, `${name}.${size}`);
  }
  await page.close();
});

test.each(SIZES)('an applicant’s pages are clean and fit (%s)', async (size, viewport) => {
  const page = await person('applicant', viewport);
  await page.goto('/items/I02/apply');
  await page
    .getByRole('heading', { level: 2, name: /检查并提交/ })
    .getByRole('button')
    .click();
  await page.getByRole('button', { name: /^提交/ }).click();
  await page
    .getByText(/处要改/)
    .first()
    .waitFor();
  await look(page, `apply.errors.${size}`);
  await page.goto('/items/I02/apply');
  await fillApplication(page);
  await look(page, `apply.filled.${size}`);
  ({ caseNo, serialNo, queryPassword } = await applyFor(page));
  await look(page, `receipt.${size}`);
  await page.goto('/my');
  await look(page, `my.${size}`);
  await page.goto(`/my/${caseNo}`);
  await page.getByText('为什么是这一天').first().click();
  await look(page, `track.running.${size}`);
  await page.goto('/track');
  await page.getByLabel('流水号').fill(serialNo);
  await page.getByLabel('查询码').fill(queryPassword);
  await page.getByRole('button', { name: '查', exact: true }).click();
  await page.getByRole('heading', { name: '已收件，正在看材料齐不齐' }).waitFor();
  await look(page, `track.number.${size}`);
  await page.close();
});

/** Uploads that begin before either has ended. */
async function uploadTogether(page: Page, codes: readonly string[]): Promise<void> {
  await page.route('**/api/files', async (route) => {
    await page.waitForTimeout(300);
    await route.continue();
  });
  for (const [place, code] of codes.entries())
    await page
      .locator(`#file-${code}`)
      .setInputFiles({ name: `补正 ${code}.png`, mimeType: 'image/png', buffer: REDONE[place] ?? REDONE[0] });
  await page
    .getByText('✓ 完整')
    .nth(codes.length - 1)
    .waitFor();
  await page.unroute('**/api/files');
}
const REDONE = [
  'iVBORw0KGgoAAAANSUhEUgAAAAIAAAABCAYAAAD0In+KAAAADklEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'iVBORw0KGgoAAAANSUhEUgAAAAMAAAABCAYAAAD0In+KAAAADklEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
].map((base64) => Buffer.from(base64, 'base64')) as [Buffer, Buffer];

test('what is typed while a file goes up stays, and so does the file', async () => {
  const applicant = await person('applicant2', phone);
  await applicant.goto('/items/I02/apply');
  await openPart(applicant, '材料');
  await applicant.locator('#file-M01').waitFor({ state: 'attached' });
  const sent = uploadTogether(applicant, ['M01', 'M02']);
  await applicant.locator('#field-applicantName').fill('测试餐饮有限公司（虚构）');
  await sent;

  expect(await applicant.locator('#field-applicantName').inputValue()).toBe('测试餐饮有限公司（虚构）');
});

test('a correction is told once, supplied from the phone, and the case comes back with a new clock', async () => {
  const clerk = await person('clerk');
  await clerk.goto(`/desk/cases/${caseNo}`);
  await doAct(clerk, { button: '一次告知补正', verb: '发出补正告知' }, async (dialog) => {
    const groups = await dialog.getByRole('radiogroup').all();
    for (const [place, group] of groups.entries())
      await group
        .getByRole('radio', { name: place < 2 ? '有错' : place === groups.length - 1 ? '不适用' : '齐全' })
        .check();
    for (const nth of [0, 1]) {
      await dialog.getByLabel('问题').nth(nth).fill('第 9 题未填面积。');
      await dialog.getByLabel('怎样改').nth(nth).fill('填实测建筑面积。');
    }
    await picture(clerk, 'composer.ready.d');
    expect(await seriousFindings(clerk)).toEqual([]);
  });
  const applicant = await person('applicant', phone);
  await applicant.goto(`/my/${caseNo}`);
  await applicant.getByText('填实测建筑面积。').first().waitFor();
  await look(applicant, 'correction.open.p');
  await uploadTogether(applicant, ['M01', 'M02']);
  await applicant.getByRole('button', { name: '补齐并提交' }).click();
  await applicant.getByText('已收件，正在看材料齐不齐').waitFor();
});

test('the applicant withdraws with a reason, and the case is over', async () => {
  const applicant = await person('applicant', phone);
  await applicant.goto(`/my/${caseNo}`);
  await applicant.getByRole('button', { name: '我要撤回' }).click();
  await applicant.getByLabel('为什么撤回').fill('换了经营场所。');
  await applicant.getByRole('button', { name: '撤回申请', exact: true }).click();
  await applicant.getByText('您已撤回').first().waitFor();
  await look(applicant, 'track.withdrawn.p');
});

test.each(SIZES)('desk pages are clean and fit (%s)', async (size, viewport) => {
  const page = await person('clerk', viewport);
  for (const [name, path] of [
    ['inbox', '/desk'],
    ['matters.empty', '/desk/matters'],
    ['notices', '/desk/notices'],
    ['case', `/desk/cases/${caseNo}`],
  ] as const) {
    await page.goto(path);
    await look(page, `${name}.${size}`);
  }
  await page.close();
});
