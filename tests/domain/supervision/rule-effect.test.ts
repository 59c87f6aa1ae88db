import { expect, test } from '@jest/globals';
import { effectOfRules } from '../../../domain/supervision/rule-effect.ts';
import type { RuleSettings } from '../../../domain/supervision/rule-version.ts';
import { parseDay } from '../../../domain/time/day.ts';
import { calendar } from '../builders.ts';
import { accepted } from './accepted-case.ts';

const settings = (from: string, change: Partial<RuleSettings> = {}): RuleSettings => ({
  ...{ from: parseDay(from), off: [], profile: null, units: {}, items: {} },
  ...change,
});
const effects = (next: RuleSettings, ...published: readonly RuleSettings[]) =>
  effectOfRules(accepted(), {
    ...{ calendar, settings: next },
    published: published.map((each, n) => ({ ...each, version: n + 2 })),
  });
const cards = (next: RuleSettings, ...published: readonly RuleSettings[]) =>
  effects(next, ...published).map(({ clockId, card, early }) => [
    ...[clockId.split('/')[0], card.from?.level ?? null, card.to?.level ?? null, early],
  ]);

test('a rule that is switched off takes the card and what is said before it', () => {
  expect(cards(settings('2026-03-10', { off: ['T02'] }))).toEqual([['promised', 'yellow', null, true]]);
});

test('another profile changes the level of the promise and never the card of the statute', () => {
  const told = cards(settings('2026-03-10', { profile: 'CD' }));

  expect(told).toContainEqual(['promised', 'yellow', 'red', true]);
  expect(told.filter(([clock, from, to]) => clock === 'statutory' && from !== to)).toEqual([]);
});

test('a limit that has passed before the day of the version stays as it was judged', () => {
  expect(cards(settings('2026-03-16', { off: ['T02'] }))).toHaveLength(1);
  expect(cards(settings('2026-03-17', { off: ['T02'] }))).toEqual([]);
});

test('what is already in force that day, or announced for it, changes nothing', () => {
  const announced = settings('2026-03-09', { off: ['T02'] });

  expect(cards(settings('2026-03-10', { off: ['T02'] }), announced)).toEqual([]);
  expect(cards(settings('2026-03-10'), announced)).toEqual([['promised', null, 'yellow', true]]);
});
