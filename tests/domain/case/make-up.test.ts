import { expect, test } from '@jest/globals';
import { evolve } from '../../../domain/case/evolve.ts';
import { openCase } from '../../../domain/case/open-case.ts';
import { mayOpenInEmergency } from '../../../domain/case/side-roads/make-up.ts';
import type { CaseState } from '../../../domain/case/state.ts';
import { act, applicant, at, foodPlan, paper, play, received, refusalOf, staff } from '../builders.ts';
import { breachesOf, cardsOf, clockNamed, eventsUntil } from './side-road-cases.ts';

const makeUp = { value: 24, unit: 'hour' } as const;

/** Ground was broken on Sunday evening, reported on Monday morning. */
function reported(): CaseState {
  const receivedAt = at('2026-03-02 09:00');
  const opening = openCase({
    ...{ caseNo: 'C1', receivedAt, plan: foodPlan({ makeUp }), practice: true, clockOffsetMs: 0 },
    emergencySince: at('2026-03-01 20:00'),
  });
  return evolve(opening, { by: applicant, event: { type: 'submitted', at: receivedAt, materials: [] } });
}
const file = (when: string, materials = ['M01', 'M02', 'M03']) => act('makeUp', at(when), { materials });

test('the hours count from the beginning of the work, night and Sunday included, and do not roll', () => {
  expect(clockNamed(reported(), 'make-up')).toMatchObject({
    startAt: at('2026-03-01 20:00'),
    lastDayOn: '2026-03-02',
    breachAt: at('2026-03-02 20:00'),
  });
});

test('until the application comes nothing of the agency runs, and it can neither accept nor refuse', () => {
  const state = reported();

  expect(state).toMatchObject({ state: 'received', makeUpDue: true, stepId: null });
  expect(state.clocks.map(({ clock }) => clock)).toEqual(['make-up']);
  expect(eventsUntil(state, '2026-04-01 00:00').map(({ type }) => type)).toEqual(['clockBreached']);
  expect(refusalOf(state, act('accept', at('2026-03-02 10:00'), { document: paper }))).toBe('make-up-first');
  expect(
    refusalOf(state, act('refuseAcceptance', at('2026-03-02 10:00'), { document: paper, reasonId: 'r' })),
  ).toBe('make-up-first');
  expect(
    refusalOf(
      state,
      act('requestCorrection', at('2026-03-02 10:00'), { document: paper, materials: ['M01'] }),
    ),
  ).toBe('make-up-first');
});

test('with the application the ordinary procedure begins, from that day', () => {
  const state = play(reported(), file('2026-03-02 15:00'));

  // Five working days after Monday 03-02 end on Monday 03-09.
  expect(clockNamed(state, 'acceptance')).toMatchObject({ startOn: '2026-03-02', lastDayOn: '2026-03-09' });
  expect(clockNamed(state, 'make-up')?.state).toBe('stopped');
  expect(state).toMatchObject({ state: 'received', makeUpDue: false, stepId: 'accept' });
  expect(refusalOf(state, act('accept', at('2026-03-02 16:00'), { document: paper }))).toBe('allowed');
});

test('filed in the last minute is in time; at the hour it is late, which is said and no card', () => {
  const inTime = play(reported(), file('2026-03-02 19:59'));
  const late = eventsUntil(reported(), '2026-03-02 20:00');

  expect(breachesOf(eventsUntil(inTime, '2026-03-03 00:00'), 'make-up')).toEqual([]);
  expect(breachesOf(late, 'make-up')).toEqual([expect.objectContaining({ at: at('2026-03-02 20:00') })]);
  expect(cardsOf(late, 'make-up')).toEqual([]);
  expect(refusalOf(reported(), file('2026-03-04 09:00'))).toBe('allowed');
});

test.each([
  ['nothing', [], 'no-material'],
  ['what the item does not list', ['M99'], 'unknown-material'],
])('filing %s is refused', (_what, materials, code) => {
  expect(refusalOf(reported(), file('2026-03-02 15:00', materials))).toBe(code);
});

test('only the applicant files, once, and only where work came first', () => {
  const filed = play(reported(), file('2026-03-02 15:00'));

  expect(
    refusalOf(reported(), act('makeUp', at('2026-03-02 15:00'), { materials: ['M01'] }, staff('clerk'))),
  ).toBe('only-applicant');
  expect(refusalOf(filed, file('2026-03-02 16:00'))).toBe('nothing-to-make-up');
  expect(refusalOf(received(at('2026-03-02 09:00'), foodPlan({ makeUp })), file('2026-03-02 10:00'))).toBe(
    'nothing-to-make-up',
  );
});

test('the applicant may withdraw before filing', () => {
  expect(play(reported(), act('withdraw', at('2026-03-02 10:00'), {})).state).toBe('withdrawn');
});

test.each([
  ['on an item that knows no emergency', foodPlan(), '2026-03-01 20:00', 'no-emergency-in-law'],
  ['that is said to begin later', foodPlan({ makeUp }), '2026-03-02 09:01', 'emergency-in-future'],
  ['that began before', foodPlan({ makeUp }), '2026-03-02 09:00', 'allowed'],
])('a report of work %s', (_what, plan, since, code) => {
  const verdict = mayOpenInEmergency(plan, {
    emergencySince: at(since),
    receivedAt: at('2026-03-02 09:00'),
  });

  expect(verdict.ok ? 'allowed' : verdict.refusal.code).toBe(code);
});
