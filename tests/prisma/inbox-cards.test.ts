import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { CaseEvent } from '../../domain/case/events.ts';
import { cardsOfCase } from '../../prisma/card-view.ts';
import { readInbox } from '../../prisma/inbox-view.ts';
import { countWaiting } from '../../prisma/matters-view.ts';
import { readMyCases } from '../../prisma/my-cases-view.ts';
import { fileComplaint } from '../../prisma/voice-store.ts';
import { at, CLERK, driveCase, HEAD, PAPER, SUPERVISOR, toldTwice } from './driven-case.ts';
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

const NOW = at('2026-03-10T10:00:00');
const OUTLET = 'P0024';
const ISSUER = 'P0214';
/** The marks on the line of a case in a person's inbox; undefined: it is not there. */
const marksOf = async ({ submission }: DrivenCase, personId: string) => {
  const { lines } = await readInbox(town.db, { personId, at: NOW, cursor: null, limit: 100 });
  return lines.find(({ caseNo }) => caseNo === submission.caseNo)?.cards;
};
const marksOfApplicant = async ({ submission }: DrivenCase) => {
  const { lines } = await readMyCases(town.db, { personId: 'A0002', at: NOW, cursor: null, limit: 100 });
  return lines.find(({ caseNo }) => caseNo === submission.caseNo)?.cards;
};
/** Lines as another system would have pushed them. */
const push = async (driven: DrivenCase, events: readonly CaseEvent[]): Promise<void> => {
  const known = driven.log().length;
  await driven.record(
    events.map((event, place) => ({
      ...{ seq: known + 1 + place, recordedAt: event.at, by: HEAD, updateId: null, event },
      versions: { law: 1, calendar: 1, rules: 1 },
    })),
  );
};
const foundIn = async ({ submission }: DrivenCase, rule: string): Promise<string> =>
  (await cardsOfCase(town.db, submission.caseNo)).find(({ facts }) => facts.rule === rule)?.matterId ?? '';

test('a card that supervision found waits for whoever it is addressed to, and stands on the line as it is now', async () => {
  const before = await countWaiting(town.db, { personId: CLERK.personId, all: false });
  const driven = await toldTwice(town.db);

  expect(await marksOf(driven, CLERK.personId)).toEqual(['yellow']);
  expect(await countWaiting(town.db, { personId: CLERK.personId, all: false })).toBe(before + 1);
  await propose(town.db, await foundIn(driven, 'P04'), {
    ...{ type: 'raised', at: at('2026-03-07T00:00:00'), rule: 'T16' },
  });
  expect(await marksOf(driven, CLERK.personId)).toEqual(['red']);
  expect(await marksOfApplicant(driven)).toEqual(['red']);
});

test('a suspicion stands on the line of the unit that answers it, and elsewhere once it is upheld', async () => {
  const driven = await driveCase(town.db);
  await driven.act('accept', CLERK, { at: '2026-03-03T09:30:00', with: { document: PAPER } });
  await push(driven, [{ type: 'granted', at: at('2026-03-03T09:33:00'), document: PAPER, reasonId: null }]);
  const suspicion = await foundIn(driven, 'P12');

  expect(await marksOf(driven, ISSUER)).toEqual(['red', 'yellow']);
  await push(driven, [
    { type: 'granted', at: at('2026-03-03T09:33:00'), document: PAPER, reasonId: null },
    { type: 'certificateIssued', at: at('2026-03-03T10:00:00'), certificateNo: 'Z', sha256: PAPER.sha256 },
  ]);
  expect([await marksOf(driven, OUTLET), await marksOfApplicant(driven)]).toEqual([['red'], ['red']]);
  await propose(
    town.db,
    suspicion,
    { type: 'upheld', at: at('2026-03-04T11:00:00'), contentId: 'c' },
    SUPERVISOR,
  );
  expect([await marksOf(driven, OUTLET), await marksOfApplicant(driven)]).toEqual([
    ['red', 'yellow'],
    ['red', 'yellow'],
  ]);
});

test('a card about a complaint stands on no line, and nobody of the unit complained about is asked to answer it', async () => {
  const driven = await driveCase(town.db);
  const said = { personId: 'A0002', at: at('2026-03-20T10:00:00'), contentId: null };
  const complaint = await fileComplaint(town.db, { ...said, caseNo: driven.submission.caseNo });
  const waits = async () => await countWaiting(town.db, { personId: CLERK.personId, all: false });
  const before = await waits();
  await propose(town.db, complaint, {
    ...{ type: 'reminded', at: at('2026-03-25T00:00:00'), rung: 'acceptance-overdue' },
  });

  expect(await marksOf(driven, CLERK.personId)).toEqual([]);
  expect(await waits()).toBe(before);
});
