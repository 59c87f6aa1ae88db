import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { MatterEvent } from '../../domain/supervision/matter-event.ts';
import { parseDay } from '../../domain/time/day.ts';
import { LogConflict } from '../../prisma/log-conflict.ts';
import { recordMatter } from '../../prisma/matter-record.ts';
import { findMatterRestart } from '../../prisma/matter-restart.ts';
import { readMatter, readMatterState } from '../../prisma/matter-view.ts';
import { cardsOfCase } from '../../prisma/card-view.ts';
import { countWaiting, readMatters } from '../../prisma/matters-view.ts';
import type { MatterPlace } from '../../prisma/matters-view.ts';
import { at, CLERK, driveCase, HEAD, PAPER, SUPERVISOR } from './driven-case.ts';
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

/** A case whose acceptance step is late: one yellow card T04. */
async function withYellow(): Promise<{ driven: DrivenCase; matterId: string }> {
  const driven = await driveCase(town.db);
  await driven.pass('2026-03-04T00:00:00');
  const [card] = await cardsOfCase(town.db, driven.submission.caseNo);
  if (card === undefined) throw new Error('no card was issued');
  return { driven, matterId: card.matterId };
}
const raised: MatterEvent = { type: 'raised', at: at('2026-03-07T00:00:00'), rule: 'T16' };

test('an unanswered yellow is raised: red, with its record and addressee in the same transaction', async () => {
  const { driven, matterId } = await withYellow();

  const { events } = await propose(town.db, matterId, raised);
  const matter = await readMatter(town.db, matterId);

  expect(events[0]?.event).toEqual(raised);
  expect(matter?.cards[0]).toMatchObject({ level: 'red', facts: { level: 'yellow' } });
  expect(matter?.accountabilityId).toBe(`accountability/${driven.submission.caseNo}/H01`);
  expect(matter?.addressee?.personId).toBe('P0012');
  expect(matter?.recipients.filter(({ rung }) => rung === 'raise').map(({ role }) => role)).toContain(
    'first-responsible-person',
  );
});

test('of two heads who were told, it waits for the one whose unit was late, not for the agency it acted for', async () => {
  const { driven, matterId } = await withYellow();
  await propose(town.db, matterId, raised);
  const waitingFor = async (personId: string): Promise<readonly string[]> => {
    const { caseNo } = driven.submission;
    const query = { personId, all: false, waitingOnly: true, caseNo, cursor: null, limit: 10 };
    return (await readMatters(town.db, query)).matters.map((matter) => matter.matterId);
  };

  const told = (await readMatter(town.db, matterId))?.recipients ?? [];
  const heads = told
    .filter(({ role }) => role === 'first-responsible-person')
    .map(({ personId }) => personId);

  expect(heads).toEqual(expect.arrayContaining(['P0012', HEAD.personId]));
  expect(await waitingFor('P0012')).toContain(matterId);
  expect(await waitingFor(HEAD.personId)).toEqual([]);
});

test('a raise whose clock has stopped is stored as one reminder, and the card stays yellow', async () => {
  const { driven, matterId } = await withYellow();
  await driven.act('accept', CLERK, { at: '2026-03-05T09:30:00', with: { document: PAPER } });

  const { events } = await propose(town.db, matterId, raised);
  const matter = await readMatter(town.db, matterId);

  expect(events[0]?.event).toEqual({ type: 'reminded', at: raised.at, rung: 'raise' });
  expect(matter?.state.rungs).toEqual(['raise']);
  expect(matter?.cards[0]?.level).toBe('yellow');
  expect(matter?.accountabilityId).toBeNull();
});

test('the same proposal again is answered with what was stored, converted or not', async () => {
  const { driven, matterId } = await withYellow();
  await driven.act('accept', CLERK, { at: '2026-03-05T09:30:00', with: { document: PAPER } });
  const first = await propose(town.db, matterId, raised);
  const head = await readMatterState(town.db, matterId);
  if (head === undefined) throw new Error('no matter');

  const again = await recordMatter(town.db, { opening: head.opening, events: [first.proposed] });

  expect(again.events).toEqual(first.events);
});

test('another event at a stored number, and a gap, are refused', async () => {
  const { matterId } = await withYellow();
  const { proposed } = await propose(town.db, matterId, raised);
  const head = await readMatterState(town.db, matterId);
  if (head === undefined) throw new Error('no matter');
  const { opening } = head;
  const other = { ...proposed, by: CLERK };

  await expect(recordMatter(town.db, { opening, events: [other] })).rejects.toThrow(LogConflict);
  await expect(recordMatter(town.db, { opening, events: [{ ...proposed, seq: 9 }] })).rejects.toThrow(
    LogConflict,
  );
});

test('a record that a person has attributed is not escalated to the government leader any more', async () => {
  const { driven, matterId } = await withYellow();
  await propose(town.db, matterId, raised);
  const recordId = `accountability/${driven.submission.caseNo}/H01`;
  const escalated: MatterEvent = {
    type: 'escalated',
    at: at('2026-03-14T00:00:00'),
    rung: 'government-leader',
    answerDueOn: parseDay('2026-03-23'),
  };
  await propose(town.db, recordId, { type: 'factsFrozen', at: at('2026-03-09T10:00:00') }, SUPERVISOR);
  await propose(
    town.db,
    recordId,
    {
      type: 'attributed',
      at: at('2026-03-13T10:00:00'),
      mainPersonId: 'P0016',
      contentId: 'why',
    },
    SUPERVISOR,
  );

  const { events } = await propose(town.db, matterId, escalated);
  const matter = await readMatter(town.db, matterId);

  expect(events[0]?.event.type).toBe('reminded');
  expect(matter?.state.rungs).toContain('government-leader');
  expect(matter?.recipients.some(({ role }) => role === 'government-leader')).toBe(false);
  expect((await readMatter(town.db, recordId))?.mainPerson?.personId).toBe('P0016');
});

test('a revoked card stays visible, and its record hears of it; it ends unless another card stands', async () => {
  const { driven, matterId } = await withYellow();
  await propose(town.db, matterId, raised);
  const { caseNo } = driven.submission;
  const recordId = `accountability/${caseNo}/H01`;
  const when = at('2026-03-09T10:00:00');
  await propose(town.db, matterId, { type: 'appealed', at: when, contentId: 'a', evidenceId: 'e' }, CLERK);
  await propose(town.db, matterId, { type: 'revoked', at: when, contentId: 'r' }, SUPERVISOR);
  const heard: MatterEvent = {
    ...{ type: 'cardRevoked', at: when, cardKey: matterId.slice('card/'.length) },
    ...{ standing: 9, ends: false },
  };

  const { rows } = await town.db.pool.query<{ payload: object }>(
    `select payload from graphile_worker._private_jobs where key = $1`,
    [`revokeCard/${matterId.slice('card/'.length)}`],
  );
  const restart = await findMatterRestart(town.db, recordId);
  const { events } = await propose(town.db, recordId, heard);
  const [card] = await cardsOfCase(town.db, caseNo);

  expect(rows[0]?.payload).toMatchObject({ matterId: recordId });
  expect(restart?.revoked).toEqual([{ cardKey: heard.cardKey, at: when }]);
  expect(events[0]?.event).toMatchObject({ type: 'cardRevoked', standing: 0, ends: true });
  expect(card).toMatchObject({ state: 'revoked', level: 'red', accountabilityId: recordId });
  expect((await readMatter(town.db, recordId))?.state.state).toBe('closed');
});

test('a record that was decided is not ended by a revoked card: a person must see what becomes of it', async () => {
  const { driven, matterId } = await withYellow();
  await propose(town.db, matterId, raised);
  const recordId = `accountability/${driven.submission.caseNo}/H01`;
  const when = at('2026-03-09T10:00:00');
  const decided: MatterEvent = { type: 'decided', at: when, documentNo: 'n', contentId: 'd' };
  await propose(town.db, recordId, decided, SUPERVISOR);
  await propose(town.db, matterId, { type: 'revoked', at: when, contentId: 'r' }, SUPERVISOR);
  const cardKey = matterId.slice('card/'.length);

  const { events } = await propose(town.db, recordId, {
    ...{ type: 'cardRevoked', at: when, cardKey, standing: 0, ends: true },
  });

  expect(events[0]?.event).toMatchObject({ standing: 0, ends: false });
  expect((await readMatter(town.db, recordId))?.state.state).toBe('decided');
});

test('an escalation reaches the leader whose sectors contain the unit, and waits for them', async () => {
  const { matterId } = await withYellow();
  await propose(town.db, matterId, raised);
  const answerDueOn = parseDay('2026-03-23');
  await propose(town.db, matterId, {
    type: 'escalated',
    at: at('2026-03-14T00:00:00'),
    rung: 'government-leader',
    answerDueOn,
  });

  const leader = { personId: 'P0002', all: false };
  const before = await readMatters(town.db, { ...leader, waitingOnly: true, cursor: null, limit: 50 });
  await propose(
    town.db,
    matterId,
    { type: 'instructed', at: at('2026-03-16T10:00:00'), contentId: 'x', dueOn: null },
    { ...HEAD, personId: 'P0002', postId: 'G00-LEADER' },
  );
  const after = await readMatters(town.db, { ...leader, waitingOnly: true, cursor: null, limit: 50 });

  expect(before.matters.map((matter) => matter.matterId)).toContain(matterId);
  expect(after.matters.map((matter) => matter.matterId)).not.toContain(matterId);
});

test('a card waits for its unit until it is answered, then for the supervision body until it is closed', async () => {
  const { matterId } = await withYellow();
  const clerk = { personId: 'P0016', all: false };
  const supervisor = { personId: 'P0008', all: true };
  const waits = async (who: typeof clerk): Promise<boolean> => {
    const page = await readMatters(town.db, { ...who, waitingOnly: true, cursor: null, limit: 100 });
    return page.matters.some((matter) => matter.matterId === matterId);
  };

  expect([await waits(clerk), await waits(supervisor)]).toEqual([true, false]);
  await propose(
    town.db,
    matterId,
    { type: 'answered', at: at('2026-03-05T10:00:00'), contentId: 'a' },
    CLERK,
  );
  expect([await waits(clerk), await waits(supervisor)]).toEqual([false, true]);
  await propose(
    town.db,
    matterId,
    { type: 'closed', at: at('2026-03-06T10:00:00'), contentId: null },
    SUPERVISOR,
  );
  expect([await waits(clerk), await waits(supervisor)]).toEqual([false, false]);
});

test('matters are paged without gap or repeat, what waits first', async () => {
  const query = { personId: 'P0008', all: true, waitingOnly: false, limit: 2 };
  const seen: string[] = [];
  let cursor: MatterPlace | null = null;
  do {
    const page: Awaited<ReturnType<typeof readMatters>> = await readMatters(town.db, { ...query, cursor });
    seen.push(...page.matters.map(({ matterId }) => matterId));
    cursor = page.next;
  } while (cursor !== null);
  const all = await readMatters(town.db, { ...query, cursor: null, limit: 1000 });

  expect(seen).toEqual(all.matters.map(({ matterId }) => matterId));
  expect(new Set(seen).size).toBe(seen.length);
  expect(all.waiting).toBe(await countWaiting(town.db, { personId: 'P0008', all: true }));
});
