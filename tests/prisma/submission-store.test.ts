import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { openCase } from '../../domain/case/open-case.ts';
import { submittedOf } from '../../domain/case/submitted.ts';
import { nextLine } from '../../domain/supervision/next-line.ts';
import { getCaseStart } from '../../prisma/case-start.ts';
import { readLog } from '../../prisma/case-log.ts';
import { recordCase } from '../../prisma/case-record.ts';
import { findCaseRestart } from '../../prisma/case-restart.ts';
import type { CaseRestart } from '../../prisma/case-restart.ts';
import { getContents } from '../../prisma/content-store.ts';
import { standingTroubles } from '../../prisma/recording-trouble.ts';
import { select } from '../../prisma/sql.ts';
import { findSubmission } from '../../prisma/submission-store.ts';
import { submit } from '../../prisma/submit.ts';
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

test('the receipt is the first line of the log, stored with it', async () => {
  const { caseNo, receivedAt } = await submit(town.db, aSubmission());

  const lines = await readLog(town.db, caseNo);
  const restart = await findCaseRestart(town.db, caseNo);

  expect(lines.map(({ logged }) => logged)).toMatchObject([
    {
      seq: 1,
      recordedAt: receivedAt,
      by: { personId: 'A0002' },
      event: { type: 'submitted', at: receivedAt },
    },
  ]);
  expect(restart?.carried).toMatchObject({ recordedSeq: 1, known: [], state: { seq: 1, state: 'received' } });
  expect(await standingTroubles(town.db)).toEqual([]);
});

test('what hinders the record hinders no receipt: the procedure writes the first line, and an operator reads why', async () => {
  await town.owner.query(`create function hinder() returns trigger language plpgsql as
    $$ begin raise exception 'the clock table is full'; end $$`);
  await town.owner.query('create trigger hinder before insert on clock execute function hinder()');

  const { caseNo } = await submit(town.db, aSubmission({ requestKey: 'hindered' }));

  await town.owner.query('drop trigger hinder on clock');
  const start = await findCaseRestart(town.db, caseNo);
  expect(await findSubmission(town.db, caseNo)).toMatchObject({ caseNo });
  expect(await readLog(town.db, caseNo)).toEqual([]);
  expect(start).toMatchObject({ opening: { caseNo }, newerCalendar: null });
  expect(start).not.toHaveProperty('carried');
  expect(await standingTroubles(town.db)).toMatchObject([
    { logId: caseNo, message: 'the clock table is full' },
  ]);
  await recordCase(town.db, { caseNo, events: firstLineOf(start), calendarVersion: 1 });
  expect(await standingTroubles(town.db)).toEqual([]);
});

/** As the procedure writes it (workflows/case-file.ts). */
function firstLineOf(start: CaseRestart | null) {
  if (start === null) throw new Error('the case has ended');
  const { opening, materials, submittedBy: by, calendar } = start;
  const event = submittedOf(opening, materials, calendar);
  return [
    nextLine(openCase(opening), event, {
      by,
      updateId: null,
      recordedAt: at('2026-03-02T10:05:00'),
      calendar,
    }).line,
  ];
}
