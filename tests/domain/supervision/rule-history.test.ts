import { expect, test } from '@jest/globals';
import type { RuleId } from '../../../domain/case/card.ts';
import { announcedAfter, inForceOn, inTurn, standingOf } from '../../../domain/supervision/rule-history.ts';
import type { RuleVersion } from '../../../domain/supervision/rule-version.ts';
import { parseDay } from '../../../domain/time/day.ts';

const version = (no: number, from: string, off: readonly RuleId[] = []): RuleVersion => ({
  ...{ version: no, from: parseDay(from), off, profile: null, units: {}, items: {} },
});
const on = (day: string) => parseDay(day);
const numbers = (versions: readonly RuleVersion[]) => versions.map((each) => each.version);

test('without a published version every rule came with the program and is on', () => {
  expect(standingOf([], 'T04', on('2026-03-02'))).toEqual({ off: false, version: 1, since: null });
  expect(inForceOn([], on('2026-03-02'))).toBeUndefined();
});

test('a rule is off since the version that switched it off, though later ones repeat it', () => {
  const published = [version(2, '2026-03-01', ['T04']), version(3, '2026-04-01', ['T02', 'T04'])];

  expect(standingOf(published, 'T04', on('2026-05-01'))).toEqual({
    ...{ off: true, version: 2, since: '2026-03-01' },
  });
  expect(standingOf(published, 'T02', on('2026-05-01'))).toMatchObject({ off: true, version: 3 });
  expect(standingOf(published, 'T02', on('2026-03-31'))).toEqual({ off: false, version: 1, since: null });
});

test('a rule that was off and is on again says since when', () => {
  const published = [version(2, '2026-03-01', ['T04']), version(3, '2026-04-01')];

  expect(standingOf(published, 'T04', on('2026-04-01'))).toEqual({
    ...{ off: false, version: 3, since: '2026-04-01' },
  });
});

test('what is replaced before its day has come never judges and is not announced', () => {
  const published = [version(2, '2026-06-01', ['T04']), version(3, '2026-05-01', ['T02'])];

  expect(numbers(inTurn(published))).toEqual([3]);
  expect(numbers(announcedAfter(published, on('2026-04-30')))).toEqual([3]);
  expect(announcedAfter(published, on('2026-05-01'))).toEqual([]);
  expect(inForceOn(published, on('2026-07-01'))?.version).toBe(3);
});
