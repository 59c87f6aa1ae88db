import { expect, test } from '@jest/globals';
import { ACT_NAMES } from '../../../domain/case/acts.ts';
import { deemedAlready } from '../../../domain/case/deemed-already.ts';
import { passTime } from '../../../domain/supervision/due.ts';
import { at, calendar, foodPlan, received } from '../builders.ts';

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
