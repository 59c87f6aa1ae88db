import { expect, test } from '@jest/globals';
import type { Clock } from '../../../domain/case/clock.ts';
import { limitsInDoubt } from '../../../domain/case/limit-in-doubt.ts';
import { parseInstant, toInstant } from '../../../domain/time/instant.ts';

const MIDNIGHT = parseInstant('2026-03-10T00:00:00+08:00');
const APART_MS = 40_000;
const clock = (clockId: string, stoppedAt: Clock['stoppedAt'] = null): Clock =>
  ({ clockId, breachAt: MIDNIGHT, stoppedAt }) as Clock;

test.each([
  [-40_001, false],
  [-40_000, true],
  [0, true],
  [40_000, true],
  [40_001, false],
])('an act %d ms from a limit, with clocks 40 s apart: in doubt %s', (ms, doubtful) => {
  const at = toInstant(MIDNIGHT + ms);

  expect(limitsInDoubt([clock('statutory/1')], { at, apartMs: APART_MS })).toHaveLength(doubtful ? 1 : 0);
});

test('a limit that had stopped before the act is in no doubt; one that the act itself stops is', () => {
  const clocks = [clock('step/accept', toInstant(MIDNIGHT - 10_000)), clock('acceptance/1', MIDNIGHT)];

  const doubtful = limitsInDoubt(clocks, { at: MIDNIGHT, apartMs: APART_MS });

  expect(doubtful.map(({ clockId }) => clockId)).toEqual(['acceptance/1']);
});
