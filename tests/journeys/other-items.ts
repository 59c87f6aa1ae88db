import type { Page } from 'playwright-core';
import type { GuideAnswer } from '../../contract/catalogue.ts';
import { openPart, PNG } from './people.ts';

/** Answers by key of the field; a list ticks several. Invented, with right check digits. */
export type Answers = Readonly<Record<string, string | boolean | readonly string[]>>;

const PERSON = { applicantName: '测试申请人01', idNo: '529999190001010018', mobile: '13800000000' };

export const HOUSE: Answers = {
  ...PERSON,
  ...{ projectKind: '农村村民住宅', township: '长岗镇人民政府', village: '测试村一组' },
  ...{ location: '测试村东侧', landArea: '120', buildArea: '240', storeys: '2', farmland: false },
};
export const RESTAURANT: Answers = {
  ...PERSON,
  ...{ registered: true, tradeName: '测试小馆', premises: '中枢街道测试路 1 号' },
  ...{ township: '中枢街道办事处', area: '80', foodItems: ['热食类'] },
  ...{ greaseTrap: true, outletPlace: '后巷检查井' },
};
export const RENEWAL: Answers = {
  ...{ applicantName: '测试餐饮有限公司（虚构）', uscc: '91529999FAKE900209', legalRep: '测试申请人01' },
  ...{ legalRepId: '529999190001010018', contactName: '测试申请人01', mobile: '13800000000' },
  ...{ permitNo: 'JY00000000000000', permitExpiry: '2026-04-10', conditionsChanged: false },
  premises: '中枢街道测试路 1 号',
};

/** A practice case of any item, from a legal day on; answers its number. */
export async function practiceCase(
  page: Page,
  { itemId, answers, day }: { itemId: string; answers: Answers; day: string },
): Promise<string> {
  const guide = (await (await page.request.get(`/api/items/${itemId}`)).json()) as GuideAnswer;
  await page.goto(`/items/${itemId}/apply`);
  for (const part of ['您是谁', '申请信息', '材料', '检查并提交']) await openPart(page, part);
  for (const [key, answer] of Object.entries(answers)) await fill(page, key, answer);
  for (const { code, required } of guide.materials) {
    if (!required) continue;
    const place = page.locator(`#material-${code}`);
    await place
      .locator(`#file-${code}`)
      .setInputFiles({ name: `材料 ${code}.png`, mimeType: 'image/png', buffer: PNG });
    await place.getByText('✓ 完整').waitFor();
  }
  await page.getByRole('checkbox', { name: /演练/ }).check();
  await page.locator('#practice-day').fill(day);
  await page.getByRole('checkbox', { name: /以上内容真实/ }).check();
  await page.getByRole('button', { name: /^提交/ }).click();
  await page.waitForURL('**/receipt/*');
  return page.url().split('/').pop() ?? '';
}

async function fill(page: Page, key: string, answer: Answers[string]): Promise<void> {
  const field = page.locator(`#field-${key}`);
  const tag = await field.evaluate((element) => element.tagName);
  if (typeof answer === 'boolean') {
    await field.getByRole('radio', { name: answer ? '是' : '否', exact: true }).check();
  } else if (typeof answer !== 'string') {
    for (const name of answer) await field.getByRole('checkbox', { name }).check();
  } else if (tag === 'FIELDSET') {
    await field.getByRole('radio', { name: answer }).check();
  } else if (tag === 'SELECT') {
    await field.selectOption(answer);
  } else {
    await field.fill(answer);
  }
}
