import { expect, test } from '@jest/globals';
import { judgeClocks } from '../../../domain/time/clock-agreement.ts';
import type { Clocked, ClockReading } from '../../../domain/time/clock-agreement.ts';

const reading = (clock: Clocked, aheadMs: number, withinMs = 5): ClockReading => ({
  clock,
  source: clock,
  aheadMs,
  withinMs,
});
const DATABASE = reading('postgresql', 0, 0);

test.each([
  ['one clock alone says nothing', [DATABASE], 'unknown', 0, null, null],
  ['some milliseconds are agreement', [DATABASE, reading('api', 40)], 'agreed', 35, null, null],
  ['just under two seconds', [DATABASE, reading('api', 2_004)], 'agreed', 1_999, null, null],
  ['two seconds for certain', [DATABASE, reading('api', 2_005)], 'apart', 2_000, 'api', 'postgresql'],
  [
    'an answer that took 5 s proves nothing',
    [DATABASE, reading('api', 4_000, 2_500)],
    'agreed',
    1_500,
    null,
    null,
  ],
  [
    'behind is as bad as ahead',
    [DATABASE, reading('worker', -3_000)],
    'apart',
    2_995,
    'postgresql',
    'worker',
  ],
  [
    'just under thirty seconds',
    [DATABASE, reading('temporal', 30_004)],
    'apart',
    29_999,
    'temporal',
    'postgresql',
  ],
  ['thirty seconds', [DATABASE, reading('temporal', 30_005)], 'far-apart', 30_000, 'temporal', 'postgresql'],
  [
    'two that are apart from each other',
    [DATABASE, reading('api', 16_000), reading('temporal', -16_000)],
    'far-apart',
    31_990,
    'api',
    'temporal',
  ],
  [
    'two processes of one kind',
    [DATABASE, reading('api', 10), reading('api', 2_500)],
    'apart',
    2_495,
    'api',
    'postgresql',
  ],
] as const)('%s', (_what, readings, agreement, apartMs, fastest, slowest) => {
  expect(judgeClocks(readings)).toEqual({ agreement, apartMs, fastest, slowest });
});
