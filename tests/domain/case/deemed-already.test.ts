import { expect, test } from '@jest/globals';
import { ACT_NAMES } from '../../../domain/case/acts.ts';
import { deemedAlready } from '../../../domain/case/deemed-already.ts';
import { passTime } from '../../../domain/supervision/due.ts';
import { act, at, calendar, foodPlan, paper, play, received } from '../builders.ts';

const deemed = passTime(received(at('2026-03-02 09:00'), foodPlan()), {
  calendar,
  until: at('2026-03-10 00:00'),
}).state;
const undone = (when: string) =>
  ACT_NAMES.filter((act) => deemedAlready(deemed, act, at(when))?.deemed === 'acceptance');

test('what would have answered the application in time cannot undo its deemed acceptance', () => {
  expect(deemed.deemedAccepted).toBe(true);
  expect([...undone('2026-03-09 23:59')].sort()).toEqual(
    ['accept', 'declareNotNeeded', 'refuseAcceptance', 'requestCorrection', 'void', 'withdraw'].sort(),
  );
});

test('nothing is undone by what comes at that instant, nor where nothing was deemed', () => {
  expect(undone('2026-03-10 00:00')).toEqual([]);
  expect(deemedAlready(received(at('2026-03-02 09:00')), 'accept', at('2026-03-02 08:00'))).toBeNull();
});

test('after a correction it is the second period whose silence was deemed', () => {
  const supplied = play(
    received(at('2026-03-02 09:00'), foodPlan()),
    act('requestCorrection', at('2026-03-03 10:00'), { materials: ['M01'], document: paper }),
    act('supplyCorrection', at('2026-03-05 10:00'), { materials: ['M01'] }),
  );
  // Five working days after Thursday 03-05: Thursday 03-12.
  const silent = passTime(supplied, { calendar, until: at('2026-03-13 00:00') }).state;

  expect(silent).toMatchObject({ deemedAccepted: true, acceptedOn: '2026-03-05' });
  expect(deemedAlready(silent, 'accept', at('2026-03-12 23:59'))).toMatchObject({
    deemedAt: at('2026-03-13 00:00'),
  });
  expect(deemedAlready(silent, 'accept', at('2026-03-13 00:00'))).toBeNull();
});

test('a case that was accepted by an act was not deemed to be', () => {
  const accepted = play(
    received(at('2026-03-02 09:00'), foodPlan()),
    act('accept', at('2026-03-03 10:00'), { document: paper }),
  );

  expect(accepted.deemedAccepted).toBe(false);
  expect(deemedAlready(accepted, 'accept', at('2026-03-03 09:00'))).toBeNull();
});
