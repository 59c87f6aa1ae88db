import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { parseDay } from '../../domain/time/day.ts';
import { readMatter } from '../../prisma/matter-view.ts';
import { complaintsOf, fileComplaint, findGrade, rateCase } from '../../prisma/voice-store.ts';
import { brokenPromise, matterIds, mayRead, NOW, write } from './broken-promise.ts';
import { at, CLERK, HEAD, REVIEWER, SUPERVISOR } from './driven-case.ts';
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

test('nobody of the unit complained about finds the complaint, in no list and by no address', async () => {
  const { submission } = await brokenPromise(town);
  const { caseNo } = submission;
  const said = { caseNo, personId: 'A0002', at: NOW };

  const matterId = await fileComplaint(town.db, {
    ...said,
    contentId: await write(town, '窗口的人态度不好。'),
  });
  const again = await fileComplaint(town.db, { ...said, contentId: await write(town, '窗口的人态度不好。') });

  expect(again).toBe(matterId);
  for (const personId of [HEAD.personId, REVIEWER.personId, 'P0209', 'P0003']) {
    expect(await matterIds(town, { personId, all: false, caseNo })).not.toContain(matterId);
    expect(await mayRead(town, personId, matterId)).toBe(false);
  }
  expect(await matterIds(town, { personId: HEAD.personId, all: true, caseNo })).not.toContain(matterId); // not even as a supervisor
  expect(await matterIds(town, { personId: SUPERVISOR.personId, all: true, caseNo })).toContain(matterId);
  expect(await mayRead(town, SUPERVISOR.personId, matterId)).toBe(true);
  const told = (await readMatter(town.db, matterId))?.recipients.map(({ role }) => role);
  expect(new Set(told)).toEqual(new Set(['supervision-org']));
});

test('an order that a complaint leads to names neither the complaint nor who complained', async () => {
  const { submission } = await brokenPromise(town);
  const { caseNo } = submission;
  const complaint = await fileComplaint(town.db, {
    ...{ caseNo, personId: 'A0002', at: NOW, contentId: await write(town, '窗口的人态度不好。') },
  });
  await propose(town.db, complaint, { type: 'accepted', at: NOW }, SUPERVISOR);
  const contentId = await write(town, '请核实窗口服务。');
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
  const { submission } = await brokenPromise(town);
  const { caseNo } = submission;
  const complaint = await fileComplaint(town.db, {
    ...{ caseNo, personId: 'A0002', at: NOW, contentId: await write(town, '窗口的人态度不好。') },
  });
  await propose(town.db, complaint, { type: 'accepted', at: NOW }, SUPERVISOR);
  const contentId = await write(town, '请就窗口收取材料是否符合规定提出意见。');
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
  const { submission } = await brokenPromise(town);
  const { caseNo } = submission;
  const matterId = await fileComplaint(town.db, {
    ...{ caseNo, personId: 'A0002', at: NOW, contentId: await write(town, '等太久。') },
  });
  await propose(town.db, matterId, { type: 'accepted', at: NOW }, SUPERVISOR);
  await propose(
    town.db,
    matterId,
    { type: 'answered', at: NOW, contentId: await write(town, '已督促整改。') },
    SUPERVISOR,
  );

  expect(await complaintsOf(town.db, { caseNo, personId: 'A0002' })).toMatchObject([
    { state: 'answered', text: '等太久。', reply: '已督促整改。' },
  ]);
  expect(await complaintsOf(town.db, { caseNo, personId: 'A0003' })).toEqual([]);
});

test('whoever handled the case neither sees nor is told of its bad rating; one case is rated once', async () => {
  const { submission } = await brokenPromise(town);
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
    expect(await matterIds(town, { personId, all: true, caseNo })).not.toContain(matterId);
    expect(await mayRead(town, personId, matterId)).toBe(false);
  }
  expect(await matterIds(town, { personId: HEAD.personId, all: false, caseNo })).toContain(matterId);
  expect(read?.openedBy.name).toBeNull();
});

test('a good rating opens nothing', async () => {
  const { submission } = await brokenPromise(town);
  const { caseNo } = submission;
  const rating = { caseNo, personId: 'A0002', at: NOW, contentId: null, reasons: [], realName: true };

  await rateCase(town.db, { ...rating, grade: 2 });

  expect(await readMatter(town.db, `bad-rating/${caseNo}/1`)).toBeUndefined();
});
