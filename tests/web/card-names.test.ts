import { expect, test } from '@jest/globals';
import { CLOCK_NAMES } from '../../domain/case/clock.ts';
import { cardWhat } from '../../web/src/components/card-words.ts';
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

test('a card that no clock issued says what was found, and of a rating or complaint by which day', () => {
  const card: Parameters<typeof cardWhat>[1] = {
    ...{ cardKey: 'k', matterId: 'm', ruleVersion: 1, rule: 'P04' },
    ...({
      level: 'yellow',
      issuedLevel: 'yellow',
      state: 'issued',
      because: 'told-late',
      lastDayOn: null,
    } as const),
    threshold: 'found',
    ...{ clockId: null, clock: null, stepName: null, unitName: '', postName: '' },
    ...{ issuedAt: '2026-03-24T00:00:00+08:00', cancelReason: null },
  };
  const late = { ...card, rule: 'T14', because: 'contact-overdue', lastDayOn: '2026-03-23' };

  expect(cardWhat(zh, card)).toBe('第二次补正，要的是第一次就能告知的材料');
  expect(cardWhat(zh, late)).toMatch(/差评没有按期联系，应在 .*3月23日.* 前/);
  expect(cardWhat(en, late)).toContain('was not contacted by');
});
