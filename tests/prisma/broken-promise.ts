import { mayReadMatter } from '../../api/door/readers.ts';
import { storeContent } from '../../prisma/content-store.ts';
import { readMatter } from '../../prisma/matter-view.ts';
import { readMatters } from '../../prisma/matters-view.ts';
import { actorOf } from '../../prisma/organisation-store.ts';
import { at, CLERK, driveCase, PAPER, REVIEWER } from './driven-case.ts';
import type { DrivenCase } from './driven-case.ts';
import type { Town } from './town.ts';

export const NOW = at('2026-03-20T10:00:00');

/** Accepted on 3 March and left: the promise of eight working days is broken on the 14th. */
export async function brokenPromise({ db }: Town): Promise<DrivenCase> {
  const driven = await driveCase(db);
  await driven.act('accept', CLERK, { at: '2026-03-03T09:30:00', with: { document: PAPER } });
  await driven.act('startReview', REVIEWER, { at: '2026-03-03T10:00:00', with: {} });
  await driven.pass('2026-03-20T10:00:00');
  return driven;
}

/** Keeps a text as somebody wrote it, and answers its id. */
export async function write({ db }: Town, body: string): Promise<string> {
  const { contentId } = await storeContent(db, {
    ...{ kind: 'matter-text', body, caseNo: null, matterId: null, authorPersonId: 'A0002', at: NOW },
  });
  return contentId;
}

/** Matters of a case in a person's list; `all`: as a supervisor. */
export async function matterIds(
  { db }: Town,
  { personId, all, caseNo }: { readonly personId: string; readonly all: boolean; readonly caseNo: string },
): Promise<readonly string[]> {
  const query = { personId, all, waitingOnly: false, caseNo, cursor: null, limit: 50 };
  return (await readMatters(db, query)).matters.map(({ matterId }) => matterId);
}

export async function mayRead({ db }: Town, personId: string, matterId: string): Promise<boolean> {
  const read = await readMatter(db, matterId);
  const person = await actorOf(db, { personId, at: NOW });
  return read !== undefined && person !== undefined && mayReadMatter(person, read);
}
