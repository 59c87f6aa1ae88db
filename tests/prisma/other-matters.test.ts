import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { mayReadMatter } from '../../api/door/readers.ts';
import { KINDS } from '../../domain/supervision/matter-kinds/kinds.ts';
import type { MatterKind } from '../../domain/supervision/matter-names.ts';
import { parseDay } from '../../domain/time/day.ts';
import { auditPage } from '../../prisma/audit/audit-page.ts';
import { rebuildCase } from '../../prisma/audit/rebuild-case.ts';
import { readLatePromises } from '../../prisma/late-view.ts';
import { delaysOfCase } from '../../prisma/delay-view.ts';
import { cardsOfCase } from '../../prisma/card-view.ts';
import { readMatter } from '../../prisma/matter-view.ts';
import { readMatters } from '../../prisma/matters-view.ts';
import { storeContent } from '../../prisma/content-store.ts';
import { actorOf } from '../../prisma/organisation-store.ts';
import { complaintsOf, fileComplaint, findGrade, rateCase } from '../../prisma/voice-store.ts';
import { at, CLERK, driveCase, HEAD, PAPER, REVIEWER, SUPERVISOR } from './driven-case.ts';
import type { DrivenCase } from './driven-case.ts';
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

const NOW = at('2026-03-20T10:00:00');
const write = async (body: string): Promise<string> =>
  (
    await storeContent(town.db, {
      ...{ kind: 'matter-text', body, caseNo: null, matterId: null, authorPersonId: 'A0002', at: NOW },
    })
  ).contentId;

/** Accepted on 3 March and left: the promise of eight working days is broken on the 14th. */
async function brokenPromise(): Promise<DrivenCase> {
  const driven = await driveCase(town.db);
  await driven.act('accept', CLERK, { at: '2026-03-03T09:30:00', with: { document: PAPER } });
  await driven.act('startReview', REVIEWER, { at: '2026-03-03T10:00:00', with: {} });
  await driven.pass('2026-03-20T10:00:00');
  return driven;
}
const matterIds = async (personId: string, all: boolean, caseNo: string): Promise<readonly string[]> => {
  const query = { personId, all, waitingOnly: false, caseNo, cursor: null, limit: 50 };
  return (await readMatters(town.db, query)).matters.map(({ matterId }) => matterId);
};
const mayRead = async (personId: string, matterId: string): Promise<boolean> => {
  const read = await readMatter(town.db, matterId);
  const person = await actorOf(town.db, { personId, at: NOW });
  return read !== undefined && person !== undefined && mayReadMatter(person, read);
};

test('a broken promise demands an explanation once, shown as missing until the unit gives it', async () => {
  const { submission } = await brokenPromise();
  const { caseNo } = submission;

  const [missing] = await delaysOfCase(town.db, caseNo);
  const contentId = await write('审查岗请假，B 岗没有接手。');
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
  const { submission } = await brokenPromise();
  const practice = await driveCase(town.db, { practice: true });
  const unlogged = await driveCase(town.db);
  for (const one of [practice, unlogged])
    await one.act('accept', CLERK, { at: '2026-03-03T09:30:00', with: { document: PAPER } });
  await practice.pass('2026-03-20T10:00:00');
  const [delay] = await delaysOfCase(town.db, submission.caseNo);
  const contentId = await write('材料审查积压，已加派人员。');
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
  const { submission } = await brokenPromise();
  const [card] = await cardsOfCase(town.db, submission.caseNo);
  const contentId = await write('两天内办结。');
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

test('nobody of the unit complained about finds the complaint, in no list and by no address', async () => {
  const { submission } = await brokenPromise();
  const { caseNo } = submission;
  const said = { caseNo, personId: 'A0002', at: NOW };

  const matterId = await fileComplaint(town.db, { ...said, contentId: await write('窗口的人态度不好。') });
  const again = await fileComplaint(town.db, { ...said, contentId: await write('窗口的人态度不好。') });

  expect(again).toBe(matterId);
  for (const personId of [HEAD.personId, REVIEWER.personId, 'P0209', 'P0003']) {
    expect(await matterIds(personId, false, caseNo)).not.toContain(matterId);
    expect(await mayRead(personId, matterId)).toBe(false);
  }
  expect(await matterIds(HEAD.personId, true, caseNo)).not.toContain(matterId); // not even as a supervisor
  expect(await matterIds(SUPERVISOR.personId, true, caseNo)).toContain(matterId);
  expect(await mayRead(SUPERVISOR.personId, matterId)).toBe(true);
  const told = (await readMatter(town.db, matterId))?.recipients.map(({ role }) => role);
  expect(new Set(told)).toEqual(new Set(['supervision-org']));
});

test('an order that a complaint leads to names neither the complaint nor who complained', async () => {
  const { submission } = await brokenPromise();
  const { caseNo } = submission;
  const complaint = await fileComplaint(town.db, {
    ...{ caseNo, personId: 'A0002', at: NOW, contentId: await write('窗口的人态度不好。') },
  });
  await propose(town.db, complaint, { type: 'accepted', at: NOW }, SUPERVISOR);
  const contentId = await write('请核实窗口服务。');
  await propose(
    town.db,
    complaint,
    {
      ...{
        type: 'orderOpened',
        at: NOW,
        order: 'supervision-order',
        dueOn: parseDay('2026-03-30'),
        contentId,
      },
    },
    SUPERVISOR,
  );

  const order = await readMatter(town.db, `supervision-order/${caseNo}/1`);

  expect(order?.openedBy).toEqual({ name: '测试甲08', text: '请核实窗口服务。' });
  expect(JSON.stringify(order?.opening)).not.toMatch(/complaint|A0002/);
});

test('a unit asked for its opinion is told alone, answers itself, and does not learn that a complaint asked', async () => {
  const { submission } = await brokenPromise();
  const { caseNo } = submission;
  const complaint = await fileComplaint(town.db, {
    ...{ caseNo, personId: 'A0002', at: NOW, contentId: await write('窗口的人态度不好。') },
  });
  await propose(town.db, complaint, { type: 'accepted', at: NOW }, SUPERVISOR);
  const contentId = await write('请就窗口收取材料是否符合规定提出意见。');
  const sought = { type: 'opinionSought', at: NOW, unitId: 'D06', dueOn: parseDay('2026-03-27') } as const;
  await propose(town.db, complaint, { ...sought, contentId }, SUPERVISOR);
  const matterId = `third-party-opinion/${caseNo}/1`;
  const heads = await town.db.pool.query<{ personId: string }>(
    `select person_id as "personId" from unit_leader where unit_id = 'D06'
     union select person_id from posting g join post o using (post_id) where o.unit_id = 'D06'`,
  );

  const read = await readMatter(town.db, matterId);
  await propose(town.db, matterId, { type: 'reminded', at: at('2026-03-28T00:00:00'), rung: 'overdue' });
  const overdue = (await readMatter(town.db, matterId))?.recipients.map(({ personId }) => personId) ?? [];

  expect(read?.openedBy.text).toContain('提出意见');
  expect(read?.state).toMatchObject({ state: 'sent', limitOn: '2026-03-27', unitId: 'D06' });
  expect(JSON.stringify(read?.opening)).not.toMatch(/complaint|A0002/);
  const ofUnit = heads.rows.map(({ personId }) => personId);
  expect(read?.recipients.every(({ personId }) => ofUnit.includes(personId))).toBe(true);
  expect(read?.recipients).not.toHaveLength(0);
  expect(overdue).not.toContain(HEAD.personId);
  expect(read?.opinionUnits).toEqual([]);
  expect((await readMatter(town.db, complaint))?.opinionUnits.length).toBeGreaterThan(20);
});

test('the complainant reads the reply, and nobody else does', async () => {
  const { submission } = await brokenPromise();
  const { caseNo } = submission;
  const matterId = await fileComplaint(town.db, {
    ...{ caseNo, personId: 'A0002', at: NOW, contentId: await write('等太久。') },
  });
  await propose(town.db, matterId, { type: 'accepted', at: NOW }, SUPERVISOR);
  await propose(
    town.db,
    matterId,
    { type: 'answered', at: NOW, contentId: await write('已督促整改。') },
    SUPERVISOR,
  );

  expect(await complaintsOf(town.db, { caseNo, personId: 'A0002' })).toMatchObject([
    { state: 'answered', text: '等太久。', reply: '已督促整改。' },
  ]);
  expect(await complaintsOf(town.db, { caseNo, personId: 'A0003' })).toEqual([]);
});

test('whoever handled the case neither sees nor is told of its bad rating; one case is rated once', async () => {
  const { submission } = await brokenPromise();
  const { caseNo } = submission;
  const rating = {
    caseNo,
    personId: 'A0002',
    at: NOW,
    contentId: null,
    reasons: ['attitude'],
    realName: false,
  };

  const answers = [
    await rateCase(town.db, { ...rating, grade: 5 }),
    await rateCase(town.db, { ...rating, grade: 1 }),
  ];
  const matterId = `bad-rating/${caseNo}/1`;
  const read = await readMatter(town.db, matterId);

  expect(answers).toEqual([true, false]);
  expect(await findGrade(town.db, caseNo)).toBe(5);
  expect(read?.opening.barred).toEqual([REVIEWER.personId, CLERK.personId].sort());
  for (const { personId } of [REVIEWER, CLERK]) {
    expect(read?.recipients.map((told) => told.personId)).not.toContain(personId);
    expect(await matterIds(personId, true, caseNo)).not.toContain(matterId);
    expect(await mayRead(personId, matterId)).toBe(false);
  }
  expect(await matterIds(HEAD.personId, false, caseNo)).toContain(matterId);
  expect(read?.openedBy.name).toBeNull();
});

test('a good rating opens nothing', async () => {
  const { submission } = await brokenPromise();
  const { caseNo } = submission;
  const rating = { caseNo, personId: 'A0002', at: NOW, contentId: null, reasons: [], realName: true };

  await rateCase(town.db, { ...rating, grade: 2 });

  expect(await readMatter(town.db, `bad-rating/${caseNo}/1`)).toBeUndefined();
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
  const { submission } = await brokenPromise();
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
