import { expect, test } from '@jest/globals';
import { passTime } from '../../../domain/supervision/due.ts';
import { act, at, calendar, foodPlan, play, received, refusalOf, wd } from '../builders.ts';
import {
  acceptedCase,
  breachesOf,
  cardsOf,
  clockNamed,
  decidableCase,
  eventsUntil,
  grantedCase,
  reviewedCase,
} from './side-road-cases.ts';

const dispatch = wd(5);
const send = (when: string, staffIds = ['a', 'b']) => act('dispatchStaff', at(when), { staff: staffIds });

test('two are sent within five working days of acceptance', () => {
  // 03-03, -04, -05, -06 and Monday 03-09.
  expect(clockNamed(acceptedCase({ dispatch }), 'dispatch')).toMatchObject({
    startOn: '2026-03-02',
    lastDayOn: '2026-03-09',
  });
});

test('a deemed acceptance is no excuse: the days count from the receipt', () => {
  const deemed = passTime(received(at('2026-03-02 09:00'), foodPlan({ dispatch })), {
    calendar,
    until: at('2026-03-10 00:00'),
  });

  expect(clockNamed(deemed.state, 'dispatch')).toMatchObject({ startOn: '2026-03-02', state: 'breached' });
  expect(cardsOf(deemed.events, 'dispatch')).toHaveLength(1);
});

test('passed it is red by T12, at 24:00 of the last day', () => {
  const events = eventsUntil(reviewedCase({ dispatch }), '2026-03-10 00:00');

  expect(breachesOf(events, 'dispatch')).toEqual([expect.objectContaining({ at: at('2026-03-10 00:00') })]);
  expect(cardsOf(events, 'dispatch')).toEqual([
    expect.objectContaining({ rule: 'T12', level: 'red', threshold: 'passed', unitId: 'unit' }),
  ]);
});

test('sent at the last second is sent in time', () => {
  const state = play(reviewedCase({ dispatch }), send('2026-03-09 23:59'));

  expect(state.dispatched).toEqual(['a', 'b']);
  expect(breachesOf(eventsUntil(state, '2026-03-20 00:00'), 'dispatch')).toEqual([]);
});

test('late is still sent, and more may be sent later', () => {
  const late = play(reviewedCase({ dispatch }), send('2026-03-10 09:00'));
  const more = play(late, send('2026-03-11 09:00', ['b', 'c']));

  expect(clockNamed(late, 'dispatch')?.state).toBe('stopped');
  expect(more.dispatched).toEqual(['a', 'b', 'c']);
});

test('one, or one named twice, is not two', () => {
  expect(refusalOf(reviewedCase({ dispatch }), send('2026-03-03 10:00', ['a', 'a']))).toBe('two-staff');
});

test('it is for items that the law names, between acceptance and decision', () => {
  expect(refusalOf(reviewedCase(), send('2026-03-03 10:00'))).toBe('no-dispatch');
  expect(refusalOf(acceptedCase({ dispatch }), send('2026-03-02 11:00'))).toBe('allowed');
  expect(refusalOf(decidableCase({ dispatch }), send('2026-03-03 12:00'))).toBe('allowed');
  expect(refusalOf(grantedCase({ dispatch }), send('2026-03-04 12:00'))).toBe('wrong-state');
  expect(refusalOf(received(at('2026-03-02 09:00'), foodPlan({ dispatch })), send('2026-03-02 09:30'))).toBe(
    'wrong-state',
  );
});

test('a decision ends it', () => {
  expect(clockNamed(grantedCase({ dispatch }), 'dispatch')?.state).toBe('stopped');
});
