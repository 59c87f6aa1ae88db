import { describe, expect, test } from '@jest/globals';
import { passTime } from '../../../domain/supervision/due.ts';
import { unlogged } from '../../../domain/supervision/unlogged.ts';
import { toInstant } from '../../../domain/time/instant.ts';
import { at, calendar, received } from '../builders.ts';

/** Nobody has acted. */
const silent = received(at('2026-03-02 09:00'));
const seconds = (count: number) => count * 1_000;

describe('what has passed and stands in no log', () => {
  const midnight = at('2026-03-04 00:00');

  test.each([
    ['before the limit', -1, []],
    ['when it passes', 0, []],
    ['two minutes later, while the engine may still write', 120, []],
    ['a second after that', 121, ['step/accept']],
  ])('%s', (_when, after, clocks) => {
    const found = unlogged(silent, calendar, toInstant(midnight + seconds(after)));

    expect(found.map(({ clock }) => clock.clockId)).toEqual(clocks);
  });

  test('an early warning is no limit', () => {
    expect(unlogged(silent, calendar, at('2026-03-03 18:00'))).toEqual([]);
  });

  test('once the log has the breach, and the acceptance by silence that came of another, nothing is missing', () => {
    const until = at('2026-03-10 00:10');

    const before = unlogged(silent, calendar, until);
    const { state } = passTime(silent, { calendar, until });

    expect(before.map(({ kind }) => kind)).toEqual(['breach', 'breach', 'deemed-acceptance']);
    expect(unlogged(state, calendar, until)).toEqual([]);
  });
});
