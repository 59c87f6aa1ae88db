import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { clocksOf } from '../../../domain/case/clocks.ts';
import type { CaseState } from '../../../domain/case/state.ts';
import { isWorking } from '../../../domain/time/calendar.ts';
import { addDays, parseDay } from '../../../domain/time/day.ts';
import type { Day } from '../../../domain/time/day.ts';
import { atTime, dayOf, endOfDay, toInstant } from '../../../domain/time/instant.ts';
import type { Instant } from '../../../domain/time/instant.ts';
import type { Limit } from '../../../domain/time/limit.ts';
import { act, calendar, done, foodPlan, paper, play, received, staff, wd } from '../builders.ts';

/** Any day of 2025 or of the first half of 2026, at any minute. */
const instants = fc
  .tuple(fc.integer({ min: 0, max: 540 }), fc.integer({ min: 0, max: 1439 }))
  .map(([days, minutes]) =>
    toInstant(atTime(addDays(parseDay('2025-01-01'), days), '00:00') + minutes * 60_000),
  );
const limits: fc.Arbitrary<Limit> = fc.oneof(
  fc.integer({ min: 1, max: 45 }).map(wd),
  fc.integer({ min: 1, max: 60 }).map((value): Limit => ({ value, unit: 'calendarDay' })),
  fc.integer({ min: 1, max: 3 }).map((value): Limit => ({ value, unit: 'month' })),
);

/** Only the statute runs, and everything but the decision is done at once. */
function decidable(from: Instant, limit: Limit): CaseState {
  const steps = foodPlan().steps.map((step) => ({ ...step, limit: null }));
  const plan = foodPlan({
    ...{ statutory: { ...limit, start: 'acceptance' }, promised: null, steps },
    specialProcedures: [{ kind: 'testing', maxWorkingDays: 40 }],
  });
  return play(received(from, plan), act('accept', from, { document: paper }), act('startReview', from, {}));
}

function toDecide(state: CaseState): CaseState {
  return play(
    state,
    act('completeStep', state.lastActAt, { step: 'material-review', siteVisit: false }),
    act('completeStep', state.lastActAt, { step: 'audit' }),
  );
}

function lastDayOf(state: CaseState): Day {
  const statutory = clocksOf(state, calendar).find(({ clock }) => clock === 'statutory');
  if (statutory === undefined) throw new Error('no statutory clock');
  return statutory.lastDayOn;
}
const grant = (at: Instant) => act('grant', at, { document: paper }, staff('approver'));

test('a decision in the last second of the last day is never late, one at 24:00 always is', () => {
  fc.assert(
    fc.property(instants, limits, (from, limit) => {
      const state = toDecide(decidable(from, limit));
      const midnight = endOfDay(lastDayOf(state));
      const types = (at: Instant) => done(state, grant(at)).events.map(({ type }) => type);

      expect(isWorking(calendar, lastDayOf(state))).toBe(true);
      expect(types(toInstant(midnight - 1_000))).not.toContain('clockBreached');
      expect(types(midnight)).toEqual(expect.arrayContaining(['clockBreached', 'granted']));
    }),
  );
});

test('a procedure that begins and ends on one day changes no limit', () => {
  fc.assert(
    fc.property(instants, limits, fc.nat(23 * 60), (from, limit, minutes) => {
      const state = decidable(from, limit);
      const start = act('startSpecialProcedure', from, {
        ...{ kind: 'testing', announcedWorkingDays: 5, document: paper, approvedBy: 'head' },
      });
      const later = toInstant(Math.min(from + minutes * 60_000, endOfDay(dayOf(from)) - 1));
      const ended = play(state, start, act('endSpecialProcedure', later, { kind: 'testing' }));

      expect(lastDayOf(ended)).toBe(lastDayOf(state));
    }),
  );
});
