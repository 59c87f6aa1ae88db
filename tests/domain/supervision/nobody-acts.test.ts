import { expect, test } from '@jest/globals';
import { passTime } from '../../../domain/supervision/due.ts';
import { simulate } from '../../../domain/supervision/simulate.ts';
import type { Scenario } from '../../../domain/supervision/scenario.ts';
import { formatInstant } from '../../../domain/time/instant.ts';
import { act, at, calendar, foodPlan, paper, play, received, wd } from '../builders.ts';

const food: Scenario['item'] = {
  kind: 'promised',
  acceptance: wd(5),
  statutory: wd(20),
  promised: wd(8),
  delivery: wd(10),
  acceptStep: wd(1),
  decideStep: wd(1),
  steps: [
    { id: 'material-review', limit: wd(2) },
    { id: 'audit', limit: wd(1) },
  ],
  profile: 'STD',
};
const cardsOf = (scenario: Omit<Scenario, 'id' | 'item'>) =>
  simulate({ id: 'story', item: food, ...scenario }, calendar).cards.map(
    ({ rule, level, threshold, at: when }) => `${when.slice(0, 10)} ${rule} ${level} ${threshold}`,
  );

test('a case nobody looks at: the accept step turns yellow, then red, and silence is acceptance', () => {
  const cards = cardsOf({
    receivedAt: '2026-03-02T09:00:00+08:00',
    acts: [],
    until: '2026-03-10T00:00:00+08:00',
  });

  expect(cards).toEqual([
    '2026-03-04 T04 yellow passed',
    '2026-03-10 T01 red passed',
    '2026-03-07 T16 red passed',
  ]);
});

test('an accepted case that is left: step, promise and statute break in turn, each once', () => {
  const cards = cardsOf({
    receivedAt: '2026-03-02T09:00:00+08:00',
    acts: [{ at: '2026-03-02T10:00:00+08:00', act: 'accept', by: 'clerk' }],
    until: '2026-03-31T10:00:00+08:00',
  });

  expect(cards).toEqual([
    '2026-03-05 T04 yellow passed',
    '2026-03-13 T02 yellow passed',
    '2026-03-31 T03 red passed',
    '2026-03-10 T16 red passed',
    '2026-03-18 T16 red passed',
  ]);
});

test('a case decided late turns nothing red afterwards', () => {
  const late = play(
    received(at('2026-03-02 09:00')),
    act('accept', at('2026-03-02 10:00'), { document: paper }),
    act('startReview', at('2026-04-10 09:00'), {}),
    act('completeStep', at('2026-04-10 09:10'), { step: 'material-review', siteVisit: false }),
    act('completeStep', at('2026-04-10 09:20'), { step: 'audit' }),
    act('grant', at('2026-04-10 09:30'), { document: paper }),
    act('issueCertificate', at('2026-04-10 10:00'), { certificateNo: 'Z1', sha256: paper.sha256 }),
    act('serve', at('2026-04-10 11:00'), { method: 'window' }),
  );

  expect(late.state).toBe('closed');
  expect(passTime(late, { calendar, until: at('2026-12-01 00:00') }).events).toEqual([]);
});

test('the early yellow of the statute is superseded by its red, and closes when the decision comes in time', () => {
  const plan = foodPlan();
  const accepted = play(
    received(at('2026-03-02 09:00'), plan),
    act('accept', at('2026-03-02 10:00'), { document: paper }),
  );
  const near = passTime(accepted, { calendar, until: at('2026-03-30 12:00') });
  const passed = passTime(near.state, { calendar, until: at('2026-03-31 00:00') });

  expect(near.state.cards.find((card) => card.threshold === 'near')).toMatchObject({
    level: 'yellow',
    cancelled: false,
  });
  expect(passed.events.map((event) => event.type)).toEqual(['clockBreached', 'cardIssued', 'cardCancelled']);
  expect(passed.events.map((event) => formatInstant(event.at))).toEqual(
    Array(3).fill('2026-03-31T00:00:00+08:00'),
  );
});

test('the deemed acceptance counts from the day of receipt, the first review step from the day it happened', () => {
  const { state } = passTime(received(at('2026-03-02 09:00')), { calendar, until: at('2026-03-10 00:00') });

  expect(state).toMatchObject({ state: 'accepted', deemedAccepted: true, acceptedOn: '2026-03-02' });
  expect(state.clocks.find((clock) => clock.clock === 'statutory')?.startOn).toBe('2026-03-02');
  expect(state.clocks.find((clock) => clock.clockId === 'step/material-review')?.startOn).toBe('2026-03-10');
});
