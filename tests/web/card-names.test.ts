import { expect, test } from '@jest/globals';
import { CLOCK_NAMES } from '../../domain/case/clock.ts';
import { clockName } from '../../web/src/components/clock-words.ts';
import { speak } from './speak.ts';

const zh = await speak('zh-CN');
const en = await speak('en');

test('cards of a promise (T02) and of the statute (T03) name no step', () => {
  expect(clockName(zh, { clock: 'promised', stepName: '决定' })).toBe('承诺');
  expect(clockName(zh, { clock: 'statutory', stepName: '决定' })).toBe('法定');
  expect(clockName(en, { clock: 'statutory', stepName: 'Decision' })).toBe('Statutory limit');
});

test('a card of a step (T04) names the step', () => {
  expect(clockName(zh, { clock: 'step', stepName: '决定' })).toBe('环节“决定”');
});

test('every clock of the law has a name on the page', () => {
  const names = CLOCK_NAMES.flatMap((clock) => [zh, en].map((t) => clockName(t, { clock, stepName: null })));

  expect(names.filter((name) => name.includes('clock:') || name.includes('name.'))).toEqual([]);
});
