import { expect, test } from '@jest/globals';
import { judgeAbsence, mayEnterAbsence, returned, standingOf } from '../../../domain/organisation/absence.ts';
import type { Absence, PostAround } from '../../../domain/organisation/absence.ts';
import type { PostType } from '../../../domain/organisation/organisation.ts';
import { parseDay } from '../../../domain/time/day.ts';

const away = (fromOn: string, toOn: string, personId = 'clerk'): Absence => ({
  ...{ personId, fromOn: parseDay(fromOn), toOn: parseDay(toOn) },
});
const today = parseDay('2026-03-10');
const judged = (absence: Absence, ...others: readonly Absence[]): unknown => {
  const verdict = judgeAbsence(absence, { today, others });
  return verdict.ok ? 'fine' : verdict.refusal;
};
const placed = (personId: string, ...posts: readonly (readonly [string, PostType])[]) => ({
  personId,
  posts: posts.map(([unitId, type]) => ({ unitId, type })),
});
const may = (...[actor, person]: Parameters<typeof mayEnterAbsence>): string => {
  const verdict = mayEnterAbsence(actor, person);
  return verdict.ok ? 'fine' : verdict.refusal.code;
};

test('somebody is away from today on at the earliest, and not twice on a day', () => {
  const known = away('2026-03-16', '2026-03-18');

  expect(judged(away('2026-03-10', '2026-03-10'))).toBe('fine');
  expect(judged(away('2026-03-09', '2026-03-12'))).toEqual({ code: 'absence-past', today });
  expect(judged(away('2026-03-12', '2026-03-11'))).toMatchObject({ code: 'absence-reversed' });
  expect(judged(away('2026-03-12', '2026-03-16'), known)).toMatchObject({
    ...{ code: 'absence-overlaps', fromOn: '2026-03-16', toOn: '2026-03-18' },
  });
  expect(judged(away('2026-03-12', '2026-03-15'), known)).toBe('fine');
  expect(judged(away('2026-03-19', '2026-03-20'), known)).toBe('fine');
  expect(judged(away('2026-03-12', '2027-03-13'))).toBe('fine');
  expect(judged(away('2026-03-12', '2027-03-14'))).toMatchObject({
    ...{ code: 'absence-too-long', latest: '2027-03-13' },
  });
});

test('the person enters it, or the section head or head of the unit; nobody of another unit', () => {
  const clerk = placed('clerk', ['D20', 'REVIEW']);

  expect(may(clerk, clerk)).toBe('fine');
  expect(may(placed('head', ['D20', 'AUDIT']), clerk)).toBe('fine');
  expect(may(placed('chief', ['D20', 'LEADER']), clerk)).toBe('fine');
  expect(may(placed('colleague', ['D20', 'REVIEW']), clerk)).toBe('absence-not-yours');
  expect(may(placed('stranger', ['D21', 'LEADER']), clerk)).toBe('absence-not-yours');
  expect(may(placed('chief', ['D20', 'LEADER']), placed('gone'))).toBe('absence-person-unknown');
});

test('who comes back earlier is away up to the day before; back before the first day it never was', () => {
  const absence = away('2026-03-09', '2026-03-13');
  const planned = away('2026-03-16', '2026-03-18');
  const back = (one: Absence, on: string): unknown => {
    const verdict = returned(one, parseDay(on), { today });
    return verdict.ok ? verdict.outcome : verdict.refusal;
  };

  expect(back(absence, '2026-03-12')).toMatchObject({ fromOn: '2026-03-09', toOn: '2026-03-11' });
  expect(back(planned, '2026-03-16')).toBeNull();
  expect(back(absence, '2026-03-09')).toEqual({
    ...{ code: 'absence-not-back', earliest: '2026-03-10', latest: '2026-03-13' },
  });
  expect(back(absence, '2026-03-14')).toMatchObject({ code: 'absence-not-back' });
});

test('B stands in for A; where B is away too, or there is none, the post is vacant on a day at least', () => {
  const absence = away('2026-03-12', '2026-03-13');
  const post = (rank: 'A' | 'B', other: PostAround['other']): PostAround => ({
    ...{ postName: '审查岗', unitName: '局', rank, other },
  });
  const free = { name: 'B', away: [away('2026-03-14', '2026-03-20', 'b')] };
  const busy = { name: 'B', away: [away('2026-03-13', '2026-03-20', 'b')] };

  expect(standingOf(post('A', free), absence)).toBe('b-stands');
  expect(standingOf(post('B', free), absence)).toBe('a-stands');
  expect(standingOf(post('A', busy), absence)).toBe('vacant');
  expect(standingOf(post('A', null), absence)).toBe('vacant');
});
