import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { getCaseStart } from '../../prisma/case-start.ts';
import { getContents } from '../../prisma/content-store.ts';
import { select } from '../../prisma/sql.ts';
import { findSubmission, submit } from '../../prisma/submission-store.ts';
import { aSubmission, at } from './driven-case.ts';
import { openTown } from './town.ts';
import type { Town } from './town.ts';

let town: Town;
beforeAll(async () => {
  town = await openTown();
});
afterAll(async () => {
  await town.close();
});

test('twenty applications at once get twenty numbers without a gap', async () => {
  const receivedAt = at('2026-05-06T10:00:00');

  const all = await Promise.all(
    Array.from({ length: 20 }, () => submit(town.db, aSubmission({ receivedAt }))),
  );

  const numbers = all.map(({ serialNo }) => serialNo).sort();
  expect(numbers[0]).toBe('20260506-0001');
  expect(numbers[19]).toBe('20260506-0020');
  expect(new Set(numbers).size).toBe(20);
});

test('a practice application is numbered in a range of its own', async () => {
  const receivedAt = at('2026-05-07T10:00:00');
  const real = await submit(town.db, aSubmission({ receivedAt }));
  const practice = await submit(town.db, aSubmission({ receivedAt, practice: true, clockOffsetMs: -5 }));

  expect(real.caseNo).toBe('11529999FAKE0025964999520382002202605070001');
  expect(practice.serialNo).toBe('20260507-Y001');
});

test('the same request twice is one application, also at the same time', async () => {
  const again = aSubmission({ requestKey: 'the-same' });

  const [first, second] = await Promise.all([submit(town.db, again), submit(town.db, again)]);

  expect(second.caseNo).toBe(first.caseNo);
  expect(await submit(town.db, again)).toEqual(await findSubmission(town.db, first.caseNo));
});

test('an application carries its form, its plan and the job that starts it', async () => {
  const { caseNo, formContentId, materials } = await submit(town.db, aSubmission());

  const start = await getCaseStart(town.db, caseNo);
  const [form] = await getContents(town.db, [formContentId]);
  const jobs = await select(town.db, 'select key from graphile_worker.jobs where key = $1', [
    `startCase/${caseNo}`,
  ]);

  expect(start.opening).toMatchObject({ caseNo, receivedAt: at('2026-03-02T10:00:00'), practice: false });
  expect(start.opening.plan.steps.map(({ stepId }) => stepId)).toEqual([
    'accept',
    'material-review',
    'site-visit',
    'audit',
    'decide',
    'issue',
    'hand-out',
  ]);
  expect(start.calendar.version).toBe(1);
  expect(form?.body).toMatchObject({ applicantName: '测试餐饮有限公司', area: 120 });
  expect(materials).toEqual(['M01']);
  expect(jobs).toHaveLength(1);
});
