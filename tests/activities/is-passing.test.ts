import { expect, test } from '@jest/globals';
import { isPassing } from '../../activities/is-passing.ts';

const withCode = (code: string): Error => Object.assign(new Error('x'), { code });

test.each(['57P01', '08006', '53300', '40001', '57014', 'ECONNREFUSED', 'P1001', 'P2034'])(
  'an outage of the database (%s) is waited for',
  (code) => {
    expect(isPassing(withCode(code))).toBe(true);
  },
);

test.each(['23505', '23514', '42501', '22P02', 'P2002'])('a broken rule (%s) is not tried again', (code) => {
  expect(isPassing(withCode(code))).toBe(false);
});

test('an outage is known by what lies below it', () => {
  const wrapped = new Error('query failed', { cause: withCode('57P01') });
  const both = new AggregateError([withCode('ECONNREFUSED'), withCode('ECONNREFUSED')]);

  expect(isPassing(wrapped)).toBe(true);
  expect(isPassing(both)).toBe(true);
  expect(isPassing(new Error('Connection terminated unexpectedly'))).toBe(true);
  expect(isPassing('text')).toBe(false);
});
