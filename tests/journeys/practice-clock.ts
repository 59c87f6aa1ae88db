import type { Page } from 'playwright-core';

/** 跳到… on the practice bar of the page that is open. */
export async function jumpTo(page: Page, day: string, time: string): Promise<void> {
  const bar = page.getByRole('region', { name: '演练时钟' });
  await bar.getByRole('button', { name: '跳到…' }).click();
  await bar.getByLabel('日期').fill(day);
  await bar.getByLabel('时间').fill(time);
  await bar.getByRole('button', { name: '跳过去' }).click();
  await bar.getByText(new RegExp(`时钟 ${day}`)).waitFor({ timeout: 90_000 });
}
