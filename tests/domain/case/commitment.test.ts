import { expect, test } from '@jest/globals';
import type { Limit } from '../../../domain/time/limit.ts';
import { passTime } from '../../../domain/supervision/due.ts';
import {
  act,
  applicant,
  at,
  calendar,
  foodPlan,
  paper,
  play,
  received,
  refusalOf,
  staff,
} from '../builders.ts';
import {
  acceptedCase,
  breachesOf,
  cardsOf,
  clockNamed,
  decidableCase,
  eventsUntil,
  grantedCase,
} from './side-road-cases.ts';

const sixtyDays: Limit = { value: 60, unit: 'calendarDay' };
const commitment = { postCheck: sixtyDays, postId: 'post-site', unitId: 'unit' };
const acceptance = { commitmentId: 'promise' };
const granted = () => grantedCase({ commitment }, { acceptance });
const issued = () =>
  play(
    granted(),
    act('issueCertificate', at('2026-03-05 10:00'), { certificateNo: 'Z', sha256: paper.sha256 }),
  );
const served = () => play(issued(), act('serve', at('2026-03-06 10:00'), { method: 'window' }));
const check = (when: string, payload = {}) =>
  act('completePostCheck', at(when), { result: 'kept', staff: ['a', 'b'], opinionId: 'o', ...payload });

test('the check afterwards counts from the permit', () => {
  // Sixty days after 03-04: 03-31 is day 27, 04-30 day 57, 05-03 day 60; 05-01 to 05-05 are off, 05-06 is worked.
  expect(clockNamed(granted(), 'post-check')).toMatchObject({
    startOn: '2026-03-04',
    lastDayOn: '2026-05-06',
    postId: 'post-site',
    state: 'running',
  });
  expect(granted()).toMatchObject({ commitment: true, postCheck: 'open' });
});

test('service does not end a case whose check is still to come, and leaves nothing else running', () => {
  const state = served();

  expect(state).toMatchObject({ state: 'delivering', servedBeforeCheck: true, stepId: null });
  expect(state.clocks.filter(({ stoppedAt }) => stoppedAt === null).map(({ clock }) => clock)).toEqual([
    'post-check',
  ]);
  expect(refusalOf(state, act('serve', at('2026-03-09 10:00'), { method: 'post' }))).toBe('served-already');
});

test('a check before service ends its period at once; the certificate still has to be served', () => {
  const state = play(issued(), check('2026-03-05 14:00'));

  expect(state).toMatchObject({ state: 'delivering', postCheck: 'kept' });
  expect(clockNamed(state, 'post-check')).toMatchObject({
    ...{ state: 'stopped', stoppedAt: at('2026-03-05 14:00') },
  });
  expect(clockNamed(state, 'delivery')?.state).toBe('running');
});

test.each(['kept', 'broken'] as const)('a check that found the promise %s ends the served case', (result) => {
  const state = play(served(), check('2026-04-20 10:00', { result, document: paper }));

  expect(state).toMatchObject({ state: 'closed', postCheck: result });
  expect(state.clocks.every(({ stoppedAt }) => stoppedAt !== null)).toBe(true);
});

test('a check before service leaves the service to do, and that ends the case', () => {
  const checked = play(issued(), check('2026-03-05 15:00'));

  expect(checked).toMatchObject({ state: 'delivering', postCheck: 'kept' });
  expect(play(checked, act('serve', at('2026-03-06 10:00'), { method: 'window' })).state).toBe('closed');
  expect(refusalOf(checked, check('2026-03-05 16:00'))).toBe('no-post-check');
});

test('the period passed is said; no rule of time makes it a card', () => {
  const events = eventsUntil(served(), '2026-05-07 00:00');

  expect(breachesOf(events, 'post-check')).toEqual([
    expect.objectContaining({ at: at('2026-05-07 00:00'), postId: 'post-site' }),
  ]);
  expect(cardsOf(events, 'post-check')).toEqual([]);
  expect(breachesOf(eventsUntil(served(), '2026-05-06 23:59'), 'post-check')).toEqual([]);
});

test.each([
  ['one who went alone', { staff: ['a', 'a'] }, 'two-staff'],
  ['a broken promise without an order', { result: 'broken' }, 'order-missing'],
])('a check by %s is refused', (_what, payload, code) => {
  expect(refusalOf(served(), check('2026-04-20 10:00', payload))).toBe(code);
});

test('the applicant does not check himself', () => {
  expect(refusalOf(served(), { ...check('2026-04-20 10:00'), by: applicant })).toBe('only-staff');
});

test('without a promise, or after a refusal, nothing is checked afterwards', () => {
  const refused = play(
    decidableCase({ commitment }, acceptance),
    act('refuse', at('2026-03-04 10:00'), { document: paper, reasonId: 'r' }, staff('approver')),
  );

  expect(clockNamed(grantedCase({ commitment }), 'post-check')).toBeUndefined();
  expect(refusalOf(grantedCase({ commitment }), check('2026-03-05 10:00'))).toBe('no-post-check');
  expect(clockNamed(refused, 'post-check')).toBeUndefined();
  expect(refusalOf(acceptedCase({ commitment }, acceptance), check('2026-03-05 10:00'))).toBe('wrong-state');
});

test('an item that offers none accepts no promise', () => {
  expect(
    refusalOf(
      received(at('2026-03-02 09:00'), foodPlan()),
      act('accept', at('2026-03-02 10:00'), { document: paper, commitmentId: 'promise' }),
    ),
  ).toBe('commitment-not-offered');
});

test('an acceptance that the law deems rests on the promise too: silence does not spare the check', () => {
  const { state } = passTime(received(at('2026-03-02 09:00'), foodPlan({ commitment })), {
    calendar,
    until: at('2026-03-10 00:00'),
  });

  expect(state).toMatchObject({ deemedAccepted: true, commitment: true });
  const { state: without } = passTime(received(at('2026-03-02 09:00')), {
    calendar,
    until: at('2026-03-10 00:00'),
  });
  expect(without).toMatchObject({ deemedAccepted: true, commitment: false });
});
