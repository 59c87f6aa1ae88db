import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { concernedOf, sharesOf } from '../../api/present/record-persons.ts';
import type { CaseEvent } from '../../domain/case/events.ts';
import type { MatterEvent } from '../../domain/supervision/matter-event.ts';
import { rebuildCase } from '../../prisma/audit/rebuild-case.ts';
import { readMatter } from '../../prisma/matter-view.ts';
import { select } from '../../prisma/sql.ts';
import { at, CLERK, driveCase, HEAD, PAPER, SUPERVISOR, toldTwice } from './driven-case.ts';
import type { DrivenCase } from './driven-case.ts';
import { acceptedCase, audited, foundCards, granted, pushed } from './found-cards.ts';
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

const jobsOf = async (matterId: string) =>
  await select<{ task: string }>(
    town.db,
    'select task_identifier as task from graphile_worker.jobs where key = $1',
    [`openMatter/${matterId}`],
  );

test('granted before the review: a red card, its record and addressee in the same transaction, once', async () => {
  const driven = await acceptedCase(town.db);
  const line = await pushed(driven, HEAD, granted('2026-03-04T10:00:00'));
  await driven.record([line]);

  const cards = await foundCards(town.db, driven);
  const { caseNo } = driven.submission;

  expect(cards).toMatchObject([
    {
      ...{ level: 'red', state: 'issued', addresseePersonId: 'P0208' },
      accountabilityId: `accountability/${caseNo}/D20`,
      facts: {
        rule: 'P01',
        because: 'step-skipped',
        postId: 'D20-LEADER',
        ruleVersion: 1,
        evidence: [line.seq],
      },
    },
  ]);
  expect(await jobsOf(cards[0]?.matterId ?? '')).toHaveLength(1);
  const record = await readMatter(town.db, cards[0]?.accountabilityId ?? '');
  if (record === undefined) throw new Error('no record was opened');
  expect(concernedOf(record).map(({ personId }) => personId)).toEqual([HEAD.personId]); // no clock says whose days
  expect(sharesOf(record)).toEqual([]);
  expect((await readMatter(town.db, cards[0]?.matterId ?? ''))?.recipients.map(({ role }) => role)).toEqual(
    expect.arrayContaining(['handler', 'first-responsible-person', 'supervision-org']),
  );
});

test('a decision minutes after acceptance is a yellow card; in practice it is none', async () => {
  const driven = await acceptedCase(town.db);
  const practice = await driveCase(town.db, { practice: true });
  await practice.act('accept', CLERK, { at: '2026-03-03T09:30:00', with: { document: PAPER } });
  for (const one of [driven, practice]) await pushed(one, HEAD, granted('2026-03-03T09:33:00'));

  const rules = async (one: DrivenCase) =>
    (await foundCards(town.db, one)).map(({ level, facts }) => `${facts.rule} ${level}`);

  expect(await rules(driven)).toEqual(['P01 red', 'P12 yellow']);
  expect(await rules(practice)).toEqual(['P01 red']);
});

test('six decisions of one person within ten minutes are a burst; the sixth is found', async () => {
  const cases = [];
  for (let nth = 0; nth < 6; nth += 1) cases.push(await acceptedCase(town.db));
  for (const [nth, one] of cases.entries()) await pushed(one, HEAD, granted(`2026-03-05T11:0${nth}:00`));

  const because = await Promise.all(cases.map(async (one) => (await foundCards(town.db, one)).at(-1)?.facts));

  expect(because.map((facts) => facts?.rule)).toEqual(['P01', 'P01', 'P01', 'P01', 'P01', 'P12']);
  expect(because.at(-1)).toMatchObject({ because: 'burst' });
});

test('an unanswered yellow about the procedure is raised while the case is open, and only reminded once it is over', async () => {
  const driven = await toldTwice(town.db);
  const [card] = await foundCards(town.db, driven);
  const raised: MatterEvent = { type: 'raised', at: at('2026-03-07T00:00:00'), rule: 'T16' };
  const withdrawn = await acceptedCase(town.db);
  const end: CaseEvent = { type: 'withdrawn', at: at('2026-03-04T09:00:00'), reasonId: null };
  await pushed(withdrawn, CLERK, end);
  const [ended] = await foundCards(town.db, withdrawn);

  const open = await propose(town.db, card?.matterId ?? '', raised);
  const over = await propose(town.db, ended?.matterId ?? '', raised);

  expect(card?.facts).toMatchObject({ rule: 'P04', level: 'yellow', postId: 'H01-ACCEPT-1' });
  expect(open.events[0]?.event.type).toBe('raised');
  expect((await foundCards(town.db, driven))[0]?.accountabilityId).toBe(
    `accountability/${driven.submission.caseNo}/H01`,
  );
  expect(ended?.facts).toMatchObject({ rule: 'P10', because: 'staff-terminal' });
  expect(over.events[0]?.event).toMatchObject({ type: 'reminded', rung: 'raise' });
});

test('a suspicion is not raised before the supervision body has upheld it, however open the case is', async () => {
  const raise: MatterEvent = { type: 'raised', at: at('2026-03-10T00:00:00'), rule: 'T16' };
  const said = { at: at('2026-03-04T11:00:00'), contentId: 'c' };
  const suspected = async () => {
    const driven = await acceptedCase(town.db);
    await pushed(driven, HEAD, granted('2026-03-03T09:33:00'));
    return (await foundCards(town.db, driven)).find(({ facts }) => facts.rule === 'P12')?.matterId ?? '';
  };
  const [open, upheld] = [await suspected(), await suspected()];
  await propose(town.db, upheld, { type: 'upheld', ...said }, SUPERVISOR);

  const raises = [await propose(town.db, open, raise), await propose(town.db, upheld, raise)];

  expect(raises.map(({ events }) => events[0]?.event.type)).toEqual(['reminded', 'raised']);
  expect((await readMatter(town.db, open))?.recipients.map(({ role, rung }) => `${rung} ${role}`)).toContain(
    'raise supervision-org',
  );
});

test('a revoked card of the procedure is not issued again', async () => {
  const driven = await acceptedCase(town.db);
  const line = await pushed(driven, HEAD, granted('2026-03-04T10:00:00'));
  const [card] = await foundCards(town.db, driven);
  const said = { at: at('2026-03-04T11:00:00'), contentId: 'c' };
  await propose(town.db, card?.matterId ?? '', { type: 'appealed', ...said, evidenceId: 'e' }, HEAD);
  await propose(town.db, card?.matterId ?? '', { type: 'revoked', ...said }, SUPERVISOR);

  await driven.record([line]);

  expect(await foundCards(town.db, driven)).toMatchObject([{ state: 'revoked' }]);
});

test('an audit finds nothing in any of them; a card that was changed is found and mended', async () => {
  const driven = await acceptedCase(town.db);
  await pushed(driven, HEAD, granted('2026-03-04T10:00:00'));
  const [card] = await foundCards(town.db, driven);
  expect(await audited(town.db)).toEqual([]);
  const { caseNo } = driven.submission;
  await town.owner.query(`update card set level = 'yellow' where card_key = $1`, [card?.cardKey]);

  const before = await audited(town.db);
  await rebuildCase(town.db, { caseNo });

  expect(before).toEqual([`row-changed card ${card?.cardKey}: level`]);
  expect(await audited(town.db)).toEqual([]);
});

test('a finding that the log does not give is said', async () => {
  const driven = await acceptedCase(town.db);
  const { caseNo } = driven.submission;
  await town.owner.query(
    `insert into finding (log_id, seq, rule, case_no, rule_version, level, because, evidence, calendar_version)
     values ($1, 2, 'P08', $2, 1, 'red', 'host-reviewed', '[2]', 1)`,
    [`case/${caseNo}`, caseNo],
  );

  expect(await audited(town.db)).toContain('finding-unlike-log 2 P08');
});
