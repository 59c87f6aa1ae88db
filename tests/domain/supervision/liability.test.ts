import { expect, test } from '@jest/globals';
import {
  aggravations,
  answersFor,
  ATTRIBUTION_MATRIX,
  LIABLE_ROLES,
  measuresFor,
  mustNameLeaders,
  SEVERITIES,
  SITUATIONS,
} from '../../../domain/supervision/liability.ts';

/** The matrix of 4.8, row by row: 承办人 | 审核人 | 批准人 | third person. */
test.each([
  ['handler-misleads', 'direct', null, null, null],
  ['handler-wrong-unnoticed', 'direct', 'main-leader', 'important-leader', null],
  ['reviewer-overrides', null, 'direct', 'main-leader', null],
  ['reviewer-decides-unreported', null, 'direct', null, null],
  ['approver-overrides', null, null, 'direct', null],
  ['ordered-by-a-third', null, null, null, 'direct'],
  ['collective-decision', null, 'important-leader', 'main-leader', null],
  ['overtime-only', null, null, null, null],
] as const)('%s', (situation, ...expected) => {
  expect(LIABLE_ROLES.map((role) => answersFor(situation, role))).toEqual(expected);
});

test('whoever held the right opinion in a collective decision answers for nothing', () => {
  expect(answersFor('collective-decision', 'reviewer', { opinion: 'right' })).toBeNull();
  expect(answersFor('collective-decision', 'approver', { opinion: 'wrong' })).toBe('main-leader');
  expect(answersFor('reviewer-overrides', 'reviewer', { opinion: 'right' })).toBe('direct');
});

test('every situation has a row, and nobody but one answers directly', () => {
  for (const situation of SITUATIONS) {
    const direct = Object.values(ATTRIBUTION_MATRIX[situation]).filter((part) => part === 'direct');
    expect(direct.length).toBeLessThanOrEqual(1);
  }
});

test('grades: each severity knows its measures, and a serious one names leaders', () => {
  expect(SEVERITIES.map(mustNameLeaders)).toEqual([false, true, true]);
  expect(measuresFor('serious', 'main-leader')).toEqual(['serious-demerit']);
  expect(measuresFor('serious', 'important-leader')).toEqual(['warning']);
  expect(measuresFor('very-serious', 'direct')).toEqual(['dismissal', 'expulsion']);
  expect(measuresFor('ordinary', 'main-leader')).toEqual(['self-criticism']);
});

test('twice in twelve months, obstruction and retaliation aggravate', () => {
  const plain = { sameInTwelveMonths: 1, obstructed: false, retaliated: false };
  expect(aggravations(plain)).toEqual([]);
  expect(aggravations({ ...plain, sameInTwelveMonths: 2 })).toEqual(['repeated']);
  expect(aggravations({ sameInTwelveMonths: 0, obstructed: true, retaliated: true })).toEqual([
    'obstruction',
    'retaliation',
  ]);
});
