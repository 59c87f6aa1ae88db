import { AxeBuilder } from '@axe-core/playwright';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import type { Browser, BrowserContext, Page } from 'playwright-core';

export const phone = { width: 390, height: 844 };
export const desk = { width: 1366, height: 768 };

/** Pictures of every page of a run, for people to look at. */
const pictures = join('dist', 'screenshots');

export async function openBrowser(): Promise<Browser> {
  return await chromium.launch({
    executablePath: process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-dev-shm-usage'],
  });
}

/** A person at a screen: cookies of their own, motion off. */
export async function personAt(browser: Browser, origin: string, viewport = desk): Promise<Page> {
  const context: BrowserContext = await browser.newContext({
    baseURL: origin,
    viewport,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    reducedMotion: 'reduce',
  });
  context.setDefaultTimeout(20_000);
  return await context.newPage();
}

export async function picture(page: Page, name: string): Promise<void> {
  await mkdir(pictures, { recursive: true });
  await page.screenshot({ path: join(pictures, `${name}.png`), fullPage: true });
}

/** Takes the picture of a page on a desk and on a phone; answers where it is wider than the screen, and what axe finds. */
export async function troublesOf(page: Page, name: string): Promise<readonly string[]> {
  const troubles: string[] = [];
  for (const [size, viewport] of [
    ['d', desk],
    ['p', phone],
  ] as const) {
    await page.setViewportSize(viewport);
    await picture(page, `${name}.${size}`);
    const { scrollWidth, clientWidth } = await page.evaluate(() => {
      const { scrollWidth, clientWidth } = document.documentElement;
      return { scrollWidth, clientWidth };
    });
    if (scrollWidth > clientWidth) troubles.push(`${size}: ${scrollWidth - clientWidth} px too wide`);
  }
  await page.setViewportSize(desk);
  return [...troubles, ...(await seriousFindings(page))];
}

/** Violations of axe that a person would call serious, as sentences; empty when the page is clean. */
export async function seriousFindings(page: Page): Promise<readonly string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(
      ({ id, help, nodes }) => `${id}: ${help} (${nodes.map((node) => node.target.join(' ')).join(', ')})`,
    );
}
