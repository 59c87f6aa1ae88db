import { expect, test } from '@jest/globals';
import { evolve } from '../../../domain/case/evolve.ts';
import type { CaseEvent } from '../../../domain/case/events.ts';
import type { CaseState } from '../../../domain/case/state.ts';
import { passTime } from '../../../domain/supervision/due.ts';
import { recompute } from '../../../domain/supervision/recompute.ts';
import type { Calendar } from '../../../domain/time/calendar.ts';
import { parseDay } from '../../../domain/time/day.ts';
import { act, at, calendar, paper, play, received, staff } from '../builders.ts';

/** A notice of 2026-03-04 that makes two more days off. */
const revised = revisedBy(['2026-03-05', '2026-03-06']);

test('a newer calendar moves the last day of every open clock and says both dates', () => {
  const state = accepted();

  const [first] = recompute(state, { from: calendar, to: revised, at: at('2026-03-04 12:00') });

  expect(first).toMatchObject({ type: 'deadlinesRecomputed', fromVersion: 1, toVersion: 2 });
  expect(movesOf(first)).toContainEqual({ clockId: 'statutory/1', from: '2026-03-30', to: '2026-04-01' });
});

test('a breach that falls away with the new calendar is taken back with its card', () => {
  const late = passTime(accepted(), { calendar, until: at('2026-03-05 00:00') }).state;
  const sameDay = revisedBy(['2026-03-04']);

  const events = recompute(late, { from: calendar, to: sameDay, at: at('2026-03-05 08:00') });

  expect(events.slice(1)).toMatchObject([
    { type: 'breachCancelled', clockId: 'step/material-review', reason: 'calendar-changed' },
    { type: 'cardCancelled', cardKey: 'C1/T04/step/material-review/passed', reason: 'calendar-changed' },
  ]);
  const after = events.reduce((state, event) => evolve(state, { by: null, event }), late);
  const later = passTime(after, { calendar: sameDay, until: at('2026-03-05 08:00') }).events;
  expect(later.map(({ type }) => type)).not.toContain('clockBreached');
});

test('a stopped clock keeps its date', () => {
  const [first] = recompute(accepted(), { from: calendar, to: revised, at: at('2026-03-04 12:00') });

  expect(movesOf(first).map(({ clockId }) => clockId)).not.toContain('acceptance/1');
});

function accepted(): CaseState {
  return play(
    received(at('2026-03-02 09:00')),
    act('accept', at('2026-03-02 10:00'), { document: paper }, staff('window')),
  );
}

function revisedBy(off: readonly string[]): Calendar {
  const year = calendar.years['2026'];
  if (year === undefined) throw new Error('2026 is published');
  const spans = off.map((day) => [parseDay(day), parseDay(day)] as const);

  return {
    ...calendar,
    version: 2,
    years: { ...calendar.years, 2026: { ...year, off: [...year.off, ...spans] } },
  };
}

function movesOf(event: CaseEvent | undefined) {
  if (event?.type !== 'deadlinesRecomputed') throw new Error('the first event says what moved');
  return event.moves;
}
