import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { changedSince } from '../../prisma/hint-view.ts';
import { readInbox } from '../../prisma/inbox-view.ts';
import { toInstant } from '../../domain/time/instant.ts';
import { at, PAPER, staff } from './driven-case.ts';
import type { DrivenCase } from './driven-case.ts';
import { openTown } from './town.ts';
import type { Town } from './town.ts';
import { atTwoDepartments } from './two-departments.ts';

let town: Town;
beforeAll(async () => {
  town = await openTown();
});
afterAll(async () => {
  await town.close();
});

const SITE = 'P0131';
const AUDITOR = 'P0125';
const POLICE = 'P0061';
const CASHIER = 'H01-FEE-1';

const foundLine = async ({ submission: { caseNo } }: DrivenCase, personId: string) => {
  const asked = { personId, at: at('2026-03-03T18:00:00'), cursor: null, limit: 100 };
  return (await readInbox(town.db, asked)).lines.find((one) => one.caseNo === caseNo);
};
const lineOf = async (driven: DrivenCase, personId: string) => {
  const line = await foundLine(driven, personId);
  return line === undefined ? undefined : [line.stepName, line.rank, line.whyType, line.moreSteps];
};

test('who holds two steps has one line, that of the one due first, which says that there is one more', async () => {
  const both = await atTwoDepartments(town, ({ stepId }) =>
    stepId === 'approve'
      ? { postId: 'D11-SITE', unitId: 'D11', limit: { value: 1, unit: 'workingDay' } }
      : {},
  );

  expect(await lineOf(both, SITE)).toEqual(['公安交管部门批准', 'A', 'stepCompleted', 1]);
  expect(await lineOf(both, POLICE)).toBeUndefined();
  await both.act('completeStep', staff(SITE, 'D11-SITE'), {
    ...{ at: '2026-03-03T09:00:00', with: { step: 'approve' } },
  });
  expect(await lineOf(both, SITE)).toEqual(['现场核查', 'A', 'stepCompleted', 0]);
});

test('a step that was given to somebody counts beside the one at his post', async () => {
  const given = await atTwoDepartments(town);
  expect(await lineOf(given, SITE)).toEqual(['现场核查', 'A', 'stepCompleted', 0]);
  await given.act('transferTask', staff(POLICE, 'D04-DECIDE'), {
    ...{ at: '2026-03-03T09:00:00', with: { step: 'approve', to: SITE, reasonId: 'r' } },
  });

  expect((await lineOf(given, SITE))?.[3]).toBe(1);
  await given.act('transferTask', staff(SITE, 'D11-SITE'), {
    ...{ at: '2026-03-03T09:10:00', with: { step: 'site-visit', to: 'P0132', reasonId: 'r' } },
  });
  expect(await lineOf(given, 'P0132')).toEqual(['现场核查', 'B', 'stepCompleted', 0]);
  expect(await lineOf(given, POLICE)).toEqual(['公安交管部门批准', 'A', 'stepCompleted', 0]);
});

const signedBySeveral = async (mode: 'all' | 'any' | 'one'): Promise<DrivenCase> =>
  await atTwoDepartments(town, ({ stepId }) =>
    stepId === 'site-visit' ? { signing: { mode, postIds: ['D11-AUDIT', 'D04-DECIDE'] } } : {},
  );

test('a step that the plan has several sign lies with each of them until he has signed, as long as it is open', async () => {
  const driven = await signedBySeveral('all');
  const { caseNo } = driven.submission;
  const line = ['现场核查', 'A', 'signerDrawn', 0];
  const sign = async (personId: string, postId: string, when: string) =>
    await driven.act('completeStep', staff(personId, postId), {
      ...{ at: when, with: { step: 'site-visit', staff: [SITE, 'P0132'] } },
    });

  const [hint] = (await changedSince(town.db, toInstant(Date.now() - 60_000))).filter(
    ({ id }) => id === caseNo,
  );
  expect(hint?.unitIds).toEqual(expect.arrayContaining(['D11', 'D04']));
  expect([await lineOf(driven, SITE), await lineOf(driven, AUDITOR)]).toEqual([
    ...[['现场核查', 'A', 'stepCompleted', 0], line],
  ]);
  expect((await lineOf(driven, POLICE))?.[3]).toBe(1);
  await sign(AUDITOR, 'D11-AUDIT', '2026-03-03T09:00:00');
  expect(await lineOf(driven, AUDITOR)).toBeUndefined();

  await driven.act('recuse', staff('P0126', 'D11-AUDIT'), {
    ...{ at: '2026-03-03T09:10:00', with: { step: 'site-visit', personId: AUDITOR, reasonId: 'r' } },
  });
  expect(await lineOf(driven, AUDITOR)).toBeUndefined();
  await driven.act('removeSigner', staff('P0126', 'D11-AUDIT'), {
    ...{ at: '2026-03-03T09:20:00', with: { step: 'site-visit', postId: 'D04-DECIDE', reasonId: 'r' } },
  });
  expect((await lineOf(driven, POLICE))?.[3]).toBe(0);
});

test('a step that was given to another is still to be signed by whoever signs it beside the post', async () => {
  const driven = await signedBySeveral('all');
  await driven.act('transferTask', staff(SITE, 'D11-SITE'), {
    ...{ at: '2026-03-03T09:00:00', with: { step: 'site-visit', to: 'P0132', reasonId: 'r' } },
  });
  const givenTo = async (personId: string) => (await foundLine(driven, personId))?.givenTo;

  expect([await givenTo(SITE), await givenTo('P0132'), await givenTo(AUDITOR)]).toEqual([
    'P0132',
    'P0132',
    null,
  ]);
  expect((await lineOf(driven, AUDITOR))?.[2]).toBe('signerDrawn');
  expect((await lineOf(driven, POLICE))?.[3]).toBe(1);
});

test('whoever records the fee and makes the certificate waits for the fee first', async () => {
  const driven = await atTwoDepartments(town, ({ phase }) => (phase === 'issue' ? { postId: CASHIER } : {}));
  const { plan } = driven.state();
  const decide = plan.steps.find(({ phase }) => phase === 'decide')?.postId ?? '';
  const { rows } = await town.owner.query<{ id: string }>(
    `select person_id as id from posting where rank = 'A' and post_id = any($1) order by post_id = $2 desc`,
    [[CASHIER, decide], CASHIER],
  );
  const [cashier = '', decider = ''] = rows.map(({ id }) => id);
  const [fee] = plan.fee?.items ?? [];
  const fees = [{ feeCode: fee?.feeCode ?? '', standardFen: fee?.standardsFen[0] ?? 0, quantity: 1 }];
  const done = async (personId: string, postId: string, step: string): Promise<unknown> =>
    await driven.act('completeStep', staff(personId, postId), {
      ...{ at: '2026-03-03T09:00:00', with: { step, staff: [SITE, 'P0132'] } },
    });
  await done(SITE, 'D11-SITE', 'site-visit');
  await done(POLICE, 'D04-DECIDE', 'approve');
  await done(AUDITOR, 'D11-AUDIT', 'audit');
  await driven.act('grant', staff(decider, decide), {
    ...{ at: '2026-03-03T10:00:00', with: { document: PAPER, reasonId: 'r', fees } },
  });

  expect(plan.fee?.postId).toBe(CASHIER);
  expect(await foundLine(driven, cashier)).toMatchObject({
    stepId: 'payment',
    group: 'waiting',
    moreSteps: 0,
  });
});

test('the seat of a signer who is taken out of the case is open for the other at the post; a step of one has no signers', async () => {
  const driven = await signedBySeveral('all');
  const { rows } = await town.owner.query<{ id: string }>(
    `select person_id as id from posting where post_id = 'D11-AUDIT' and person_id <> $1 limit 1`,
    [AUDITOR],
  );
  const deputy = rows[0]?.id ?? '';
  expect((await lineOf(driven, deputy))?.slice(0, 3)).toEqual(['现场核查', 'B', 'signerDrawn']);
  await driven.act('completeStep', staff(AUDITOR, 'D11-AUDIT'), {
    ...{ at: '2026-03-03T09:00:00', with: { step: 'site-visit', staff: [SITE, 'P0132'] } },
  });
  expect(await lineOf(driven, deputy)).toBeUndefined();
  await driven.act('recuse', staff(deputy, 'D11-AUDIT'), {
    ...{ at: '2026-03-03T09:10:00', with: { step: 'site-visit', personId: AUDITOR, reasonId: 'r' } },
  });
  expect((await lineOf(driven, deputy))?.[2]).toBe('signerDrawn');
  expect(await lineOf(await signedBySeveral('one'), AUDITOR)).toBeUndefined();
});
