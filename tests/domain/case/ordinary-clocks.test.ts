import { describe, expect, test } from '@jest/globals';
import { clocksOf, everyClock } from '../../../domain/case/clocks.ts';
import type { CaseEvent } from '../../../domain/case/events.ts';
import type { CaseState } from '../../../domain/case/state.ts';
import type { Plan } from '../../../domain/catalogue/plan.ts';
import { permittedActs } from '../../../domain/supervision/permitted.ts';
import { passTime } from '../../../domain/supervision/due.ts';
import { simulate } from '../../../domain/supervision/simulate.ts';
import { formatInstant } from '../../../domain/time/instant.ts';
import type { Limit } from '../../../domain/time/limit.ts';
import { act, at, calendar, foodPlan, paper, play, received, refusalOf, staff, wd } from '../builders.ts';

const cd = (value: number): Limit => ({ value, unit: 'calendarDay' });
const planOf = (overrides: Partial<Plan>): Plan =>
  foodPlan({
    steps: foodPlan().steps.map((step) => ({ ...step, limit: null })),
    promised: null,
    ...overrides,
  });
const accept = (when: string) => act('accept', at(when), { document: paper });
const review = (day: string) => [
  act('startReview', at(`${day} 10:00`), {}),
  act('completeStep', at(`${day} 10:10`), { step: 'material-review', siteVisit: false }),
  act('completeStep', at(`${day} 10:20`), { step: 'audit' }),
];
const clock = (state: CaseState, name: string) =>
  clocksOf(state, calendar).find((candidate) => candidate.clock === name);
const until = (state: CaseState, when: string) => passTime(state, { calendar, until: at(when) });
const lines = (events: readonly CaseEvent[]) =>
  events
    .filter(({ type }) => type !== 'clockWarned')
    .map((event) => {
      const card =
        event.type === 'cardIssued' ? ` ${event.card.rule} ${event.card.level} ${event.card.threshold}` : '';
      return `${formatInstant(event.at).slice(0, 16)} ${event.type}${card}`;
    });

describe('送达 (K9)', () => {
  const decided = (by: 'grant' | 'refuse', overrides: Partial<Plan> = {}) =>
    play(
      received(at('2026-03-02 09:00'), planOf(overrides)),
      accept('2026-03-02 09:30'),
      ...review('2026-03-03'),
      act(by, at('2026-03-04 10:00'), { document: paper, reasonId: 'r' }),
    );

  /** Ten working days after Wednesday 03-04: Wednesday 03-18. */
  test.each([
    ['grant', 'red'],
    ['refuse', 'yellow'],
  ] as const)('after a decision to %s ten working days, and then %s', (by, level) => {
    const state = decided(by);

    expect(clock(state, 'delivery')).toMatchObject({ startOn: '2026-03-04', lastDayOn: '2026-03-18' });
    expect(clock(state, 'statutory')?.state).toBe('stopped');
    expect(lines(until(state, '2026-03-18 23:59').events)).toEqual([]);
    expect(lines(until(state, '2026-03-19 00:00').events)).toEqual([
      '2026-03-19T00:00 clockBreached',
      `2026-03-19T00:00 cardIssued T05 ${level} passed`,
    ]);
  });

  test('a refusal is served and closed like a grant', () => {
    const served = play(decided('refuse'), act('serve', at('2026-03-10 10:00'), { method: 'post' }));

    expect(served.state).toBe('closed');
    expect(until(served, '2026-12-01 00:00').events).toEqual([]);
  });

  test('a limit that contains delivery runs from acceptance until service, without one of its own', () => {
    const granted = decided('grant', { delivery: null, statutory: { ...cd(7), start: 'receipt' } });
    const issued = play(
      granted,
      act('issueCertificate', at('2026-03-05 10:00'), { certificateNo: 'Z', sha256: paper.sha256 }),
    );
    const served = play(issued, act('serve', at('2026-03-06 10:00'), { method: 'window' }));

    expect(clock(granted, 'delivery')).toBeUndefined();
    expect([granted, issued, served].map((state) => clock(state, 'statutory')?.state)).toEqual([
      'running',
      'running',
      'stopped',
    ]);
    expect(clock(served, 'statutory')?.stoppedAt).toBe(at('2026-03-06 10:00'));
  });

  test('decided in time and served late, it is the statute that breaks', () => {
    const granted = decided('grant', { delivery: null, statutory: { ...cd(7), start: 'receipt' } });

    expect(lines(until(granted, '2026-03-10 00:00').events)).toContain(
      '2026-03-10T00:00 cardIssued T03 red passed',
    );
  });
});

describe('延期 (42)', () => {
  const extend = (when: string) => act('extend', at(when), { document: paper, reasonId: 'r' });
  const reviewing = (state: CaseState) => play(state, act('startReview', at('2026-03-12 11:00'), {}));

  test('moves the statute, not the promise and not the step', () => {
    const before = play(received(at('2026-03-02 09:00')), accept('2026-03-02 10:00'));
    const extended = play(before, act('startReview', at('2026-03-02 11:00'), {}), extend('2026-03-03 10:00'));

    // Thirty working days after Monday 03-02: 03-30 is day 20, 04-06 is off (清明), 04-14 day 30.
    expect(clock(extended, 'statutory')?.lastDayOn).toBe('2026-04-14');
    for (const name of ['promised', 'step'])
      expect(clock(extended, name)?.lastDayOn).toBe(clock(before, name)?.lastDayOn);
  });

  test('comes once, and the second is refused', () => {
    const extended = play(
      received(at('2026-03-02 09:00')),
      ...[accept('2026-03-02 10:00'), act('startReview', at('2026-03-02 11:00'), {})],
      extend('2026-03-03 10:00'),
    );

    expect(extended).toMatchObject({ extended: true, jointExtended: false });
    expect(refusalOf(extended, extend('2026-03-04 10:00'))).toBe('extended-already');
  });

  test('is not offered where the law knows none', () => {
    const offered = (extension: Limit | null) => {
      const state = play(received(at('2026-03-02 09:00'), planOf({ extension })), accept('2026-03-02 10:00'));
      return permittedActs(state, { by: staff('P'), at: at('2026-03-03 10:00'), calendar }).open;
    };

    expect(offered(wd(10))).toContain('extend');
    expect(offered(null)).not.toContain('extend');
  });

  test('leaves a count alone that a correction had ended', () => {
    const anew = play(
      received(at('2026-03-02 09:00'), planOf({ statutory: { ...wd(20), start: 'receipt' } })),
      act('requestCorrection', at('2026-03-04 10:00'), { materials: ['M01'], document: paper }),
      act('supplyCorrection', at('2026-03-11 10:00'), { materials: ['M01'] }),
      accept('2026-03-12 10:00'),
    );
    const counts = everyClock(play(reviewing(anew), extend('2026-03-13 10:00')), calendar).filter(
      (each) => each.clock === 'statutory',
    );

    expect(counts.map(({ extension }) => extension)).toEqual([null, wd(10)]);
  });
});

describe('a limit that counts from receipt', () => {
  const plan = planOf({
    statutory: { ...cd(7), start: 'receipt' },
    promised: { ...cd(5), start: 'receipt' },
  });
  const fresh = () => received(at('2026-03-02 09:00'), plan);
  const told = () =>
    play(
      fresh(),
      act('requestCorrection', at('2026-03-04 10:00'), { materials: ['M01', 'M02'], document: paper }),
    );

  test('runs from the day of receipt; acceptance neither stops nor restarts it', () => {
    const accepted = play(fresh(), accept('2026-03-05 10:00'));

    for (const state of [fresh(), accepted]) {
      expect(clock(state, 'statutory')).toMatchObject({
        clockId: 'statutory/1',
        startOn: '2026-03-02',
        lastDayOn: '2026-03-09',
        state: 'running',
      });
      expect(clock(state, 'promised')).toMatchObject({ startOn: '2026-03-02', lastDayOn: '2026-03-09' });
    }
  });

  test('a correction notice stops it; half a supplement leaves it so; the rest starts it anew, with K1', () => {
    const half = play(told(), act('supplyCorrection', at('2026-03-09 10:00'), { materials: ['M01'] }));
    const whole = play(half, act('supplyCorrection', at('2026-03-11 10:00'), { materials: ['M02'] }));

    for (const state of [told(), half]) expect(clock(state, 'statutory')?.state).toBe('stopped');
    expect(clock(whole, 'statutory')).toMatchObject({
      clockId: 'statutory/2',
      startOn: '2026-03-11',
      lastDayOn: '2026-03-18',
      state: 'running',
    });
    expect(clock(whole, 'acceptance')).toMatchObject({ clockId: 'acceptance/2', startOn: '2026-03-11' });
    expect(everyClock(whole, calendar).filter((each) => each.clock === 'statutory')).toHaveLength(2);
  });

  test('while the applicant corrects, no limit of the agency passes', () => {
    expect(lines(until(told(), '2026-03-17 00:00').events)).toEqual([]);
  });

  test('a final supply that is not complete starts it anew as well', () => {
    const final = play(
      told(),
      act('supplyCorrection', at('2026-03-06 10:00'), { materials: [], final: true }),
    );

    expect(clock(final, 'statutory')).toMatchObject({ clockId: 'statutory/2', startOn: '2026-03-06' });
  });

  test('silence: accepted as of receipt, and the limit that had begun then goes on', () => {
    const { state } = until(fresh(), '2026-03-10 00:00');

    expect(state).toMatchObject({ deemedAccepted: true, acceptedOn: '2026-03-02' });
    expect(everyClock(state, calendar).filter((each) => each.clock === 'statutory')).toHaveLength(1);
  });
});

describe('a clock born already past', () => {
  /** Received Monday 03-02; nobody answers by 03-09; three calendar days from 03-02 ended on 03-05. */
  test('is logged at its birth with the instant at which the law broke', () => {
    const plan = planOf({ statutory: { ...cd(3), start: 'acceptance' } });
    const { state, events } = until(received(at('2026-03-02 09:00'), plan), '2026-03-10 00:00');

    expect(lines(events)).toEqual([
      '2026-03-10T00:00 clockBreached',
      '2026-03-10T00:00 cardIssued T01 red passed',
      '2026-03-10T00:00 acceptanceDeemed',
      '2026-03-06T00:00 clockBreached',
      '2026-03-06T00:00 cardIssued T03 red passed',
    ]);
    expect(clock(state, 'statutory')).toMatchObject({
      breachedAt: at('2026-03-06 00:00'),
      state: 'breached',
    });
    expect(until(state, '2026-03-10 23:00').events).toEqual([]);
  });

  test('nobody is warned of what has passed', () => {
    const plan = planOf({
      statutory: { ...cd(3), start: 'acceptance' },
      promised: { ...cd(2), start: 'acceptance' },
    });
    const { events } = until(received(at('2026-03-02 09:00'), plan), '2026-03-10 12:00');

    expect(events.filter(({ type }) => type === 'clockWarned')).toEqual([]);
  });
});

describe('即办件', () => {
  const plan = planOf({ kind: 'instant', promised: { ...wd(0), start: 'receipt' } });
  const story = (receivedAt: string) =>
    lines(until(received(at(receivedAt), plan), '2026-03-13 00:00').events);

  /** Friday 03-06, Monday 03-09, Tuesday 03-10. The window closes at 17:00. */
  test.each([
    ['in the morning', '2026-03-06 09:00', '2026-03-06T17:00', '2026-03-10T00:00'],
    ['a minute before closing', '2026-03-06 16:59', '2026-03-06T17:00', '2026-03-10T00:00'],
    ['at closing time', '2026-03-06 17:00', '2026-03-09T17:00', '2026-03-11T00:00'],
    ['after closing', '2026-03-06 17:30', '2026-03-09T17:00', '2026-03-11T00:00'],
    ['on a Saturday', '2026-03-07 10:00', '2026-03-09T17:00', '2026-03-11T00:00'],
    ['on a Sunday night', '2026-03-08 23:59', '2026-03-09T17:00', '2026-03-11T00:00'],
  ])(
    'received %s: yellow at closing time, red after the next working day',
    (_when, receivedAt, yellow, red) => {
      const promise = story(receivedAt).filter((line) => line.includes('T02') || line.includes('cardRaised'));

      expect(promise).toEqual([`${yellow} cardIssued T02 yellow passed`, `${red} cardRaised`]);
    },
  );

  test('across a holiday: 05-01 to 05-05 are off', () => {
    const { events } = until(received(at('2026-04-30 18:00'), plan), '2026-05-09 00:00');

    expect(lines(events).filter((line) => line.includes('T02') || line.includes('cardRaised'))).toEqual([
      '2026-05-06T17:00 cardIssued T02 yellow passed',
      '2026-05-08T00:00 cardRaised',
    ]);
  });

  const decidedOn = (day: string) =>
    play(
      received(at('2026-03-06 09:00'), plan),
      accept(day === '2026-03-06' ? '2026-03-06 09:30' : '2026-03-06 16:00'),
      ...review(day),
      act('grant', at(`${day} 11:00`), { document: paper }),
    );

  test('decided the same day: no card', () => {
    expect(until(decidedOn('2026-03-06'), '2026-03-13 00:00').state.cards).toEqual([]);
  });

  test('decided on the next working day: yellow, and it stays yellow', () => {
    const { state, events } = until(decidedOn('2026-03-09'), '2026-03-13 00:00');

    expect(state.cards).toMatchObject([{ level: 'yellow', threshold: 'passed', cancelled: false }]);
    expect(lines(events)).toEqual([]);
  });

  test('an ordinary item that promises a day ends its day at 24:00', () => {
    const ordinary = planOf({ kind: 'promised', promised: { ...wd(1), start: 'receipt' } });

    expect(clock(received(at('2026-03-06 18:00'), ordinary), 'promised')).toMatchObject({
      startOn: '2026-03-06',
      breachAt: at('2026-03-10 00:00'),
    });
  });
});

test('an instant item left alone turns red once, not once more by the ladder', () => {
  const { cards } = simulate(
    {
      id: 'instant',
      item: {
        kind: 'instant',
        acceptance: wd(5),
        statutory: { ...wd(3), start: 'receipt' },
        promised: { ...wd(0), start: 'receipt' },
        steps: [],
        profile: 'STD',
      },
      receivedAt: '2026-03-06T09:00:00+08:00',
      acts: [],
      until: '2026-03-11T12:00:00+08:00',
    },
    calendar,
  );

  expect(
    cards
      .filter(({ rule, threshold }) => rule !== 'T03' && threshold === 'passed')
      .map(({ rule, at: when }) => [rule, when]),
  ).toEqual([
    ['T02', '2026-03-06T17:00:00+08:00'],
    ['T16', '2026-03-10T00:00:00+08:00'],
  ]);
});
