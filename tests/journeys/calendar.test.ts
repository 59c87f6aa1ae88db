import { expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { NOTICE_OF_2026 } from '../domain/time/notices/texts.ts';
import { phone, picture, seriousFindings } from './browser.ts';
import { applyFor } from './people.ts';
import { caseOf, openStage } from './stage.ts';

const { person } = openStage();
const wide = { width: 1280, height: 800 };

/** Takes its picture, and finds what axe calls serious and what runs out of the screen. */
async function look(page: Page, name: string): Promise<void> {
  await picture(page, name);
  const wider = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect({ name, findings: await seriousFindings(page), wider }).toEqual({ name, findings: [], wider: 0 });
}

async function lastDayOfStep(page: Page, caseNo: string): Promise<string | undefined> {
  const { clocks } = await caseOf(page, caseNo);
  return clocks.find(({ clock }) => clock === 'step')?.lastDayOn;
}

test('who keeps the calendar is told of the missing year on the inbox; the notice is pasted, filled in and taken back', async () => {
  const page = await person('supervisor', wide);
  const band = page.getByRole('region', { name: '还没有发布的年份' });
  await band.waitFor(); // the program brings the years up to 2026: from October of that year on the next is missing
  await page.getByRole('heading', { level: 1, name: '待办' }).waitFor();
  await look(page, 'year.missing.d');
  await band
    .getByRole('link', { name: /录入 20\d\d 年的通知/ })
    .first()
    .click();
  const text = page.getByLabel('通知全文');
  await text.fill(NOTICE_OF_2026.replace('1月4日（周日）上班', '1月4日（周六）上班'));
  await expect(band.count()).resolves.toBe(0);
  await page.getByText('读到 2026 年：放假 7 段，调休上班 6 天。').waitFor();
  await page.getByText('会换掉已经填的年份；其他已填的都留着。').waitFor();
  await look(page, 'calendar.pasted.d');

  await page.getByRole('button', { name: '填进下面的表' }).press('Enter');
  await page.getByText('已经填进下面的表，请对照通知逐行核对。').waitFor();
  const line = page.getByRole('group', { name: '第 2 行' });
  const atLine = page.getByRole('listitem').filter({ has: line });
  await atLine.getByText('说 2026年1月4日 周日 是“周六”，对不上').waitFor();
  await page.setViewportSize(phone);
  await look(page, 'calendar.filled.p');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter'); // 恢复填之前的内容 is next after the press
  await expect(page.getByRole('group', { name: '第 2 行' }).getByLabel('第一天').inputValue()).resolves.toBe(
    '',
  );

  await page.getByRole('button', { name: '填进下面的表' }).click();
  await page.getByRole('button', { name: '检查，看会怎样' }).click();
  await page.getByText('没有一天改变。').waitFor();
});

test('nobody else is bothered with the missing year', async () => {
  const page = await person('clerk', phone);
  await page.getByRole('heading', { level: 1, name: '待办' }).waitFor();

  await expect(page.getByRole('region', { name: '还没有发布的年份' }).count()).resolves.toBe(0);
});

test('a notice is entered, mended, previewed, approved by two others and published; a case moves with it', async () => {
  const applicant = await person('applicant', phone);
  const { caseNo } = await applyFor(applicant, { practiceDay: '2026-03-02' });
  await expect(lastDayOfStep(applicant, caseNo)).resolves.toBe('2026-03-03');

  const enters = await person('supervisor', wide);
  await enters.getByRole('link', { name: '放假安排' }).click();
  await enters.getByRole('heading', { level: 2, name: '各年的安排' }).waitFor();
  await enters.getByRole('link', { name: '录入一份放假通知' }).click();
  await enters.getByLabel('年份').selectOption('2026');
  await enters.getByRole('button', { name: '填入现行安排再改' }).click();
  await enters.getByLabel('通知标题').fill('国务院办公厅关于调整2026年部分节假日安排的通知');
  await enters.getByLabel('公布日期').fill('2026-01-20');
  await enters.getByRole('button', { name: '加一天调休上班' }).click();
  await enters.getByRole('group', { name: '第 14 行' }).getByLabel('哪天上班').fill('2026-03-03');
  await enters.getByRole('button', { name: '检查，看会怎样' }).click();
  await enters.getByRole('link', { name: '第 14 行：调休上班日不是周末：2026-03-03' }).click();
  await look(enters, 'calendar.findings.d');
  await enters.reload();

  const line = enters.getByRole('group', { name: '第 14 行' });
  await line.getByLabel('是什么').selectOption('放假');
  await line.getByLabel('最后一天（含）').fill('2026-03-03');
  await line.getByLabel('名称').fill('临时放假');
  await enters.getByRole('button', { name: '检查，看会怎样' }).click();
  await enters.getByText('另有演练件：办件 1 件').waitFor();
  await enters.getByText('↓ 推后：环节').waitFor();
  await look(enters, 'calendar.effect.d');
  await enters.getByRole('button', { name: '录入，交两人批准' }).click();
  await enters.getByText('录入的人不能批准自己录入的内容。').waitFor();
  const address = new URL(enters.url()).pathname;
  await look(enters, 'calendar.draft.d');

  for (const login of ['supervisor2', 'supervisionhead']) {
    const approves = await person(login, phone);
    await approves.goto(address);
    await approves.getByText('临时放假').first().waitFor();
    if (login === 'supervisor2') await look(approves, 'calendar.draft.p');
    await approves.getByRole('button', { name: '批准', exact: true }).click();
    await approves
      .getByText('你已经批准过这一份')
      .or(approves.getByText('两人已批，可以发布'))
      .first()
      .waitFor();
    await approves.close();
  }

  await enters.reload();
  await enters.getByRole('button', { name: '发布', exact: true }).click();
  await enters.getByText(/全部得知/).waitFor();
  await look(enters, 'calendar.published.d');
  await expect(lastDayOfStep(applicant, caseNo)).resolves.toBe('2026-03-04');
  await applicant.goto(`/my/${caseNo}`);
  await applicant.getByText('3月4日').first().waitFor();
  await enters.getByRole('link', { name: '放假安排' }).first().click();
  await enters.getByText('改了 1 天').click();
  await enters.getByText('2026年3月3日 周二：工作日 → 放假').waitFor();
});

test('the years, the missing one and all versions fit and are clean on a phone', async () => {
  const page = await person('supervisor', phone);
  await page.getByRole('region', { name: '还没有发布的年份' }).waitFor();
  await page.getByRole('heading', { level: 1, name: '待办' }).waitFor();
  await look(page, 'year.missing.p');
  await page.goto('/desk/calendar');
  await page.getByRole('button', { name: '2025 年' }).click();
  await page.getByText('国办发明电〔2024〕12号').waitFor();
  await look(page, 'calendar.overview.p');
});

test('rules say what is on, since when, why the law keeps some on; a version is entered and withdrawn on the phone', async () => {
  const page = await person('supervisor', phone);
  await page.goto('/desk/rules');
  const row = page.getByRole('row', { name: /T01 受理逾期/ });
  await row.getByText('是法律规定的（行政许可法 第32条第1款第(四)项），不能用数据关闭').waitFor();
  await look(page, 'rules.p');
  await page.getByRole('link', { name: '录入一版规则' }).click();
  await page.getByRole('checkbox', { name: 'T04 环节超时' }).uncheck();
  await page.getByLabel('全市').selectOption('HN');
  await page.getByText('关闭 T04 环节超时').waitFor();
  await page.getByRole('button', { name: '看会影响哪些在办件' }).click();
  await page.getByText('看了全部').waitFor();
  await look(page, 'rules.form.p');
  await page.getByRole('button', { name: '录入，交两人批准' }).click();
  await page.getByText('录入的人不能批准自己录入的内容。').waitFor();
  await page.getByText('撤回', { exact: true }).first().click();
  await page.getByLabel('为什么撤回').fill('生效日定早了。');
  await look(page, 'rules.draft.p');
  await page.getByRole('button', { name: '撤回', exact: true }).click();
  await page.getByText('撤回：生效日定早了。').waitFor();
  await expect(page.getByRole('button', { name: '批准', exact: true }).count()).resolves.toBe(0);
});

test('who keeps no calendar finds no way there, and is told whose page it is', async () => {
  const page = await person('clerk', wide);
  await expect(page.getByRole('link', { name: '放假安排' }).count()).resolves.toBe(0);
  for (const path of ['/desk/calendar', '/desk/rules']) {
    await page.goto(path);
    await page.getByText('这一页由电子监察机构的监察岗和负责人使用。').waitFor();
    expect(await seriousFindings(page)).toEqual([]);
  }
});
