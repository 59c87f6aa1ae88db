import { expect, test } from '@jest/globals';
import pg from 'pg';
import type { Page } from 'playwright-core';
import { ROAD } from '../api/other-forms.ts';
import { phone, troublesOf } from './browser.ts';
import { handIn } from './handed-in.ts';
import { openStage, toDesk } from './stage.ts';

const { act, databaseUrl, person } = openStage();

/** The organisation has no page: whoever looks at the place is made deputy of the police's deciding post. */
async function standAtBothPosts(): Promise<void> {
  const client = new pg.Client(databaseUrl());
  await client.connect();
  await client.query(`update posting set person_id = 'P0131' where post_id = 'D04-DECIDE' and rank = 'B'`);
  await client.end();
}

const leading = (page: Page) => page.locator('.case-clocks > .clock-bar > h3').first();
const choice = (page: Page, name: string) => page.getByRole('radio', { name: new RegExp(name) });

async function look(page: Page, name: string): Promise<void> {
  expect({ name, troubles: await troublesOf(page, name) }).toEqual({ name, troubles: [] });
}

test('who holds two steps of a case chooses one by the keyboard; clock and acts follow, and it is kept', async () => {
  await standAtBothPosts();
  const caseNo = await handIn(await person('applicant', phone), { ...ROAD, practiceDay: '2026-03-02' });
  await act('roadclerk', caseNo, 'acceptance');
  await act('road', caseNo, 'review');
  await act('road', caseNo, 'step-completion', { step: 'material-review', opinion: '齐全。' });

  const page = await person('roadsite');
  await page.goto('/desk');
  await page.getByText('另有 1 个环节也是你的').waitFor();
  await look(page, 'inbox.two-steps');
  await toDesk(page, caseNo);
  await look(page, 'case.two-steps');
  expect(await choice(page, '现场核查').isChecked()).toBe(true);
  await choice(page, '现场核查').focus();
  await page.keyboard.press('ArrowDown');
  await leading(page).getByText('公安交管部门批准').waitFor();
  expect(await choice(page, '公安交管部门批准').isChecked()).toBe(true);

  await page.reload();
  await leading(page).getByText('公安交管部门批准').waitFor();
  await page.getByRole('button', { name: '办结本环节' }).click();
  const dialog = page.getByRole('dialog', { name: '办结“公安交管部门批准”' });
  await dialog.getByLabel('意见').fill('同意。');
  await dialog.getByRole('button', { name: '先不办' }).click();
  await choice(page, '现场核查').check();
  await page.getByRole('button', { name: '办结本环节' }).click();
  const other = page.getByRole('dialog', { name: '办结“现场核查”' });
  expect(await other.getByLabel('意见').inputValue()).toBe('');
  await other.getByRole('button', { name: '先不办' }).click();

  await choice(page, '公安交管部门批准').check();
  await page.getByRole('button', { name: '办结本环节' }).click();
  expect(await dialog.getByLabel('意见').inputValue()).toBe('同意。');
  await dialog.getByRole('button', { name: '办结本环节' }).click();
  await dialog.waitFor({ state: 'hidden' });
  await leading(page).getByText('现场核查').waitFor();
  expect(await page.getByRole('radio').count()).toBe(0);
});
