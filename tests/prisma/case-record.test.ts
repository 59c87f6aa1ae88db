import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { recordCase } from '../../prisma/case-record.ts';
import { chainHash } from '../../prisma/case-log.ts';
import { LogConflict } from '../../prisma/log-conflict.ts';
import { readCase } from '../../prisma/case-view.ts';
import { select } from '../../prisma/sql.ts';
import { at, CLERK, driveCase, PAPER, REVIEWER, staff } from './driven-case.ts';
import { openTown } from './town.ts';
import type { Town } from './town.ts';

let town: Town;
beforeAll(async () => {
  town = await openTown();
});
afterAll(async () => {
  await town.close();
});

test('what is read back is the log that was recorded, folded to the same case', async () => {
  const driven = await driveCase(town.db);
  await driven.act('accept', CLERK, { at: '2026-03-03T09:30:00', with: { document: PAPER }, updateId: 'u1' });
  await driven.act('startReview', REVIEWER, { at: '2026-03-03T14:00:00', with: {} });

  const read = await readCase(town.db, driven.submission.caseNo);

  expect(read?.log).toEqual(driven.log());
  expect(read?.state).toEqual(driven.state());
  expect(read?.state?.state).toBe('under-review');
  expect(read?.holders.get('D20-REVIEW')?.map(({ personId, rank }) => [personId, rank])).toEqual([
    ['P0211', 'A'],
    ['P0212', 'B'],
  ]);
  expect(read?.names.letters.get('A014')).toBe('测试代字〔2026〕14号');
});

test('each line carries the hash of the line before it', async () => {
  const driven = await driveCase(town.db);
  await driven.act('accept', CLERK, { at: '2026-03-03T09:30:00', with: { document: PAPER } });

  const lines = await select<{ prev: string; hash: string; canonical: string }>(
    town.db,
    'select prev_hash as prev, hash, canonical from case_event where case_no = $1 order by seq',
    [driven.submission.caseNo],
  );

  expect(lines.length).toBeGreaterThan(1);
  expect(lines[0]?.prev).toBe('0'.repeat(64));
  expect(lines[1]?.prev).toBe(lines[0]?.hash);
  for (const { prev, canonical, hash } of lines) expect(chainHash(prev, canonical)).toBe(hash);
});

test('a batch that comes twice, or overlaps what is stored, is stored once', async () => {
  const driven = await driveCase(town.db);
  await driven.act('accept', CLERK, { at: '2026-03-03T09:30:00', with: { document: PAPER } });
  const { caseNo } = driven.submission;

  const again = await recordCase(town.db, { caseNo, events: driven.log(), calendarVersion: 1 });
  const both = await Promise.all([1, 2].map(() => driven.record(driven.log())));

  const { length } = driven.log();
  expect(again.lastSeq).toBe(length);
  expect(both.map(({ lastSeq }) => lastSeq)).toEqual([length, length]);
});

test('another event at a stored number is a conflict that no retry mends', async () => {
  const driven = await driveCase(town.db);
  const [submitted] = driven.log();
  if (submitted === undefined) throw new Error('nothing was submitted');
  const forged = { ...submitted, recordedAt: at('2026-03-02T11:00:00') };

  await expect(driven.record([forged])).rejects.toThrow(LogConflict);
});

test('a batch that leaves a gap is refused, and nothing of it is stored', async () => {
  const driven = await driveCase(town.db);
  const missing = driven.judge('2026-03-06T12:00:00');
  const last = missing.at(-1);
  if (last === undefined) throw new Error('nothing happened in four days');

  await expect(driven.record([{ ...last, seq: last.seq + 5 }])).rejects.toMatchObject({
    name: 'LogConflict',
    kind: 'gap',
  });
  expect((await readCase(town.db, driven.submission.caseNo))?.log).toHaveLength(1);
});

test('an unknown case is refused', async () => {
  const driven = await driveCase(town.db);

  await expect(
    recordCase(town.db, { caseNo: 'nobody', events: driven.log(), calendarVersion: 1 }),
  ).rejects.toThrow(LogConflict);
});

test('an act without the power for it stays in the log, with a finding S04 beside it', async () => {
  const driven = await driveCase(town.db);
  const stranger = staff('P0018', 'H01-ACCEPT-2');

  await driven.act('accept', stranger, { at: '2026-03-03T09:30:00', with: { document: PAPER } });

  const findings = await select(
    town.db,
    'select rule, code, seq, person_id, refused from refused_attempt where case_no = $1',
    [driven.submission.caseNo],
  );
  expect(driven.state().state).toBe('accepted');
  expect(findings).toEqual([
    { rule: 'S04', code: 'not-your-post', seq: driven.log().length, person_id: 'P0018', refused: false },
  ]);
});

test('an act judged under an old calendar is answered with the newest one', async () => {
  const other = await openTown();
  try {
    const driven = await driveCase(other.db);
    await other.owner.query(
      `insert into calendar_version (version, calendar, published_at)
       select 2, jsonb_set(calendar, '{version}', '2'), now() from calendar_version where version = 1`,
    );

    const recorded = await driven.act('accept', CLERK, {
      at: '2026-03-03T09:30:00',
      with: { document: PAPER },
    });

    expect(recorded.calendar?.version).toBe(2);
    const held = await select(other.db, 'select held from notice where case_no = $1 and kind = $2', [
      driven.submission.caseNo,
      'milestone',
    ]);
    expect(held).toEqual([{ held: true }]);
  } finally {
    await other.close();
  }
});
