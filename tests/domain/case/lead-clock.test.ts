import { describe, expect, test } from '@jest/globals';
import type { Clock, ClockName } from '../../../domain/case/clock.ts';
import { clocksOf, leadClock } from '../../../domain/case/clocks.ts';
import type { CaseState } from '../../../domain/case/state.ts';
import { act, at, calendar, foodPlan, paper, play, received, wd } from '../builders.ts';
import { acceptedCase, clockNamed, grantedCase } from './side-road-cases.ts';

const [sample] = clocksOf(acceptedCase(), calendar);
function clock(name: ClockName, lateAt: string, stopped = false): Clock {
  if (sample === undefined) throw new Error('no clock');
  const late = at(lateAt);
  return { ...sample, clock: name, clockId: name, lateAt: late, stoppedAt: stopped ? late : null };
}
const lead = (...clocks: readonly Clock[]) => leadClock(clocks)?.clock ?? null;

describe('the clock that leads every view', () => {
  const step = clock('step', '2026-03-05 00:00');
  const statutory = clock('statutory', '2026-03-31 00:00');
  const correction = clock('correction', '2026-03-04 00:00');

  test.each([
    ['is the one that breaches first', lead(statutory, step), 'step'],
    ['on a tie is the statute', lead(clock('promised', '2026-03-31 00:00'), statutory), 'statutory'],
    [
      'on a tie is the statute, whatever stands first',
      lead(statutory, clock('promised', '2026-03-31 00:00')),
      'statutory',
    ],
    ['is never the applicant’s while one of the agency runs', lead(correction, statutory), 'statutory'],
    ['is the applicant’s when nothing else runs', lead(correction), 'correction'],
    ['is none that has stopped', lead(clock('step', '2026-03-05 00:00', true), statutory), 'statutory'],
    ['is none when all have stopped', lead(clock('step', '2026-03-05 00:00', true)), null],
  ])('%s', (_sentence, found, expected) => {
    expect(found).toBe(expected);
  });
});

describe('who must act while a clock runs', () => {
  const holder = (state: CaseState, name: ClockName) => clockNamed(state, name)?.postId;

  test('the accepting post accepts and waits for a correction, whoever holds the case', () => {
    const asked = play(
      received(at('2026-03-02 09:00')),
      act('requestCorrection', at('2026-03-02 10:00'), { materials: ['M01'], document: paper }),
    );

    expect(holder(acceptedCase(), 'acceptance')).toBe('post-accept');
    expect(holder(asked, 'correction')).toBe('post-accept');
  });

  test('the post of the open step holds the statute; when none is open the deciding post', () => {
    expect(holder(acceptedCase(), 'statutory')).toBe('post-material-review');
    expect(holder(grantedCase(), 'delivery')).toBe('post-issue');
  });

  test('the unit that the item names checks a promise', () => {
    const commitment = { postCheck: wd(20), postId: 'post-check', unitId: 'unit-check' };
    const granted = grantedCase({ commitment }, { acceptance: { commitmentId: 'C' } });

    expect(holder(granted, 'post-check')).toBe('post-check');
    expect(holder(granted, 'delivery')).toBe('post-issue');
  });

  test('the promise of an instant item is late at closing time, of a day that may move only after the certain one', () => {
    const instant = foodPlan({ kind: 'instant', promised: { ...wd(0), start: 'acceptance' } });
    const promise = (day: string) =>
      clockNamed(
        play(received(at(`${day} 09:00`), instant), act('accept', at(`${day} 10:00`), { document: paper })),
        'promised',
      );

    expect(promise('2026-03-02')).toMatchObject({
      breachAt: at('2026-03-02 17:00'),
      lateAt: at('2026-03-02 17:00'),
    });
    const provisional = promise('2027-03-08');
    expect(provisional).toMatchObject({ provisional: true, breachAt: at('2027-03-08 17:00') });
    expect(provisional?.lateAt).toBeGreaterThan(at('2027-03-08 17:00'));
  });
});
