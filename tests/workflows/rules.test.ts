import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { parseInstant, toInstant } from '../../domain/time/instant.ts';
import type { Calendar } from '../../domain/time/calendar.ts';
import { auditPage } from '../../prisma/audit/audit-page.ts';
import { rebuildCase } from '../../prisma/audit/rebuild-case.ts';
import { newestCalendar } from '../../prisma/calendar-store.ts';
import { recordCase } from '../../prisma/case-record.ts';
import { countHoldingOlder, findReplan } from '../../prisma/replan-store.ts';
import { select } from '../../prisma/sql.ts';
import { rulesPublished } from '../../workflows/messages.ts';
import { submitPracticeCase } from './case-driver.ts';
import { startEngine } from './harness.ts';
import type { Engine } from './harness.ts';
import { lineOf, logOf, matterLogOf } from './log-of.ts';
import { turnClock } from './practice.ts';
import { publishRules } from './rule-drafts.ts';
import { until } from './until.ts';

const received = parseInstant('2026-03-02T09:00+08:00');
let engine: Engine;
let calendar: Calendar;
beforeAll(async () => {
  engine = await startEngine();
  calendar = await newestCalendar(engine.db);
});
afterAll(async () => {
  await engine.stop();
});

test('two versions published one after the other reach a running case, each from its own day; the card stays', async () => {
  const driven = await submitPracticeCase(engine, received);
  const before = await driven.look();
  const second = await publishRules(engine.db, '2026-03-05', { off: ['T16'] });
  const third = await publishRules(engine.db, '2026-03-11', { off: ['T04'], items: { I02: 'HN' } });
  await until('the last has reached all', async () => {
    const { finishedAt, overtaken } = (await findReplan(engine.db, third, 'rules')) ?? {};
    return typeof finishedAt === 'number' && overtaken === false;
  });
  const after = await driven.look();
  await driven.handle.signal(rulesPublished, []); // says nothing new
  await turnClock(engine, driven, { calendar, to: parseInstant('2026-03-12T10:00+08:00') });

  const log = await logOf(engine.db, driven.caseNo);
  const adopted = log.filter(({ type }) => type === 'rulesAdopted').map(({ payload }) => payload['rules']);
  expect([second, third]).toEqual([2, 3]);
  expect(adopted).toEqual([
    { version: 2, from: '2026-03-05', off: ['T16'], profile: 'STD' },
    { version: 3, from: '2026-03-11', off: ['T04'], profile: 'HN' },
  ]);
  expect(after.alarmAt).toBe(before.alarmAt); // a signal restarts no clock
  expect(await countHoldingOlder(engine.db, third, 'rules')).toEqual({ cases: 0, matters: 0 });

  const versions = await select<{ line: string }>(
    engine.db,
    `select type || ' ' || rules_version as line from case_event where case_no = $1 and type = 'cardIssued' order by seq`,
    [driven.caseNo],
  );
  expect(versions.map(({ line }) => line)).toEqual(['cardIssued 1', 'cardIssued 2']);
  const key = `card/${driven.caseNo}/T04/step/accept/passed`;
  const matter = await until('the yellow was reminded of', async () => {
    const lines = (await matterLogOf(engine.db, key)).map(lineOf);
    return lines.length > 1 && lines.filter((line) => !line.includes('clockAdvanced'));
  });
  expect(matter.some((line) => line.includes('raised'))).toBe(false); // T16 is off: it stands as an unanswered yellow
  expect(matter.some((line) => line.includes('reminded raise'))).toBe(true);
}, 60_000);

test('a case that the rollout missed is told by whatever it records next', async () => {
  const driven = await submitPracticeCase(engine, received);

  const old = await recordCase(engine.db, {
    ...{ caseNo: driven.caseNo, events: [], calendarVersion: calendar.version },
    rulesVersion: 2,
  });
  const older = await recordCase(engine.db, {
    ...{ caseNo: driven.caseNo, events: [], calendarVersion: calendar.version }, // of a release that knows no rules
  });

  expect(old.rules?.map(({ version }) => version)).toEqual([3]);
  expect(older.rules).toEqual([]);
});

test('whatever was published, an audit finds every row as its log gives it, and a rebuild changes none', async () => {
  const now = toInstant(Date.now());
  const { findings, caseNos } = await auditPage(engine.db, { after: '', limit: 100, now });
  const changed = [];
  for (const caseNo of caseNos) changed.push((await rebuildCase(engine.db, { caseNo })).changed);

  expect(findings).toEqual([]);
  expect(changed).toEqual(caseNos.map(() => 0));
});
