import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { KINDS } from '../../domain/supervision/matter-kinds/kinds.ts';
import type { MatterKind } from '../../domain/supervision/matter-names.ts';
import { parseDay } from '../../domain/time/day.ts';
import { auditPage } from '../../prisma/audit/audit-page.ts';
import { rebuildCase } from '../../prisma/audit/rebuild-case.ts';
import { readLatePromises } from '../../prisma/late-view.ts';
import { delaysOfCase } from '../../prisma/delay-view.ts';
import { cardsOfCase } from '../../prisma/card-view.ts';
import { readMatter } from '../../prisma/matter-view.ts';
import { brokenPromise, NOW, write } from './broken-promise.ts';
import { at, CLERK, driveCase, HEAD, PAPER, SUPERVISOR } from './driven-case.ts';
import { propose } from './proposed.ts';
import { openTown } from './town.ts';
import type { Town } from './town.ts';

let town: Town;
beforeAll(async () => {
  town = await openTown();
});
afterAll(async () => {
  await town.close();
});

test('a broken promise demands an explanation once, shown as missing until the unit gives it', async () => {
  const { submission } = await brokenPromise(town);
  const { caseNo } = submission;

  const [missing] = await delaysOfCase(town.db, caseNo);
  const contentId = await write(town, '审查岗请假，B 岗没有接手。');
  const matterId = missing?.matterId ?? '';
  await propose(town.db, matterId, { type: 'explained', at: at('2026-03-17T10:00:00'), contentId }, HEAD);
  const delays = await delaysOfCase(town.db, caseNo);

  expect(missing).toMatchObject({ text: null, explainedAt: null, unitName: '仁怀市市场监督管理局' });
  expect(delays).toHaveLength(1);
  expect(delays[0]?.text).toBe('审查岗请假，B 岗没有接手。');
  expect((await readMatter(town.db, matterId))?.state.state).toBe('explained');
});

test('the public reads every broken promise, the newest first, and nothing of who applied', async () => {
  const now = at('2026-03-20T10:00:00');
  const before = (await readLatePromises(town.db, { now, cursor: null, limit: 50 })).late.length;
  const { submission } = await brokenPromise(town);
  const practice = await driveCase(town.db, { practice: true });
  const unlogged = await driveCase(town.db);
  for (const one of [practice, unlogged])
    await one.act('accept', CLERK, { at: '2026-03-03T09:30:00', with: { document: PAPER } });
  await practice.pass('2026-03-20T10:00:00');
  const [delay] = await delaysOfCase(town.db, submission.caseNo);
  const contentId = await write(town, '材料审查积压，已加派人员。');
  await propose(
    town.db,
    delay?.matterId ?? '',
    { type: 'explained', at: at('2026-03-17T10:00:00'), contentId },
    HEAD,
  );

  const { late } = await readLatePromises(town.db, { now, cursor: null, limit: 50 });
  const first = await readLatePromises(town.db, { now, cursor: null, limit: 1 });
  const second = await readLatePromises(town.db, { now, cursor: first.next, limit: 1 });
  await unlogged.pass('2026-03-20T10:00:00');
  const logged = await readLatePromises(town.db, { now, cursor: null, limit: 50 });

  expect(late).toHaveLength(before + 2); // the one explained, and the one of which nothing is logged yet
  expect(late.map(({ text }) => text)).toEqual(expect.arrayContaining([null, '材料审查积压，已加派人员。']));
  expect(logged.late.map(({ lateAt }) => lateAt)).toEqual(late.map(({ lateAt }) => lateAt));
  expect(first.next).not.toBeNull();
  expect([...first.late, ...second.late]).toEqual(late.slice(0, 2));
});

test('an escalation opens an order with its own limit; an instruction that names a day does too', async () => {
  const { submission } = await brokenPromise(town);
  const [card] = await cardsOfCase(town.db, submission.caseNo);
  const contentId = await write(town, '两天内办结。');
  const when = at('2026-03-17T10:00:00');
  await propose(
    town.db,
    card?.matterId ?? '',
    {
      ...{ type: 'orderOpened', at: when, order: 'rectification', dueOn: parseDay('2026-03-25'), contentId },
    },
    SUPERVISOR,
  );
  await propose(
    town.db,
    card?.matterId ?? '',
    {
      ...{ type: 'instructed', at: when, dueOn: parseDay('2026-03-19'), contentId },
    },
    HEAD,
  );

  const order = await readMatter(town.db, `supervision-order/${submission.caseNo}/1`);
  const rectification = await readMatter(town.db, `rectification/${submission.caseNo}/1`);

  expect(order?.opening).toMatchObject({
    dueOn: '2026-03-19',
    parentId: card?.matterId,
    postId: card?.facts.postId,
  });
  expect(order?.openedBy).toEqual({ name: '测试戊08', text: '两天内办结。' });
  expect(rectification?.state).toMatchObject({ state: 'sent', limitOn: '2026-03-25' });
  expect(rectification?.recipients.map(({ role }) => role)).toContain('first-responsible-person');
});

test('the view that hides matters knows the kinds that the rows hide from the unit', async () => {
  const { rows } = await town.db.pool.query<{ definition: string }>(
    `select pg_get_viewdef('hidden_voice') as definition`,
  );
  const inView = (Object.keys(KINDS) as MatterKind[]).filter((kind) =>
    rows[0]?.definition.includes(`'${kind}'`),
  );

  expect(inView).toEqual(
    (Object.keys(KINDS) as MatterKind[]).filter((kind) => KINDS[kind].hiddenFrom === 'unit'),
  );
});

test('an audit finds nothing in any of them, and rebuild restores a row from opening and log', async () => {
  const { submission } = await brokenPromise(town);
  const { caseNo } = submission;
  const audited = async (): Promise<readonly string[]> => {
    const { findings } = await auditPage(town.db, { after: '', limit: 100, now: NOW });
    return findings.map(({ kind, about }) => `${kind} ${about}`);
  };
  expect(await audited()).toEqual([]);
  await town.owner.query(`update other_matter set state = 'explained', over = true where case_no = $1`, [
    caseNo,
  ]);

  const before = await audited();
  const { changed } = await rebuildCase(town.db, { caseNo });

  expect(before).toEqual([
    expect.stringMatching(/^row-changed other_matter delay-explanation.*: over, state|state, over/),
  ]);
  expect(changed).toBe(1);
  expect(await audited()).toEqual([]);
});
