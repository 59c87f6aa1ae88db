import { spawnSync } from 'node:child_process';
import { expect, test } from '@jest/globals';
import { BadInput } from '../../../scripts/xianshi/bad-input.ts';
import { answer } from '../../../scripts/xianshi/commands.ts';

/** The real command, as a person calls it. */
function called(input: string, ...args: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--import', 'tsx', 'scripts/xianshi/main.ts', ...args],
    { input, encoding: 'utf8', env: { ...process.env, NODE_OPTIONS: '' } },
  );
  return { status, stdout, stderr };
}

const scenario = (change: object): string =>
  JSON.stringify({
    id: 'S',
    receivedAt: '2026-03-02T09:00:00+08:00',
    acts: [],
    until: '2026-03-03T09:00:00+08:00',
    ...change,
  });
const workingDays = (value: number) => ({ value, unit: 'workingDay' });
const item = (change: object = {}) => ({
  kind: 'promised',
  acceptance: workingDays(5),
  statutory: workingDays(20),
  steps: [{ id: 'examine', limit: null }],
  ...change,
});

test.each([
  ['an impossible day', '', ['date', '--start', '2026-02-30', '--limit', '5'], '--start'],
  ['a negative limit', '', ['date', '--start', '2026-03-02', '--limit', '-5'], '--limit'],
  [
    'zero calendar days',
    '',
    ['date', '--start', '2026-03-02', '--limit', '0', '--unit', 'calendarDay'],
    '--limit',
  ],
  ['an unknown unit', '', ['date', '--start', '2026-03-02', '--limit', '5', '--unit', 'weeks'], '--unit'],
  [
    'an end before its start',
    '',
    ['date', '--start', '2026-03-02', '--limit', '5', '--exclude', '2026-03-05..2026-03-01'],
    '--exclude',
  ],
  ['a year without any calendar', '', ['date', '--start', '2050-03-02', '--limit', '5'], '2050'],
  ['a missing option', '', ['date', '--limit', '5'], '--start'],
  ['an unknown option', '', ['date', '--begin', '2026-03-02'], '--begin'],
  ['a missing file', '', ['simulate', 'no-such-file.json'], 'no-such-file.json'],
  ['what is not JSON', 'x', ['simulate', '-'], 'JSON'],
  ['a scenario without an item', scenario({}), ['simulate', '-'], 'item'],
  [
    'an end before the beginning',
    scenario({ item: item(), until: '2026-03-02T08:59:59+08:00' }),
    ['simulate', '-'],
    'until',
  ],
  [
    'a statutory limit of zero',
    scenario({ item: item({ statutory: workingDays(0) }) }),
    ['simulate', '-'],
    'item.statutory.value',
  ],
  [
    'a promise of zero calendar days',
    scenario({ item: item({ promised: { value: 0, unit: 'calendarDay' } }) }),
    ['simulate', '-'],
    'item.promised.value',
  ],
  ['an instant without an offset', scenario({ receivedAt: '2026-03-02T09:00:00' }), ['simulate', '-'], 'S'],
  ['an unknown command', '', ['dates'], 'dates'],
])('%s is refused in one sentence that names it', async (_what, input, args, named) => {
  const world = { read: () => (input === '' ? missing() : Promise.resolve(input)), warn: fail };

  const refusal = await answer(args, world).catch((error: unknown) => error);

  expect(refusal).toBeInstanceOf(BadInput);
  expect((refusal as BadInput).message.split('\n')).toHaveLength(1);
  expect((refusal as BadInput).message).toContain(named);
});

test('the real command: exit code 2, the sentence on stderr, nothing on stdout', () => {
  const { status, stdout, stderr } = called('x', 'simulate', '-');

  expect([status, stdout]).toEqual([2, '']);
  expect(stderr).toBe('- 不是 JSON / - is not JSON\n');
});

test('the real command, a good question: exit code 0 and a table, whatever zone the machine is in', () => {
  const { status, stdout } = called('', 'date', '--start', '2026-03-09T16:30:00Z', '--limit', '5');

  expect(status).toBe(0);
  expect(stdout).toContain('2026-03-17');
});

function missing(): Promise<never> {
  return Promise.reject(Object.assign(new Error('no such file'), { code: 'ENOENT' }));
}

function fail(line: string): void {
  throw new Error(`a doubt nobody expected: ${line}`);
}
