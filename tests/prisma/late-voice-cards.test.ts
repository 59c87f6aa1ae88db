import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { matterActor } from '../../api/matters/matter-actor.ts';
import { matterActViews } from '../../api/present/matter-acts.ts';
import type { Instant } from '../../domain/time/instant.ts';
import { cardsOfCase } from '../../prisma/card-view.ts';
import { readMatter } from '../../prisma/matter-view.ts';
import { readMatters } from '../../prisma/matters-view.ts';
import { actorOf } from '../../prisma/organisation-store.ts';
import { select } from '../../prisma/sql.ts';
import { fileComplaint, rateCase } from '../../prisma/voice-store.ts';
import { publishRules } from '../workflows/rule-drafts.ts';
import { at, HEAD, REVIEWER, SUPERVISOR } from './driven-case.ts';
import { acceptedCase, audited } from './found-cards.ts';
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

test('a bad rating that nobody contacted is T14 of a head who did not handle the case, unseen by those who did', async () => {
  const driven = await acceptedCase(town.db);
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
  const driven = await acceptedCase(town.db);
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
  const driven = await acceptedCase(town.db);
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
  const driven = await acceptedCase(town.db);
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
  const driven = await acceptedCase(town.db);
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

test('a rule that is switched off issues none, and what was found is kept', async () => {
  await publishRules(town.db, '2026-04-01', { off: ['T15'] });
  const driven = await acceptedCase(town.db);
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
test('an audit finds nothing in any of them', async () => {
  expect(await audited(town.db)).toEqual([]);
});
