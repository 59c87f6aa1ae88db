import { expect, test } from '@jest/globals';
import { readConfig } from '../../config.ts';

const enough = {
  DATABASE_URL: 'postgresql://app:secret@db/xianshi',
  TEMPORAL_ADDRESS: 'temporal:7233',
  XIANSHI_FILES: '/files',
  XIANSHI_SECRET: 'x'.repeat(32),
};

test('what is not said has a usable default', () => {
  expect(readConfig(enough)).toMatchObject({
    port: 8080,
    publicOrigin: 'http://localhost:8080',
    practice: false,
    replanPerSecond: 10,
    metricsToken: null,
    workerMetrics: null,
    tracesTo: null,
  });
});

test.each([
  ['DATABASE_URL', ''],
  ['DATABASE_URL', 'mysql://x'],
  ['TEMPORAL_ADDRESS', ''],
  ['XIANSHI_SECRET', 'short'],
  ['PORT', 'eighty'],
  ['PORT', '70000'],
  ['PUBLIC_ORIGIN', 'localhost'],
  ['PRACTICE', 'yes'],
  ['METRICS_TOKEN', 'short'],
  ['WORKER_METRICS_PORT', 'on'],
  ['REPLAN_PER_SECOND', '0'],
  ['REPLAN_PER_SECOND', 'all'],
])('%s = "%s" is refused, the variable is named', (name, value) => {
  expect(() => readConfig({ ...enough, [name]: value })).toThrow(name);
});

test('a refused address does not show the password in it', () => {
  expect(() => readConfig({ ...enough, DATABASE_URL: 'mysql://app:secret@db' })).not.toThrow(/secret/);
});
