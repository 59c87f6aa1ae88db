import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { toInstant } from '../../domain/time/instant.ts';
import { changedSince } from '../../prisma/hint-view.ts';
import { readInbox } from '../../prisma/inbox-view.ts';
import type { Inbox, InboxQuery } from '../../prisma/inbox-view.ts';
import { readMyCases } from '../../prisma/my-cases-view.ts';
import { holdingsOfCase } from '../../prisma/task-holding-view.ts';
import { findTracked } from '../../prisma/track-view.ts';
import { submit } from '../../prisma/submit.ts';
import { aSubmission, at, CLERK, driveCase, PAPER, REVIEWER, staff } from './driven-case.ts';
import { openTown } from './town.ts';
import type { Town } from './town.ts';

let town: Town;
beforeAll(async () => {
  town = await openTown();
});
afterAll(async () => {
  await town.close();
});

const inboxOf = async (query: Partial<InboxQuery> & { at: InboxQuery['at'] }): Promise<Inbox> =>
  await readInbox(town.db, { personId: 'P0016', cursor: null, limit: 100, ...query });

test('a limit that has passed shows at that instant, before the engine has logged anything', async () => {
  const { submission } = await driveCase(town.db, { receivedAt: at('2026-03-02T10:00:00') });
  const groupAt = async (text: string): Promise<string | undefined> =>
    (await inboxOf({ at: at(text) })).lines.find(({ caseNo }) => caseNo === submission.caseNo)?.group;

  expect(await groupAt('2026-03-02T12:00:00')).toBe('soon');
  expect(await groupAt('2026-03-03T23:59:59')).toBe('due-today');
  expect(await groupAt('2026-03-04T00:00:00')).toBe('overdue');
});

test('a practice case is compared with its own legal now', async () => {
  const offset = -30 * 86_400_000;
  const { submission } = await driveCase(town.db, {
    receivedAt: at('2026-03-02T10:00:00'),
    practice: true,
    clockOffsetMs: offset,
  });

  const inbox = await inboxOf({ at: at('2026-04-01T12:00:00') });
  const line = inbox.lines.find(({ caseNo }) => caseNo === submission.caseNo);

  expect(line).toMatchObject({ late: false, group: 'soon', practice: true });
  expect(line?.now).toBe(at('2026-03-02T12:00:00'));
});

test('a case is in the inbox of A and B of the post that must act, and leaves it with the act', async () => {
  const driven = await driveCase(town.db);
  const { caseNo } = driven.submission;
  const now = at('2026-03-03T10:00:00');
  const has = async (personId: string): Promise<string | null | undefined> =>
    (await inboxOf({ personId, at: now })).lines.find((line) => line.caseNo === caseNo)?.rank;

  expect([await has('P0016'), await has('P0017'), await has('P0211')]).toEqual(['A', 'B', undefined]);
  await driven.act('accept', CLERK, { at: '2026-03-03T09:30:00', with: { document: PAPER } });
  expect([await has('P0016'), await has('P0017'), await has('P0211')]).toEqual([undefined, undefined, 'A']);
});

test('of steps side by side each department has its own, with its own limit, and it stays when the other is done', async () => {
  const driven = await driveCase(town.db, { itemId: 'I12' });
  const { caseNo } = driven.submission;
  const [site, police] = [staff('P0131', 'D11-SITE'), staff('P0061', 'D04-DECIDE')];
  const lineOf = async (personId: string, text: string) => {
    const inbox = await inboxOf({ personId, at: at(text) });
    const line = inbox.lines.find((one) => one.caseNo === caseNo);
    expect(inbox.counts[line?.group ?? 'waiting']).toBeGreaterThanOrEqual(line === undefined ? 0 : 1);
    return line === undefined ? undefined : [line.stepName, line.clock?.clockId, line.group, line.unitName];
  };
  await driven.act('accept', staff('P0018', 'H01-ACCEPT-2'), {
    at: '2026-03-02T11:00:00',
    with: { document: PAPER },
  });
  await driven.act('startReview', staff('P0126', 'D11-REVIEW'), { at: '2026-03-02T11:10:00', with: {} });
  await driven.act('completeStep', staff('P0126', 'D11-REVIEW'), {
    ...{ at: '2026-03-02T11:20:00', with: { step: 'material-review' } },
  });

  const hints = await changedSince(town.db, toInstant(Date.now() - 60_000));
  expect(hints.find(({ id }) => id === caseNo)?.unitIds).toEqual(expect.arrayContaining(['D11', 'D04']));
  expect(await lineOf('P0131', '2026-03-03T09:00:00')).toEqual([
    ...['现场核查', 'step/site-visit', 'soon', '仁怀市综合行政执法局'],
  ]);
  expect(await lineOf('P0061', '2026-03-03T09:00:00')).toEqual([
    ...['公安交管部门批准', 'step/approve', 'soon', '仁怀市公安局'],
  ]);
  const turns = (await holdingsOfCase(town.db, caseNo)).map((turn) => [turn.stepId, turn.holderPersonId]);
  expect(turns).toEqual(
    expect.arrayContaining([
      ['site-visit', 'P0131'],
      ['approve', 'P0061'],
    ]),
  );
  await driven.act('raiseStepLimit', staff('P0125', 'D11-AUDIT'), {
    at: '2026-03-03T10:00:00',
    with: { step: 'site-visit', limit: { value: 3, unit: 'workingDay' }, reasonId: 'r' },
  });
  await driven.pass('2026-03-05T08:00:00');
  expect(await lineOf('P0131', '2026-03-05T08:00:00')).toEqual([
    ...['现场核查', 'step/site-visit', 'due-today', '仁怀市综合行政执法局'],
  ]);
  expect((await lineOf('P0061', '2026-03-05T08:00:00'))?.[2]).toBe('overdue');
  await driven.act('completeStep', site, {
    at: '2026-03-05T09:00:00',
    with: { step: 'site-visit', staff: ['P0131', 'P0132'] },
  });
  expect(await lineOf('P0131', '2026-03-05T09:30:00')).toBeUndefined();
  expect((await lineOf('P0061', '2026-03-05T09:30:00'))?.[1]).toBe('step/approve');
  await driven.act('completeStep', police, { at: '2026-03-05T10:00:00', with: { step: 'approve' } });
  expect(await lineOf('P0061', '2026-03-05T10:30:00')).toBeUndefined();
});

test('a step that was given to somebody lies in his inbox: transferred until it is done, to sign until he has signed', async () => {
  const driven = await driveCase(town.db);
  const { caseNo } = driven.submission;
  const lineOf = async (personId: string) => {
    const { lines } = await inboxOf({ personId, at: at('2026-03-03T18:00:00') });
    const line = lines.find((one) => one.caseNo === caseNo);
    return line === undefined ? undefined : [line.stepName, line.rank, line.whyType, line.clock?.clockId];
  };
  const [auditor, other] = ['P0210', 'P0209'];
  const step = { step: 'material-review', reasonId: 'r' };
  await driven.act('accept', CLERK, { at: '2026-03-03T09:30:00', with: { document: PAPER } });
  await driven.act('startReview', REVIEWER, { at: '2026-03-03T09:40:00', with: {} });

  expect([await lineOf(auditor), await lineOf(other)]).toEqual([undefined, undefined]);
  await driven.act('addSigner', REVIEWER, {
    at: '2026-03-03T10:00:00',
    with: { ...step, postId: 'D20-AUDIT' },
  });
  await driven.act('addSigner', REVIEWER, { at: '2026-03-03T10:01:00', with: { ...step, personId: other } });
  expect(await lineOf(auditor)).toEqual(['材料审查', 'A', 'signerAdded', 'step/material-review']);
  expect(await lineOf(other)).toEqual(['材料审查', null, 'signerAdded', 'step/material-review']);
  await driven.act('removeSigner', REVIEWER, {
    at: '2026-03-03T10:02:00',
    with: { ...step, personId: other },
  });
  await driven.act('completeStep', staff(auditor, 'D20-AUDIT'), {
    at: '2026-03-03T11:00:00',
    with: { step: 'material-review', siteVisit: false },
  });
  expect([await lineOf(auditor), await lineOf(other)]).toEqual([undefined, undefined]);

  await driven.act('transferTask', REVIEWER, { at: '2026-03-03T12:00:00', with: { ...step, to: auditor } });
  expect(await lineOf(auditor)).toEqual(['材料审查', null, 'taskTransferred', 'step/material-review']);
  await driven.act('transferTask', REVIEWER, { at: '2026-03-03T13:00:00', with: { ...step, to: 'P0211' } });
  expect(await lineOf(auditor)).toBeUndefined();
});

test('of a step that was given to one of them the others at its post read to whom, and he why it is his', async () => {
  const driven = await driveCase(town.db);
  const { caseNo } = driven.submission;
  const lineOf = async (personId: string) => {
    const { lines } = await inboxOf({ personId, at: at('2026-03-03T18:00:00') });
    const line = lines.find((one) => one.caseNo === caseNo);
    return [line?.rank, line?.givenTo, line?.givenToName, line?.givenAt];
  };
  const step = { step: 'material-review', reasonId: 'r' };
  await driven.act('accept', CLERK, { at: '2026-03-03T09:30:00', with: { document: PAPER } });
  await driven.act('startReview', REVIEWER, { at: '2026-03-03T09:40:00', with: {} });
  const none = [null, null, null];
  expect(await lineOf('P0211')).toEqual(['A', ...none]);

  await driven.act('transferTask', REVIEWER, { at: '2026-03-03T12:00:00', with: { ...step, to: 'P0210' } });
  const given = ['P0210', '测试戊10', at('2026-03-03T12:00:00')];
  expect([await lineOf('P0211'), await lineOf('P0210')]).toEqual([
    ['A', ...given],
    [null, ...given],
  ]);
  await driven.act('recuse', REVIEWER, {
    at: '2026-03-03T13:00:00',
    with: { ...step, personId: 'P0210' },
  });
  expect([await lineOf('P0211'), await lineOf('P0210')]).toEqual([
    ['A', ...none],
    [undefined, undefined, undefined, undefined],
  ]);
});

test('while the applicant corrects, the case waits at the post that took it in', async () => {
  const driven = await driveCase(town.db);
  await driven.act('requestCorrection', CLERK, {
    at: '2026-03-03T09:30:00',
    with: { materials: ['M01'], document: PAPER },
  });

  const inbox = await inboxOf({ at: at('2026-03-03T10:00:00') });
  const line = inbox.lines.find(({ caseNo }) => caseNo === driven.submission.caseNo);

  expect(line).toMatchObject({
    group: 'waiting',
    state: 'awaiting-correction',
    whyType: 'correctionRequested',
  });
});

test('pages follow one another by the next limit, and the counts are those of all pages', async () => {
  const now = at('2026-03-03T10:00:00');
  const whole = await inboxOf({ at: now });
  const seen: string[] = [];
  let cursor: Inbox['next'] = null;
  do {
    const page: Inbox = await inboxOf({ at: now, limit: 1, cursor });
    seen.push(...page.lines.map(({ caseNo }) => caseNo));
    cursor = page.next;
  } while (cursor !== null);

  expect(whole.lines.length).toBeGreaterThan(1);
  expect(seen).toEqual(whole.lines.map(({ caseNo }) => caseNo));
  expect(Object.values(whole.counts).reduce((sum, n) => sum + n, 0)).toBe(whole.lines.length);
  const waiting = await inboxOf({ at: now, group: 'waiting' });
  expect(waiting.lines).toHaveLength(whole.counts.waiting);
});

test('an applicant sees a case before the engine has started it, and nobody else does', async () => {
  const submission = await submit(town.db, aSubmission());
  const query = { at: at('2026-03-02T10:01:00'), cursor: null, limit: 100 };

  const mine = await readMyCases(town.db, { personId: 'A0002', ...query });
  const others = await readMyCases(town.db, { personId: 'A0003', ...query });

  expect(mine.lines.find(({ caseNo }) => caseNo === submission.caseNo)).toMatchObject({
    state: 'received',
    seq: 1,
    clock: { clockId: 'step/accept', state: 'running' },
  });
  expect(others.lines).toEqual([]);
  expect(await findTracked(town.db, submission.serialNo)).toEqual([
    { caseNo: submission.caseNo, queryPasswordHash: 'hash' },
  ]);
});
