import type { Page } from 'playwright-core';

/** A picture small enough to carry in a test; typed by its content like any other upload. */
export const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

export async function signIn(page: Page, login: string, password: string): Promise<void> {
  await page.goto('/sign-in');
  await page.getByLabel('账号').fill(login);
  await page.getByLabel('口令').fill(password);
  await page.getByRole('main').getByRole('button', { name: '登录' }).click();
  await page.waitForURL((url) => url.pathname !== '/sign-in');
}

/** What an applicant types for 食品经营许可（新办）: invented, with right check digits. */
const ANSWERS: Readonly<Record<string, string>> = {
  applicantName: '测试餐饮有限公司（虚构）',
  uscc: '91529999FAKE900209',
  legalRep: '测试申请人01',
  legalRepId: '529999190001010018',
  contactName: '测试申请人01',
  mobile: '13800000000',
  premises: '中枢街道测试路 1 号',
  area: '320',
  safetyManager: '测试申请人02',
};
const REQUIRED_MATERIALS = ['M01', 'M02', 'M03', 'M04', 'M05', 'M06', 'M07'];

export async function fillApplication(page: Page, without: readonly string[] = []): Promise<void> {
  for (const part of ['您是谁', '申请信息', '材料', '检查并提交']) await openPart(page, part);
  for (const [key, value] of Object.entries(ANSWERS)) await page.locator(`#field-${key}`).fill(value);
  await page.getByRole('radio', { name: '餐饮服务经营者' }).check();
  await page.getByRole('checkbox', { name: '热食类' }).check();
  await page.locator('#field-township').selectOption({ index: 1 });
  await page.getByRole('radio', { name: '否', exact: true }).check();
  for (const code of REQUIRED_MATERIALS.filter((material) => !without.includes(material))) {
    const place = page.locator(`#material-${code}`);
    await place
      .locator(`#file-${code}`)
      .setInputFiles({ name: `材料 ${code}.png`, mimeType: 'image/png', buffer: PNG });
    await place.getByText('✓ 完整').waitFor();
  }
}

export async function openPart(page: Page, part: string): Promise<void> {
  const heading = page.locator('.apply-heading').getByRole('button', { name: new RegExp(`\\d ${part}`) });
  if ((await heading.getAttribute('aria-expanded')) === 'false') await heading.click();
}

export interface Handed {
  readonly caseNo: string;
  readonly serialNo: string;
  readonly queryPassword: string;
}

/** Applies and answers what stands on the receipt. `practiceDay` makes it a practice case from that legal day. */
export async function applyFor(
  page: Page,
  { practiceDay, without = [] }: { practiceDay?: string; without?: readonly string[] } = {},
): Promise<Handed> {
  await page.goto('/items/I02/apply');
  await fillApplication(page, without);
  if (practiceDay !== undefined) {
    await page.getByRole('checkbox', { name: /演练/ }).check();
    await page.locator('#practice-day').fill(practiceDay);
  }
  await page.getByRole('checkbox', { name: /以上内容真实/ }).check();
  await page.getByRole('button', { name: /^提交/ }).click();
  await page.waitForURL('**/receipt/*');
  return {
    caseNo: page.url().split('/').pop() ?? '',
    serialNo: await beside(page, '流水号'),
    queryPassword: await beside(page, '查询码'),
  };
}

async function beside(page: Page, term: string): Promise<string> {
  const value = page.locator('dt', { hasText: term }).locator('xpath=following-sibling::dd[1]');
  return (await value.innerText()).trim();
}

/** Opens the act, lets the caller fill it, records it, and waits until it stands in the log. */
export async function doAct(
  page: Page,
  { button, verb }: { button: string; verb: string },
  fillIn: (dialog: ReturnType<Page['getByRole']>) => Promise<void> = () => Promise.resolve(),
): Promise<void> {
  await page.getByRole('button', { name: button, exact: true }).click();
  const dialog = page.getByRole('dialog');
  await dialog.waitFor();
  await fillIn(dialog);
  await dialog.getByRole('button', { name: verb, exact: true }).click();
  await dialog.waitFor({ state: 'hidden' });
}
