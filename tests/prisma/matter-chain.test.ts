import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { parseDay } from '../../domain/time/day.ts';
import { toInstant } from '../../domain/time/instant.ts';
import { anchorChangedHeads } from '../../prisma/anchor-store.ts';
import { auditPage } from '../../prisma/audit/audit-page.ts';
import { auditAnchors } from '../../prisma/audit/judge-anchors.ts';
import { cardsOfCase } from '../../prisma/card-view.ts';
import { select } from '../../prisma/sql.ts';
import { at, CLERK, driveCase, SUPERVISOR } from './driven-case.ts';
import { propose } from './proposed.ts';
import { openTown } from './town.ts';
import type { Town } from './town.ts';

let town: Town;
let caseNo: string;
let matterId: string;
/** A yellow card that was acknowledged, moved by a calendar and appealed: one line of every shape. */
beforeAll(async () => {
  town = await openTown();
  const driven = await driveCase(town.db);
  await driven.pass('2026-03-04T00:00:00');
  ({ caseNo } = driven.submission);
  matterId = (await cardsOfCase(town.db, caseNo))[0]?.matterId ?? '';
  const day = parseDay('2026-03-09');
  const moves = [
    { rung: 'raise', from: parseDay('2026-03-06'), to: day, notBefore: at('2026-03-10T00:00:00') },
  ];
  const noon = at('2026-03-04T12:00:00');
  await propose(town.db, matterId, { type: 'acknowledged', at: noon }, CLERK);
  await propose(town.db, matterId, {
    ...{ type: 'deadlinesRecomputed', at: noon, fromVersion: 1, toVersion: 2 },
    moves: moves as never,
  });
  const said = { at: noon, contentId: '理由“一”', evidenceId: 'line\n2' };
  await propose(town.db, matterId, { type: 'appealed', ...said }, CLERK);
  await propose(town.db, matterId, { type: 'upheld', at: noon, contentId: 'c' }, SUPERVISOR);
});
afterAll(async () => {
  await town.close();
});

interface Line {
  readonly seq: number;
  readonly hash: string;
}
const lines = async (): Promise<readonly Line[]> =>
  await select<Line>(town.db, 'select seq, hash from matter_event order by matter_id, seq');
async function audited(): Promise<readonly string[]> {
  const { findings } = await auditPage(town.db, { after: '', limit: 10, now: at('2026-03-04T12:00:00') });
  return findings.filter((one) => one.matterId === matterId).map(({ kind, about }) => `${kind} ${about}`);
}
/** What only the owner can do, and undo. */
async function tampered(
  statement: string,
  look: () => Promise<readonly string[]>,
): Promise<readonly string[]> {
  const before = await town.owner.query<{ row: object }>('select to_jsonb(e) as row from matter_event e');
  await town.owner.query(statement, [matterId]);
  const told = await look();
  await town.owner.query('truncate matter_event');
  await town.owner.query(
    `insert into matter_event select * from jsonb_populate_recordset(null::matter_event, $1::jsonb)
      order by matter_id, seq`,
    [JSON.stringify(before.rows.map(({ row }) => row))],
  );
  return told;
}

test('lines from before the chain are chained as the program would have chained them', async () => {
  const before = await lines();
  const file = new URL('../../prisma/migrations/20261129000200_matter_chain/migration.sql', import.meta.url);
  const sql = await readFile(file, 'utf8');
  const backFill = sql.slice(
    sql.indexOf('create function canonical_of'),
    sql.indexOf('alter table "matter_event"\n  alter'),
  );
  await town.owner.query(`update matter_event set canonical = '', prev_hash = '', hash = repeat('0', 64)`);

  await town.owner.query(backFill);

  expect(await lines()).toEqual(before);
  expect(await audited()).toEqual([]);
});

test('a line that was changed, rewritten or taken out of a matter is found', async () => {
  const changed = `update matter_event set at = at - interval '1 hour' where matter_id = $1 and seq = 2`;
  const rewritten = `update matter_event set payload = payload || '{"contentId": "x"}',
    canonical = replace(canonical, '理由“一”', 'x') where matter_id = $1 and seq = 4`;
  const gone = 'delete from matter_event where matter_id = $1 and seq = 3';

  expect(await tampered(changed, audited)).toEqual(['line-changed 2']);
  expect(await tampered(rewritten, audited)).toEqual(['hash-wrong 4']);
  expect(await tampered(gone, audited)).toEqual(['matter-line-missing 3']);
  expect(await audited()).toEqual([]);
});

test('the hourly anchor holds the end of a matter too: cut off with its row, it is missed', async () => {
  await anchorChangedHeads(town.db, { now: toInstant(Date.now()), limit: 100 });
  const missed = async (): Promise<readonly string[]> => {
    const told: string[] = [];
    await auditAnchors(town.db, (findings) => {
      told.push(...findings.map((one) => `${one.kind} ${one.caseNo} ${one.matterId} ${one.about}`));
    });
    return told;
  };

  expect(await missed()).toEqual([]);
  expect(await tampered('delete from matter_event where matter_id = $1 and seq = 5', missed)).toEqual([
    `log-unlike-anchor ${caseNo} ${matterId} 5`,
  ]);
});

test('not even a statement written by hand puts a line into a matter that does not chain', async () => {
  const insert = town.db.pool.query(
    `insert into matter_event (matter_id, seq, type, at, recorded_at, payload, canonical, prev_hash, hash)
     values ($1, 6, 'closed', now(), now(), '{}', '{}', $2, $3)`,
    [matterId, 'a'.repeat(64), 'b'.repeat(64)],
  );

  await expect(insert).rejects.toThrow(/does not chain/);
});
