import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { toInstant } from '../../domain/time/instant.ts';
import { anchorChangedHeads, anchorHash, readAnchors } from '../../prisma/anchor-store.ts';
import type { Anchor } from '../../prisma/anchor-store.ts';
import { auditAnchors } from '../../prisma/audit/judge-anchors.ts';
import { answer } from '../../scripts/xianshi/commands.ts';
import { driveCase } from './driven-case.ts';
import type { DrivenCase } from './driven-case.ts';
import { openTown } from './town.ts';
import type { Town } from './town.ts';

let town: Town;
let [first, second]: DrivenCase[] = [];
beforeAll(async () => {
  town = await openTown();
  first = await driveCase(town.db);
  second = await driveCase(town.db);
});
afterAll(async () => {
  await town.close();
});

const anchor = (limit = 100): Promise<number> =>
  anchorChangedHeads(town.db, { now: toInstant(Date.now()), limit });
const all = (): Promise<readonly Anchor[]> => readAnchors(town.db, { after: 0, limit: 100 });
async function found(): Promise<readonly string[]> {
  const told: string[] = [];
  await auditAnchors(town.db, (findings) => {
    told.push(...findings.map(({ kind, caseNo, about }) => `${kind} ${caseNo} ${about}`));
  });
  return told;
}
const numberOf = (driven: DrivenCase | undefined): string => driven?.submission.caseNo ?? '';
/** What only the owner can do; undone afterwards. */
async function tampered(statements: readonly string[], look: () => Promise<readonly string[]>) {
  const copy = async (table: string): Promise<readonly object[]> => {
    const text = `select to_jsonb(t) as row from ${table} t order by anchor`; // as it is, an infinite date too
    return (await town.owner.query<{ row: object }>(text)).rows.map(({ row }) => row);
  };
  const [anchors, heads] = [await copy('log_anchor'), await copy('log_anchor_head')];
  for (const statement of statements) await town.owner.query(statement);
  const told = await look();
  await town.owner.query('truncate log_anchor cascade');
  const put = (table: string, rows: readonly object[]) =>
    town.owner.query(
      `insert into ${table} select * from jsonb_populate_recordset(null::${table}, $1::jsonb)`,
      [JSON.stringify(rows)],
    );
  await put('log_anchor', anchors);
  await put('log_anchor_head', heads);
  return told;
}

test('an hour anchors the ends of what has grown, chained to the hour before; nothing grown, no anchor', async () => {
  const counts = [await anchor(1), await anchor(1), await anchor(1)];
  await second?.pass('2026-03-16T12:00:00');
  counts.push(await anchor(), await anchor());

  const [one, two, three, ...more] = await all();

  const matters = await town.db.pool.query('select from matter');
  expect(counts).toEqual([1, 1, 0, 1 + matters.rows.length, 0]); // a case, and each of its matters
  expect(more).toEqual([]);
  expect([one, two].flatMap((each) => each?.heads.map(({ caseNo }) => caseNo)).sort()).toEqual(
    [numberOf(first), numberOf(second)].sort(),
  );
  expect(three).toMatchObject({
    anchor: 3,
    prevHash: two?.hash,
    heads: expect.arrayContaining([
      expect.objectContaining({ caseNo: numberOf(second), seq: second?.log().length }),
      expect.objectContaining({ caseNo: expect.stringContaining(`card/${numberOf(second)}`), seq: 1 }),
    ]),
  });
  expect(await found()).toEqual([]);
});

test('an anchor that is gone or changed is found, and so is a head that was added', async () => {
  const gone = await tampered(
    ['delete from log_anchor_head where anchor = 2', 'delete from log_anchor where anchor = 2'],
    found,
  );
  const changed = await tampered(
    [`update log_anchor set at = at - interval '1 hour' where anchor = 2`],
    found,
  );
  const added = await tampered(
    [
      `insert into log_anchor_head select 1, case_no, seq, hash from case_event where case_no = '${numberOf(second)}' and seq = 2`,
    ],
    found,
  );

  expect(gone).toEqual(['anchor-missing log_anchor 2']);
  expect(changed).toEqual(['anchor-broken log_anchor 2']);
  expect(added).toEqual(['anchor-broken log_anchor 1']);
});

test('an export is compared later: new anchors over an old chain do not deceive it', async () => {
  const url = town.url;
  const { text } = await answer(['anchors', 'export', '--database', url], world(''));
  const clean = await answer(['anchors', 'check', 'FILE', '--database', url], world(text));
  const since = await answer(['anchors', 'export', '--after', '2', '--database', url], world(''));
  const later = await answer(['anchors', 'check', 'FILE', '--database', url], world(since.text));
  const [, , third] = await all();
  if (third === undefined) throw new Error('there are three anchors');
  const forged: Anchor = { ...third, heads: [] };
  let exitCode: number | undefined = 0;

  const told = await tampered(
    [
      'delete from log_anchor_head where anchor = 3',
      `update log_anchor set hash = '${anchorHash(forged)}' where anchor = 3`,
    ],
    async () => {
      const inside = await found();
      const checked = await answer(['anchors', 'check', 'FILE', '--json', '--database', url], world(text));
      ({ exitCode } = checked);
      const { findings } = JSON.parse(checked.text) as { findings: { kind: string; about: string }[] };
      return [...inside, ...findings.map(({ kind, about }) => `${kind} ${about}`)];
    },
  );

  expect([clean.exitCode, later.exitCode]).toEqual([0, 0]);
  expect(told).toEqual(['anchor-unlike-export 3']);
  expect(exitCode).toBe(1);
});

test('a log whose end was cut off together with its row is found by its anchor alone', async () => {
  const caseNo = numberOf(second);
  const length = second?.log().length ?? 0;
  await town.owner.query('delete from case_event where case_no = $1 and seq = $2', [caseNo, length]);

  expect(await found()).toEqual([`log-unlike-anchor ${caseNo} ${length}`]);
});

const world = (text: string) => ({ read: () => Promise.resolve(text), warn: () => undefined });
