import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, jest } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import type { CaseAnswer } from '../../contract/case.ts';
import { openBrowser, personAt } from './browser.ts';
import { signIn } from './people.ts';
import { PATIENCE_MS, startProduct } from './product.ts';
import type { Product } from './product.ts';

type Viewport = Parameters<typeof personAt>[2];

/** The whole product and a browser, started before the tests of the file and ended after them; one a file. */
export interface Stage {
  /** Nobody in particular: not signed in. */
  readonly visitor: (viewport?: Viewport) => Promise<Page>;
  readonly person: (login: string, viewport?: Viewport) => Promise<Page>;
  /** A member of staff, with the page of the case open. */
  readonly atDesk: (login: string, caseNo: string) => Promise<Page>;
  /** Done without a page: other journeys press its button. @throws what was refused */
  readonly act: (login: string, caseNo: string, segment: string, body?: object) => Promise<void>;
  readonly passwordOf: Product['passwordOf'];
  readonly databaseUrl: () => string;
}

export function openStage(): Stage {
  jest.setTimeout(PATIENCE_MS);
  let product: Product;
  let browser: Browser;
  beforeAll(async () => {
    [product, browser] = await Promise.all([startProduct(), openBrowser()]);
  });
  afterAll(async () => {
    await browser.close();
    await product.stop();
  });

  const visitor: Stage['visitor'] = async (viewport) => await personAt(browser, product.origin, viewport);
  const person: Stage['person'] = async (login, viewport) => {
    const page = await visitor(viewport);
    await signIn(page, login, product.passwordOf(login));
    return page;
  };
  const act: Stage['act'] = async (login, caseNo, segment, body = {}) => {
    const page = await visitor();
    const { request } = page;
    await request.post('/api/session', { data: { name: login, password: product.passwordOf(login) } });
    const { lastActSeq } = await caseOf(page, caseNo);
    const answer = await request.post(`/api/cases/${caseNo}/${segment}`, {
      headers: { 'idempotency-key': randomUUID() },
      data: { seenSeq: lastActSeq, ...body },
    });
    if (answer.status() !== 200) throw new Error(await answer.text());
    await page.close();
  };
  return {
    act,
    visitor,
    person,
    atDesk: async (login, caseNo) => await toDesk(await person(login), caseNo),
    passwordOf: (login) => product.passwordOf(login),
    databaseUrl: () => product.databaseUrl,
  };
}

/** Opens the page of a case where staff work on it. */
export async function toDesk(page: Page, caseNo: string): Promise<Page> {
  await page.goto(`/desk/cases/${caseNo}`);
  await page.getByRole('heading', { level: 1 }).waitFor();
  return page;
}

/** The case as this person may read it. */
export async function caseOf(page: Page, caseNo: string): Promise<CaseAnswer> {
  return (await (await page.request.get(`/api/cases/${caseNo}`)).json()) as CaseAnswer;
}
