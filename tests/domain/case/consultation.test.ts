import { expect, test } from '@jest/globals';
import { clocksOf } from '../../../domain/case/clocks.ts';
import type { PlannedConsultation } from '../../../domain/catalogue/plan.ts';
import { act, at, calendar, paper, play, refusalOf, wd } from '../builders.ts';
import {
  breachesOf,
  cardsOf,
  clockNamed,
  decidableCase,
  eventsUntil,
  grantedCase,
  reviewedCase,
} from './side-road-cases.ts';

const police: PlannedConsultation = {
  unitId: 'police',
  postId: 'post-police',
  limit: wd(2),
  excluded: false,
};
const water: PlannedConsultation = { unitId: 'water', postId: 'post-water', limit: wd(5), excluded: true };
const consultations = [police, water];
const ask = (unitId: string, when = '2026-03-03 10:00') =>
  act('startConsultation', at(when), { unitId, document: paper });
const answer = (unitId: string, when: string) => act('endConsultation', at(when), { unitId, opinionId: 'o' });

test('the unit that is asked has a period of its own, and it is that unit that answers for it', () => {
  const state = play(reviewedCase({ consultations }), ask('police'));

  expect(clockNamed(state, 'consultation')).toMatchObject({
    ...{ startOn: '2026-03-03', lastDayOn: '2026-03-05', postId: 'post-police', unitId: 'police' },
  });
});

test('asking stops no limit of the agency unless a law takes the time out', () => {
  const state = play(reviewedCase({ consultations }), ask('police'), answer('police', '2026-03-06 10:00'));

  expect(clockNamed(state, 'statutory')?.lastDayOn).toBe('2026-03-30');
  expect(clockNamed(state, 'promised')?.lastDayOn).toBe('2026-03-12');
});

test('several are asked at once, each with its own period, each answers for itself', () => {
  const state = play(
    reviewedCase({ consultations }),
    ask('police'),
    ask('water', '2026-03-03 11:00'),
    answer('police', '2026-03-04 10:00'),
  );

  expect(
    clocksOf(state, calendar)
      .filter(({ clock }) => clock === 'consultation')
      .map(({ unitId, lastDayOn, state: how }) => [unitId, lastDayOn, how]),
  ).toEqual([
    ['police', '2026-03-05', 'stopped'],
    ['water', '2026-03-10', 'running'],
  ]);
});

test('a unit that keeps silent has let its period pass; no rule of time makes it a card', () => {
  const events = eventsUntil(play(reviewedCase({ consultations }), ask('police')), '2026-03-06 00:00');

  expect(breachesOf(events, 'consultation')).toEqual([
    expect.objectContaining({ at: at('2026-03-06 00:00'), unitId: 'police' }),
  ]);
  expect(cardsOf(events, 'consultation')).toEqual([]);
});

test('each unit is asked once, and only one that the item names', () => {
  const asked = play(reviewedCase({ consultations }), ask('police'));
  const answered = play(asked, answer('police', '2026-03-04 10:00'));
  const both = play(answered, ask('water', '2026-03-04 11:00'));

  expect(refusalOf(reviewedCase({ consultations }), ask('tax'))).toBe('consultation-not-listed');
  expect(refusalOf(asked, ask('police', '2026-03-04 10:00'))).toBe('consulted-already');
  expect(refusalOf(answered, ask('police', '2026-03-05 10:00'))).toBe('consulted-already');
  expect(refusalOf(both, ask('tax', '2026-03-05 10:00'))).toBe('consulted-already');
  expect(refusalOf(reviewedCase(), ask('police'))).toBe('no-consultation');
});

test('the answer of one does not silence the other', () => {
  const both = play(
    reviewedCase({ consultations }),
    ...[ask('police'), ask('water', '2026-03-03 11:00'), answer('police', '2026-03-04 10:00')],
  );

  expect(refusalOf(both, answer('water', '2026-03-05 10:00'))).toBe('allowed');
});

test('an answer needs a question', () => {
  const asked = play(reviewedCase({ consultations }), ask('police'));

  expect(refusalOf(reviewedCase({ consultations }), answer('police', '2026-03-04 10:00'))).toBe(
    'not-consulted',
  );
  expect(refusalOf(asked, answer('water', '2026-03-04 10:00'))).toBe('not-consulted');
  expect(
    refusalOf(play(asked, answer('police', '2026-03-04 10:00')), answer('police', '2026-03-05 10:00')),
  ).toBe('not-consulted');
});

test('asked between review and decision; a decision ends the waiting', () => {
  const granted = play(
    decidableCase({ consultations }),
    ask('police', '2026-03-03 14:00'),
    act('grant', at('2026-03-04 10:00'), { document: paper }),
  );

  expect(clockNamed(granted, 'consultation')?.state).toBe('stopped');
  expect(refusalOf(grantedCase({ consultations }), ask('police', '2026-03-05 10:00'))).toBe('wrong-state');
});

test.each([
  // Three working days, 03-04 to 03-06, are taken out: 03-31, 04-01, 04-02.
  ['until the answer', '2026-03-06 10:00', '2026-04-02'],
  // Asked on 03-03 for five days, to 03-10: the silence after that is the agency's. 04-06 is off.
  ['at most for the period of the unit', '2026-03-20 10:00', '2026-04-07'],
])('a law that takes the time out takes it out %s', (_how, answered, lastDayOn) => {
  const state = play(reviewedCase({ consultations }), ask('water'), answer('water', answered));

  expect(clockNamed(state, 'statutory')?.lastDayOn).toBe(lastDayOn);
  expect(clockNamed(state, 'statutory')?.pauses).toEqual([
    expect.objectContaining({ after: '2026-03-03', documentNo: paper.documentNo }),
  ]);
});

test('a unit that has hours to answer stops the limits on that day as well', () => {
  const quick = { ...water, limit: { value: 4, unit: 'hour' } } as const;
  const state = play(reviewedCase({ consultations: [quick] }), ask('water'));

  expect(clockNamed(state, 'statutory')).toMatchObject({ state: 'paused', lastDayOn: '2026-03-30' });
});

test('while it waits the limits show as paused', () => {
  const state = play(reviewedCase({ consultations }), ask('water'));

  expect(clockNamed(state, 'statutory')?.state).toBe('paused');
  expect(clockNamed(state, 'promised')?.state).toBe('paused');
  expect(clockNamed(play(reviewedCase({ consultations }), ask('police')), 'statutory')?.state).toBe(
    'running',
  );
});
