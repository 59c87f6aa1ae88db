import { expect, test } from '@jest/globals';
import { LEAST_RATIO, measureDates } from '../../bench/dates.ts';

test('the last day of a 20-day limit is found at least twenty times as fast as by chinese-days, and is the same', () => {
  const { ratio, differing, questions } = measureDates();

  expect([questions, differing]).toEqual([1000, 0]);
  expect(ratio).toBeGreaterThanOrEqual(LEAST_RATIO);
});
