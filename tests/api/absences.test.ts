import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { AbsenceEffects, AbsencesAnswer } from '../../contract/absence.ts';
import { addDays, parseDay } from '../../domain/time/day.ts';
import type { Day } from '../../domain/time/day.ts';
import { dayOf, toInstant } from '../../domain/time/instant.ts';
import { holdersOf } from '../../prisma/organisation-store.ts';
import { select } from '../../prisma/sql.ts';
import { problemOf, signedIn } from './caller.ts';
import type { Answer, Caller } from './caller.ts';
import { openHouse } from './house.ts';
import type { House } from './house.ts';

let house: House;
let [clerk, head, reviewer, applicant]: Caller[] = [];
beforeAll(async () => {
  house = await openHouse();
  const names = ['clerk', 'hallhead', 'reviewer', 'applicant'];
  [clerk, head, reviewer, applicant] = await Promise.all(names.map((name) => signedIn(house.door, name)));
}, 60_000);
afterAll(async () => {
  await house.close();
});

const by = (someone: Caller | undefined): Caller => {
  if (someone === undefined) throw new Error('nobody has signed in yet');
  return someone;
};
const day = (ahead: number): Day => addDays(dayOf(toInstant(Date.now())), ahead);
const away = (from: number, to: number, personId = 'P0016') => {
  return { personId, fromOn: day(from), toOn: day(to) };
};
const saying = (answer: Answer) => [answer.status, problemOf(answer).code];

test('a clerk is away from tomorrow: what follows is said before, B stands there, and who entered it is kept', async () => {
  const foreseen = AbsenceEffects.parse((await by(clerk).post('/api/absences/preview', away(1, 3))).body);
  const entered = await by(clerk).post('/api/absences', away(1, 3));
  const again = await by(clerk).post('/api/absences', away(1, 3));

  const { absences } = AbsencesAnswer.parse(entered.body);
  const holder = async (ahead: number) => {
    const at = toInstant(Date.parse(`${day(ahead)}T02:00:00Z`));
    return (await holdersOf(house.door.services.db, { postId: 'H01-ACCEPT-1', at }))[0]?.rank;
  };
  const kept = await select(
    house.door.services.db,
    `select act, by_person_id as by from absence_entry where person_id = 'P0016'`,
  );

  expect(foreseen.effects[0]).toMatch(/新到的任务、提醒和牌归 B 岗 .+；已经在办的仍在这个岗位/);
  expect([entered.status, again.status]).toEqual([201, 201]);
  expect(absences).toMatchObject([
    { personId: 'P0016', fromOn: day(1), toOn: day(3), effects: foreseen.effects },
  ]);
  expect(absences[0]?.enteredBy).not.toBeNull();
  expect([await holder(0), await holder(1), await holder(3), await holder(4)]).toEqual(['A', 'B', 'B', 'A']);
  expect(kept).toEqual([{ act: 'entered', by: 'P0016' }]);
});

test('what overlaps, is over, or is upside down is refused with the day that would do', async () => {
  const post = (body: object) => by(clerk).post('/api/absences', body);
  const overlaps = await post(away(2, 5));

  expect(saying(overlaps)).toEqual([409, 'absence-overlaps']);
  expect(problemOf(overlaps).instead).toContain('登记回岗');
  expect(saying(await post(away(-1, 2)))).toEqual([422, 'absence-past']);
  expect(saying(await post(away(9, 8)))).toEqual([422, 'absence-reversed']);
  expect(saying(await post({ ...away(9, 9), toOn: '2026-02-30' }))).toEqual([422, 'bad-request']);
});

test('nobody enters it for a stranger, nor for a person who is not there; an applicant does not get in', async () => {
  expect(saying(await by(reviewer).post('/api/absences', away(9, 9)))).toEqual([403, 'absence-not-yours']);
  expect(saying(await by(clerk).post('/api/absences', away(9, 9, 'P9999')))).toEqual([
    422,
    'absence-person-unknown',
  ]);
  expect((await by(applicant).get('/api/absences')).status).toBe(403);
  expect((await by(reviewer).post('/api/absences/preview', away(9, 9))).status).toBe(403);
});

test('the head of the unit sees it and enters the return; from then on A stands there again', async () => {
  const seen = AbsencesAnswer.parse((await by(head).get('/api/absences')).body);
  const early = await by(head).post('/api/absences/return', {
    ...away(1, 3),
    toOn: undefined,
    backOn: day(4),
  });
  const back = await by(head).post('/api/absences/return', {
    personId: 'P0016',
    fromOn: day(1),
    backOn: day(2),
  });
  const unseen = AbsencesAnswer.parse((await by(reviewer).get('/api/absences')).body);

  expect(seen.absences.map(({ personId }) => personId)).toContain('P0016');
  expect(seen.people.length).toBeGreaterThan(3);
  expect(saying(early)).toEqual([422, 'absence-not-back']);
  expect(AbsencesAnswer.parse(back.body).absences).toMatchObject([
    { fromOn: day(1), toOn: parseDay(day(1)) },
  ]);
  expect(unseen.absences).toEqual([]);
});
