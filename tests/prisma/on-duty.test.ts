import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { rebuildCase } from '../../prisma/audit/rebuild-case.ts';
import { wasVacant } from '../../prisma/audit/who-was-told.ts';
import { readCase } from '../../prisma/case-view.ts';
import { resolveClimbing } from '../../prisma/ladder-store.ts';
import { readMatter } from '../../prisma/matter-view.ts';
import { select } from '../../prisma/sql.ts';
import { rateCase } from '../../prisma/voice-store.ts';
import { at, CLERK, driveCase, PAPER, staff, SUPERVISOR } from './driven-case.ts';
import type { DrivenCase } from './driven-case.ts';
import { propose } from './proposed.ts';
import { openTown } from './town.ts';
import type { Town } from './town.ts';
import { atTwoDepartments } from './two-departments.ts';

/** The accept post of the hall: A is P0016, B is P0017. Cases are received on Monday 2026-03-02; its step ends on the 3rd. */
let town: Town;
beforeAll(async () => {
  town = await openTown();
});
afterAll(async () => {
  await town.close();
});

async function away(personId: string, fromOn: string, toOn: string): Promise<void> {
  await town.db.pool.query('insert into absence values ($1, $2, $3)', [personId, fromOn, toOn]);
}
async function nobodyAway(): Promise<void> {
  await town.db.pool.query('delete from absence');
}
async function cardOf({ submission }: DrivenCase) {
  const card = (await readCase(town.db, submission.caseNo))?.cards.find(({ facts }) => facts.rule === 'T04');
  return await readMatter(town.db, card?.matterId ?? '');
}
async function taskHolder({ submission }: DrivenCase, stepId: string) {
  const [row] = await select<{ person: string | null }>(
    town.db,
    'select holder_person_id as person from task where case_no = $1 and step_id = $2',
    [submission.caseNo, stepId],
  );
  return row?.person;
}
async function noticesOf({ submission }: DrivenCase, type: string) {
  return await select<{ person: string; vacant: string | null }>(
    town.db,
    `select person_id as person, params ->> 'vacantPost' as vacant from notice
      where case_no = $1 and params ->> 'type' = $2 order by 1`,
    [submission.caseNo, type],
  );
}

async function everyNotice(caseNo: string) {
  return await select<{ cause: string; params: Record<string, unknown> }>(
    town.db,
    'select person_id, cause, kind, matter_id, params, at from notice where case_no = $1 order by cause, person_id',
    [caseNo],
  );
}

test('while A is away B has the task, the warning and the card; from the next day on A again', async () => {
  await away('P0016', '2026-03-01', '2026-03-04');
  const driven = await driveCase(town.db);
  await driven.pass('2026-03-04T00:00:00');

  const matter = await cardOf(driven);
  const warned = await noticesOf(driven, 'clockWarned');

  expect(await taskHolder(driven, 'accept')).toBe('P0017');
  expect(matter?.recipients.filter(({ role }) => role === 'handler').map((r) => r.personId)).toEqual([
    'P0017',
  ]);
  expect(warned.map(({ person }) => person)).toEqual(['P0017']);
  expect(warned.every(({ vacant }) => vacant === null)).toBe(true);

  await driven.pass('2026-03-10T00:00:00'); // T01 on the 10th: A is back
  const red = (await readCase(town.db, driven.submission.caseNo))?.cards.find(
    ({ facts }) => facts.rule === 'T01',
  );
  const told = (await readMatter(town.db, red?.matterId ?? ''))?.recipients ?? [];
  expect(told.find(({ role }) => role === 'handler')?.personId).toBe('P0016');
  await nobodyAway();
});

test('a vacant post climbs one rung at once: who is told of its yellow card answers for the unit, and reads why', async () => {
  await away('P0016', '2026-03-01', '2026-03-31');
  await away('P0017', '2026-03-01', '2026-03-31');
  const driven = await driveCase(town.db);
  await driven.pass('2026-03-04T00:00:00');

  const matter = await cardOf(driven);
  const told = matter?.recipients.map(({ role }) => role) ?? [];
  const notices = await noticesOf(driven, 'cardIssued');

  expect(told).not.toContain('handler');
  expect(told).toEqual(expect.arrayContaining(['first-responsible-person', 'supervision-org']));
  expect(matter?.state.level).toBe('yellow'); // told earlier, not judged harder
  expect(notices.map(({ person }) => person)).toContain('P0012');
  expect(notices.every(({ vacant }) => vacant !== null && vacant !== '')).toBe(true);
  await nobodyAway();
});

test('a turn that begins at a vacant post is nobody’s task, and the next rung is told of it at once', async () => {
  const driven = await driveCase(town.db);
  const { rows } = await town.db.pool.query<{ id: string }>(
    `select person_id as id from posting where post_id = 'D20-REVIEW'`,
  );
  for (const { id } of rows) await away(id, '2026-03-01', '2026-03-31');
  await driven.act('accept', CLERK, { at: '2026-03-03T09:30:00', with: { document: PAPER } });

  const told = await noticesOf(driven, 'postVacant');

  expect(await taskHolder(driven, 'material-review')).toBeNull();
  expect(told.length).toBeGreaterThan(0);
  expect(told.every(({ vacant }) => vacant !== null)).toBe(true);
  expect(told.filter(({ person }) => rows.some(({ id }) => id === person))).toEqual([]);
  await nobodyAway();
});

test('notices of a vacant post that are lost come back with the same words, and none to those who were not told', async () => {
  const { rows } = await town.db.pool.query<{ id: string }>(
    `select person_id as id from posting where post_id in ('H01-ACCEPT-1', 'D20-REVIEW')`,
  );
  for (const { id } of rows) await away(id, '2026-03-01', '2026-03-31');
  const driven = await driveCase(town.db);
  await driven.pass('2026-03-04T00:00:00'); // warned of, then a card: nobody stands at the accepting post
  await driven.act('accept', CLERK, { at: '2026-03-04T09:30:00', with: { document: PAPER } });
  await nobodyAway();
  const { caseNo } = driven.submission;
  const before = await everyNotice(caseNo);
  await town.owner.query('delete from notice where case_no = $1', [caseNo]);

  const { changed } = await rebuildCase(town.db, { caseNo });

  const vacant = before.filter(({ params }) => params['vacantPost'] !== undefined);
  expect([...new Set(vacant.map(({ params }) => params['type']))].sort()).toEqual([
    'cardIssued',
    'clockWarned',
    'postVacant',
  ]);
  expect(changed).toBe(before.length);
  expect(await everyNotice(caseNo)).toEqual(before);
});

test('who is barred from a matter leaves no vacant post; those of the next rung, told as well, show one', () => {
  const meant = {
    rung: 'extended',
    roles: ['handler', 'first-responsible-person'],
    postId: 'D20-REVIEW',
  } as const;
  const leader = { personIds: ['P0208'], roles: ['first-responsible-person'] } as const;
  const above = {
    personIds: ['P0208', 'P0008'],
    roles: ['first-responsible-person', 'supervision-org'],
  } as const;

  expect(wasVacant(meant, leader)).toBe(true);
  expect(wasVacant({ ...meant, barred: ['P0211'] }, leader)).toBe(false);
  expect(wasVacant({ ...meant, barred: ['P0211'] }, above)).toBe(true);
  expect(wasVacant({ ...meant, postId: null }, leader)).toBe(false);
});

test('a matter that names no post says of none that it is vacant', async () => {
  const driven = await driveCase(town.db);
  await driven.act('accept', CLERK, { at: '2026-03-03T09:30:00', with: { document: PAPER } });
  const { caseNo } = driven.submission;
  const when = at('2026-03-04T10:00:00');
  const rating = { caseNo, personId: 'A0002', at: when, contentId: null, reasons: [], realName: true };
  await rateCase(town.db, { ...rating, grade: 5 });
  const event = { type: 'upheld', at: when, contentId: 'why' } as const;
  await propose(town.db, `bad-rating/${caseNo}/1`, event, SUPERVISOR);

  const told = await noticesOf(driven, 'matter.upheld');

  expect(told.length).toBeGreaterThan(0);
  expect(told.filter(({ vacant }) => vacant !== null)).toEqual([]);
});

test('where a matter names no post nobody above is told in place of a handler', async () => {
  const place = { postId: '', unitId: 'D20', agencyUnitId: 'D20' };
  const asked = {
    roles: ['handler', 'first-responsible-person'],
    place,
    at: at('2026-03-04T09:00:00'),
  } as const;

  const { holders, vacant } = await resolveClimbing(town.db, asked);

  expect(vacant).toBe(false);
  expect(holders.map(({ role }) => role)).toEqual(['first-responsible-person']);
});

test('the first responsible person answers for the unit, away or not, and is exactly one', async () => {
  await away('P0012', '2026-03-01', '2026-03-31');
  const driven = await driveCase(town.db);
  await driven.pass('2026-03-10T00:00:00');

  const red = (await readCase(town.db, driven.submission.caseNo))?.cards.find(({ level }) => level === 'red');
  const links = await select<{ person: string }>(
    town.db,
    'select addressee_person_id as person from accountability_card where card_key = $1',
    [red?.cardKey],
  );

  expect(links).toEqual([{ person: 'P0012' }]);
  await nobodyAway();
});

test('of steps that begin side by side each vacant post is told of by itself, and both turns come back when they are lost', async () => {
  const { rows } = await town.db.pool.query<{ id: string }>(
    `select person_id as id from posting where post_id in ('D11-SITE', 'D04-DECIDE')`,
  );
  for (const { id } of rows) await away(id, '2026-03-01', '2026-03-31');
  const driven = await atTwoDepartments(town);
  const { caseNo } = driven.submission;
  const told = await noticesOf(driven, 'postVacant');
  expect(await taskHolder(driven, 'site-visit')).toBeNull();
  expect(await taskHolder(driven, 'approve')).toBeNull();
  expect(new Set(told.map(({ vacant }) => vacant)).size).toBe(2);

  const notices = await everyNotice(caseNo);
  const tasks = await tasksOf(caseNo);
  await town.owner.query('delete from notice where case_no = $1', [caseNo]);
  await town.owner.query('delete from task where case_no = $1', [caseNo]);
  const { changed } = await rebuildCase(town.db, { caseNo });

  expect(changed).toBe(notices.length + tasks.length);
  expect(await everyNotice(caseNo)).toEqual(notices);
  expect(await tasksOf(caseNo)).toEqual(tasks);
  await nobodyAway();
});

test('of a vacant post that only signs a step those above are told as well, and again when the notice is lost', async () => {
  const { rows } = await town.db.pool.query<{ id: string }>(
    `select person_id as id from posting where post_id = 'D11-AUDIT'`,
  );
  for (const { id } of rows) await away(id, '2026-03-01', '2026-03-31');
  const driven = await atTwoDepartments(town, ({ stepId }) =>
    stepId === 'site-visit' ? { signing: { mode: 'all', postIds: ['D11-AUDIT'] } } : {},
  );
  const { caseNo } = driven.submission;
  const told = await noticesOf(driven, 'postVacant');
  const notices = await everyNotice(caseNo);

  expect(new Set(told.map(({ vacant }) => vacant))).toEqual(new Set(['审核岗']));
  expect(await taskHolder(driven, 'site-visit')).toBe('P0131');
  await town.owner.query('delete from notice where case_no = $1', [caseNo]);
  await rebuildCase(town.db, { caseNo });
  expect(await everyNotice(caseNo)).toEqual(notices);
  await nobodyAway();
});

test('each of the steps side by side has its turn, from where it began to whoever closed it', async () => {
  const driven = await atTwoDepartments(town);
  const { caseNo } = driven.submission;
  const police = staff('P0061', 'D04-DECIDE');
  await driven.act('completeStep', police, { at: '2026-03-03T10:00:00', with: { step: 'approve' } });

  const before = await tasksOf(caseNo);
  expect(before.filter(({ step }) => step === 'site-visit' || step === 'approve')).toEqual([
    { step: 'approve', holder: 'P0061', done: 'P0061', closed: true },
    { step: 'site-visit', holder: 'P0131', done: null, closed: false },
  ]);
  await town.owner.query('delete from task where case_no = $1', [caseNo]);
  await rebuildCase(town.db, { caseNo });
  expect(await tasksOf(caseNo)).toEqual(before);
});

async function tasksOf(caseNo: string) {
  return await select<{ step: string; holder: string | null; done: string | null; closed: boolean }>(
    town.db,
    `select step_id as step, holder_person_id as holder, done_by_person_id as done, to_at is not null as closed
       from task where case_no = $1 order by seq, step_id`,
    [caseNo],
  );
}
