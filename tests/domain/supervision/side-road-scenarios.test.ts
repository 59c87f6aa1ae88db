import { expect, test } from '@jest/globals';
import type { Scenario } from '../../../domain/supervision/scenario.ts';
import { simulate } from '../../../domain/supervision/simulate.ts';
import { calendar, wd } from '../builders.ts';

const scenario = (
  parts: Partial<Omit<Scenario, 'item'>> & { item?: Partial<Scenario['item']> },
): Scenario => ({
  ...{ id: 'S', receivedAt: '2026-03-02T09:00:00+08:00', until: '2026-05-09T00:00:00+08:00', acts: [] },
  ...parts,
  item: {
    ...{ kind: 'promised', acceptance: wd(5), statutory: wd(45), profile: 'STD', steps: [] },
    ...parts.item,
  },
});
const accept = { at: '2026-03-02T10:00:00+08:00', act: 'accept', by: 'clerk' };
const passedCards = (run: ReturnType<typeof simulate>) =>
  run.cards
    .filter(({ threshold, rule }) => threshold === 'passed' && rule !== 'T16')
    .map(({ rule, at }) => [rule, at]);

test('a joint case nobody finishes is late after 45 working days, and nothing else of it is', () => {
  const joint = { governmentUnitId: 'government', children: [{ itemId: 'A', required: true }] };
  const run = simulate(scenario({ item: { joint }, acts: [accept] }), calendar);

  // Day 45 after 03-02 is Friday 05-08 (05-01 to 05-05 and 04-06 are off).
  expect(run.state).toBe('joint');
  expect(passedCards(run)).toEqual([['T11', '2026-05-09T00:00:00+08:00']]);
});

test('nobody sent in five working days is T12', () => {
  const run = simulate(
    scenario({ item: { dispatch: wd(5) }, acts: [accept], until: '2026-03-10T00:00:00+08:00' }),
    calendar,
  );

  expect(passedCards(run)).toEqual([['T12', '2026-03-10T00:00:00+08:00']]);
});

test('a list left open at acceptance stops the permit until the applicant closes it', () => {
  const tolerance = { materials: ['M2'], limit: wd(5), grantBeforeBasis: null };
  const run = simulate(
    scenario({
      item: { tolerance, materials: ['M1', 'M2'] },
      acts: [
        { ...accept, with: { tolerated: ['M2'] } },
        { at: '2026-03-03T09:00:00+08:00', act: 'startReview', by: 'reviewer' },
        { at: '2026-03-03T10:00:00+08:00', act: 'grant', by: 'approver' },
        {
          at: '2026-03-04T10:00:00+08:00',
          act: 'supplyTolerated',
          by: 'applicant',
          with: { materials: ['M2'] },
        },
        { at: '2026-03-04T11:00:00+08:00', act: 'grant', by: 'approver' },
      ],
      until: '2026-03-05T00:00:00+08:00',
    }),
    calendar,
  );

  expect(run.state).toBe('granted');
  expect(run.refused).toEqual([{ at: '2026-03-03T10:00:00+08:00', act: 'grant', code: 'tolerated-open' }]);
});

test('emergency work is made good within hours of its beginning', () => {
  const run = simulate(
    scenario({
      item: { makeUp: { value: 24, unit: 'hour' }, materials: ['M1'] },
      emergencySince: '2026-03-01T20:00:00+08:00',
      acts: [
        { at: '2026-03-02T15:00:00+08:00', act: 'makeUp', by: 'applicant', with: { materials: ['M1'] } },
      ],
      until: '2026-03-03T00:00:00+08:00',
    }),
    calendar,
  );

  expect(run.clocks.map(({ clock, lastDayOn, state }) => [clock, lastDayOn, state])).toEqual([
    ['make-up', '2026-03-02', 'stopped'],
    ['acceptance', '2026-03-09', 'running'],
  ]);
});
