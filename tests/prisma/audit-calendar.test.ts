import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Calendar } from '../../domain/time/calendar.ts';
import { parseDay } from '../../domain/time/day.ts';
import { auditPage } from '../../prisma/audit/audit-page.ts';
import type { Finding } from '../../prisma/audit/finding.ts';
import { rebuildCase } from '../../prisma/audit/rebuild-case.ts';
import { newestCalendar, publishCalendar } from '../../prisma/calendar-store.ts';
import { findCaseRestart } from '../../prisma/case-restart.ts';
import { at, CLERK, driveCase, PAPER } from './driven-case.ts';
import { openTown } from './town.ts';
import type { Town } from './town.ts';

let town: Town;
beforeAll(async () => {
  town = await openTown();
});
afterAll(async () => {
  await town.close();
});

const audited = async (): Promise<readonly Finding[]> =>
  (await auditPage(town.db, { after: '', limit: 10, now: at('2026-03-03T12:00:00') })).findings;

/** One more day off, within the limits of the case. */
function closing(calendar: Calendar, day: string): Calendar {
  const year = calendar.years['2026'];
  if (year === undefined) throw new Error('2026 is published');
  const off = [...year.off, [parseDay(day), parseDay(day)] as const];
  return {
    ...calendar,
    version: calendar.version + 1,
    years: { ...calendar.years, '2026': { ...year, off } },
  };
}

test('dates of the calendar under which a case last recorded are no damage; invented ones are, and a restart is told', async () => {
  const driven = await driveCase(town.db);
  await driven.act('accept', CLERK, { at: '2026-03-03T09:30:00', with: { document: PAPER } });
  const { caseNo } = driven.submission;
  const before = await newestCalendar(town.db);
  const newer = closing(before, '2026-03-12');
  await publishCalendar(town.db, newer, { personId: null, at: at('2026-03-03T10:00:00') });

  expect(await audited()).toEqual([]);
  expect(await findCaseRestart(town.db, caseNo)).toMatchObject({
    calendar: { version: before.version },
    newerCalendar: { version: newer.version },
  });

  await town.owner.query(
    `update clock set last_day_on = '2026-03-01' where case_no = $1 and clock = 'statutory'`,
    [caseNo],
  );
  expect((await audited()).map(({ kind }) => kind)).toEqual(['row-changed']);

  expect((await rebuildCase(town.db, { caseNo })).changed).toBe(1);
  expect(await audited()).toEqual([]);
});
