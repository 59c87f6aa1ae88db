import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { CaseEvent, LoggedEvent } from '../../domain/case/events.ts';
import type { Permit } from '../../domain/case/permit.ts';
import type { MatterEvent } from '../../domain/supervision/matter-event.ts';
import { concernedOf, sharesOf } from '../../api/present/record-persons.ts';
import { auditPage } from '../../prisma/audit/audit-page.ts';
import { rebuildCase } from '../../prisma/audit/rebuild-case.ts';
import { matterActor } from '../../api/matters/matter-actor.ts';
import { matterActViews } from '../../api/present/matter-acts.ts';
import type { Instant } from '../../domain/time/instant.ts';
import { actorOf } from '../../prisma/organisation-store.ts';
import { cardsOfCase } from '../../prisma/card-view.ts';
import { readMatter } from '../../prisma/matter-view.ts';
import { readMatters } from '../../prisma/matters-view.ts';
import { select } from '../../prisma/sql.ts';
import { fileComplaint, rateCase } from '../../prisma/voice-store.ts';
import { publishRules } from '../workflows/rule-drafts.ts';
import { at, CLERK, driveCase, HEAD, PAPER, REVIEWER, SUPERVISOR, toldTwice } from './driven-case.ts';
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

async function accepted(): Promise<DrivenCase> {
  const driven = await driveCase(town.db);
  await driven.act('accept', CLERK, { at: '2026-03-03T09:30:00', with: { document: PAPER } });
  return driven;
}
/** A line as another system would have pushed it: no act of this platform lets it happen. */
const pushed = async (driven: DrivenCase, by: Permit, event: CaseEvent): Promise<LoggedEvent> => {
  const line: LoggedEvent = {
    ...{ seq: driven.log().length + 1, recordedAt: event.at, by, updateId: null, event },
    versions: { law: 1, calendar: 1, rules: 1 },
  };
  await driven.record([line]);
  return line;
};
const granted = (when: string): CaseEvent => ({
  ...{ type: 'granted', at: at(when), document: PAPER, reasonId: null },
});
const found = async ({ submission }: DrivenCase) =>
  (await cardsOfCase(town.db, submission.caseNo)).filter(({ facts }) => facts.threshold === 'found');
const jobsOf = async (matterId: string) =>
  await select<{ task: string }>(
    town.db,
    'select task_identifier as task from graphile_worker.jobs where key = $1',
    [`openMatter/${matterId}`],
  );
const audited = async (): Promise<readonly string[]> => {
  const { findings } = await auditPage(town.db, { after: '', limit: 100, now: at('2026-03-03T10:00:00') });
  return findings.map(({ kind, about }) => `${kind} ${about}`);
};

test('granted before the review: a red card, its record and addressee in the same transaction, once', async () => {
  const driven = await accepted();
  const line = await pushed(driven, HEAD, granted('2026-03-04T10:00:00'));
  await driven.record([line]);

  const cards = await found(driven);
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
  const driven = await accepted();
  const practice = await driveCase(town.db, { practice: true });
  await practice.act('accept', CLERK, { at: '2026-03-03T09:30:00', with: { document: PAPER } });
  for (const one of [driven, practice]) await pushed(one, HEAD, granted('2026-03-03T09:33:00'));

  const rules = async (one: DrivenCase) =>
    (await found(one)).map(({ level, facts }) => `${facts.rule} ${level}`);

  expect(await rules(driven)).toEqual(['P01 red', 'P12 yellow']);
  expect(await rules(practice)).toEqual(['P01 red']);
});

test('six decisions of one person within ten minutes are a burst; the sixth is found', async () => {
  const cases = [];
  for (let nth = 0; nth < 6; nth += 1) cases.push(await accepted());
  for (const [nth, one] of cases.entries()) await pushed(one, HEAD, granted(`2026-03-05T11:0${nth}:00`));

  const because = await Promise.all(cases.map(async (one) => (await found(one)).at(-1)?.facts));

  expect(because.map((facts) => facts?.rule)).toEqual(['P01', 'P01', 'P01', 'P01', 'P01', 'P12']);
  expect(because.at(-1)).toMatchObject({ because: 'burst' });
});

test('an unanswered yellow about the procedure is raised while the case is open, and only reminded once it is over', async () => {
  const driven = await toldTwice(town.db);
  const [card] = await found(driven);
  const raised: MatterEvent = { type: 'raised', at: at('2026-03-07T00:00:00'), rule: 'T16' };
  const withdrawn = await accepted();
  const end: CaseEvent = { type: 'withdrawn', at: at('2026-03-04T09:00:00'), reasonId: null };
  await pushed(withdrawn, CLERK, end);
  const [ended] = await found(withdrawn);

  const open = await propose(town.db, card?.matterId ?? '', raised);
  const over = await propose(town.db, ended?.matterId ?? '', raised);

  expect(card?.facts).toMatchObject({ rule: 'P04', level: 'yellow', postId: 'H01-ACCEPT-1' });
  expect(open.events[0]?.event.type).toBe('raised');
  expect((await found(driven))[0]?.accountabilityId).toBe(`accountability/${driven.submission.caseNo}/H01`);
  expect(ended?.facts).toMatchObject({ rule: 'P10', because: 'staff-terminal' });
  expect(over.events[0]?.event).toMatchObject({ type: 'reminded', rung: 'raise' });
});

test('a suspicion is not raised before the supervision body has upheld it, however open the case is', async () => {
  const raise: MatterEvent = { type: 'raised', at: at('2026-03-10T00:00:00'), rule: 'T16' };
  const said = { at: at('2026-03-04T11:00:00'), contentId: 'c' };
  const suspected = async () => {
    const driven = await accepted();
    await pushed(driven, HEAD, granted('2026-03-03T09:33:00'));
    return (await found(driven)).find(({ facts }) => facts.rule === 'P12')?.matterId ?? '';
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
  const driven = await accepted();
  const line = await pushed(driven, HEAD, granted('2026-03-04T10:00:00'));
  const [card] = await found(driven);
  const said = { at: at('2026-03-04T11:00:00'), contentId: 'c' };
  await propose(town.db, card?.matterId ?? '', { type: 'appealed', ...said, evidenceId: 'e' }, HEAD);
  await propose(town.db, card?.matterId ?? '', { type: 'revoked', ...said }, SUPERVISOR);

  await driven.record([line]);

  expect(await found(driven)).toMatchObject([{ state: 'revoked' }]);
});

test('a bad rating that nobody contacted is T14 of a head who did not handle the case, unseen by those who did', async () => {
  const driven = await accepted();
  await driven.act('startReview', REVIEWER, { at: '2026-03-03T10:00:00', with: {} });
  const { caseNo } = driven.submission;
  await rateCase(town.db, {
    ...{ caseNo, personId: 'A0002', at: at('2026-03-20T10:00:00'), contentId: null },
    ...{ grade: 5, reasons: [], realName: false },
  });
  const overdue = { type: 'reminded', at: at('2026-03-24T00:00:00'), rung: 'contact-overdue' } as const;
  await propose(town.db, `bad-rating/${caseNo}/1`, overdue);
  const matterId = `card/${caseNo}/T14/1/contact-overdue`;

  const card = await readMatter(town.db, matterId);
  const seenBy = async (personId: string): Promise<boolean> => {
    const query = { personId, all: true, waitingOnly: false, caseNo, cursor: null, limit: 50 };
    return (await readMatters(town.db, query)).matters.some((one) => one.matterId === matterId);
  };

  expect(card?.cards[0]?.facts).toMatchObject({
    rule: 'T14',
    level: 'yellow',
    unitId: 'D20',
    lastDayOn: '2026-03-23',
  });
  expect(card?.recipients.map(({ personId }) => personId)).not.toContain(REVIEWER.personId);
  expect([await seenBy(HEAD.personId), await seenBy(REVIEWER.personId)]).toEqual([true, false]);
  expect(await cardsOfCase(town.db, caseNo)).toEqual([]);
});

test('a late rating that turns red joins the open record, which stays open to those who handled the case, without it', async () => {
  const driven = await accepted();
  await driven.act('startReview', REVIEWER, { at: '2026-03-03T10:00:00', with: {} });
  await driven.pass('2026-05-20T00:00:00');
  const { caseNo } = driven.submission;
  await rateCase(town.db, {
    ...{ caseNo, personId: 'A0002', at: at('2026-05-20T10:00:00'), contentId: null },
    ...{ grade: 4, reasons: [], realName: false },
  });
  const overdue = { type: 'reminded', at: at('2026-05-22T00:00:00'), rung: 'contact-overdue' } as const;
  await propose(town.db, `bad-rating/${caseNo}/1`, overdue);
  const raised = { type: 'raised', at: at('2026-05-27T00:00:00'), rule: 'T16' } as const;
  await propose(town.db, `card/${caseNo}/T14/1/contact-overdue`, raised);

  const record = await readMatter(town.db, `accountability/${caseNo}/D20`);
  const hidden = (record?.cards ?? []).map(({ facts, hiddenFrom }) => [
    facts.rule,
    hiddenFrom.includes(REVIEWER.personId),
  ]);

  expect(record?.hiddenFrom).not.toContain(REVIEWER.personId);
  expect(hidden).toEqual([
    ['T03', false],
    ['T14', true],
  ]);
});

test('a complaint left lying is T15 of the supervision body; red, it has its record, and the unit learns of neither', async () => {
  const driven = await accepted();
  const { caseNo } = driven.submission;
  const said = { caseNo, personId: 'A0002', at: at('2026-03-20T10:00:00'), contentId: null };
  const complaint = await fileComplaint(town.db, said);
  const overdue = { type: 'reminded', at: at('2026-03-25T00:00:00'), rung: 'acceptance-overdue' } as const;
  await propose(town.db, complaint, overdue);
  const matterId = `card/${caseNo}/T15/1/acceptance-overdue`;

  const { events } = await propose(town.db, matterId, {
    ...{ type: 'raised', at: at('2026-03-28T00:00:00'), rule: 'T16' },
  });
  const read = await readMatter(town.db, matterId);
  const record = await readMatter(town.db, read?.accountabilityId ?? '');

  expect(events[0]?.event.type).toBe('raised');
  expect(read?.opening).toMatchObject({ unitId: 'S01', kind: 'card' });
  expect(read?.accountabilityId).toBe(`accountability/${caseNo}/S01`);
  for (const one of [read, record])
    for (const personId of [HEAD.personId, REVIEWER.personId, 'P0209']) {
      expect(one?.recipients.map((told) => told.personId)).not.toContain(personId);
      expect(one?.hiddenFrom).toContain(personId);
    }
});

/** What a person may do with a matter now, and the sentences of the rest. */
async function actsOf(matterId: string, personId: string, now: Instant) {
  const [read, person] = [await readMatter(town.db, matterId), await actorOf(town.db, { personId, at: now })];
  if (read === undefined || person === undefined) throw new Error(`${matterId}, ${personId}`);
  const { state, case: seen } = read;
  const actor = matterActor(read, person);
  return matterActViews({ state, actor, calendar: seen.calendar, now, language: 'zh' });
}

test('an appeal of the supervision body against its own card waits for the government leader, who alone decides it', async () => {
  const driven = await accepted();
  const { caseNo } = driven.submission;
  const said = { caseNo, personId: 'A0002', at: at('2026-03-20T10:00:00'), contentId: null };
  const complaint = await fileComplaint(town.db, said);
  const overdue = { type: 'reminded', at: at('2026-03-25T00:00:00'), rung: 'acceptance-overdue' } as const;
  await propose(town.db, complaint, overdue);
  const matterId = `card/${caseNo}/T15/1/acceptance-overdue`;
  const now = at('2026-03-25T11:00:00');
  const appealed = { type: 'appealed', at: now, contentId: 'c', evidenceId: 'e' } as const;
  await propose(town.db, matterId, appealed, SUPERVISOR);
  const waits = async (personId: string, all: boolean) => {
    const query = { personId, all, waitingOnly: true, caseNo, cursor: null, limit: 50 };
    return (await readMatters(town.db, query)).matters.some((one) => one.matterId === matterId);
  };

  const leader = await actsOf(matterId, 'P0002', now);
  const supervisor = await actsOf(matterId, 'P0009', now);
  const told = (await readMatter(town.db, matterId))?.recipients.filter(({ seq }) => seq === 2);

  expect(leader.open.map(({ act }) => act)).toEqual(expect.arrayContaining(['uphold', 'revoke']));
  expect(supervisor.open.map(({ act }) => act)).not.toContain('uphold');
  expect(supervisor.closed.find(({ act }) => act === 'uphold')?.sentence).toMatch(
    /^维持由本级政府分管监察机构的领导进行。/,
  );
  expect(told?.map(({ role, personId }) => `${role} ${personId}`)).toEqual(['government-leader P0002']);
  expect([await waits('P0002', false), await waits('P0009', true)]).toEqual([true, false]);
});

test('once somebody has taken up the complaint its card is not raised', async () => {
  const driven = await accepted();
  const said = { personId: 'A0002', at: at('2026-03-20T10:00:00'), contentId: null };
  const complaint = await fileComplaint(town.db, { ...said, caseNo: driven.submission.caseNo });
  const overdue = { type: 'reminded', at: at('2026-03-25T00:00:00'), rung: 'acceptance-overdue' } as const;
  await propose(town.db, complaint, overdue);
  await propose(town.db, complaint, { type: 'accepted', at: at('2026-03-25T09:00:00') }, SUPERVISOR);

  const { events } = await propose(town.db, `card/${driven.submission.caseNo}/T15/1/acceptance-overdue`, {
    ...{ type: 'raised', at: at('2026-03-28T00:00:00'), rule: 'T16' },
  });

  expect(events[0]?.event).toMatchObject({ type: 'reminded', rung: 'raise' });
});

test('an audit finds nothing in any of them; a card that was removed is missed and restored', async () => {
  const driven = await accepted();
  await pushed(driven, HEAD, granted('2026-03-04T10:00:00'));
  const [card] = await found(driven);
  expect(await audited()).toEqual([]);
  const { caseNo } = driven.submission;
  await town.owner.query(`update card set level = 'yellow' where card_key = $1`, [card?.cardKey]);

  const before = await audited();
  await rebuildCase(town.db, { caseNo });

  expect(before).toEqual([`row-changed card ${card?.cardKey}: level`]);
  expect(await audited()).toEqual([]);
});

test('a finding that the log does not give is said', async () => {
  const driven = await accepted();
  const { caseNo } = driven.submission;
  await town.owner.query(
    `insert into finding (log_id, seq, rule, case_no, rule_version, level, because, evidence, calendar_version)
     values ($1, 2, 'P08', $2, 1, 'red', 'host-reviewed', '[2]', 1)`,
    [`case/${caseNo}`, caseNo],
  );

  expect(await audited()).toContain('finding-unlike-log 2 P08');
});

test('a rule that is switched off issues none, and what was found is kept', async () => {
  await publishRules(town.db, '2026-04-01', { off: ['T15'] });
  const driven = await accepted();
  const { caseNo } = driven.submission;
  const said = { caseNo, personId: 'A0002', at: at('2026-04-08T10:00:00'), contentId: null };
  const complaint = await fileComplaint(town.db, said);
  const overdue = { type: 'reminded', at: at('2026-04-11T00:00:00'), rung: 'acceptance-overdue' } as const;
  await propose(town.db, complaint, overdue);

  const kept = await select<{ rule: string; card: string | null }>(
    town.db,
    'select rule, card_key as card from finding where case_no = $1',
    [caseNo],
  );

  expect(kept).toEqual([{ rule: 'T15', card: null }]);
  expect(await readMatter(town.db, `card/${caseNo}/T15/1/acceptance-overdue`)).toBeUndefined();
});

test('where the government has no leader above the supervision body, the vacant office is named with what to do', async () => {
  const { rows } = await town.owner.query<{ matterId: string }>(
    `select matter_id as "matterId" from card where rule = 'T15' and state = 'appealed'`,
  );
  await town.owner.query(`update unit_leader set to_on = '2026-01-01' where role like 'GOV%'`);

  const { closed } = await actsOf(rows[0]?.matterId ?? '', 'P0009', at('2026-03-25T11:00:00'));

  expect(closed.find(({ act }) => act === 'uphold')).toMatchObject({
    code: 'superior-vacant',
    sentence: expect.stringMatching(/这个职务现在空缺。请先在 unit_leader 补上/),
  });
});
