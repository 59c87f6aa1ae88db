import { describe, expect, test } from '@jest/globals';
import { sentenceOfClock } from '../../../domain/case/clock-sentence.ts';
import { clocksOf } from '../../../domain/case/clocks.ts';
import type { CaseEvent } from '../../../domain/case/events.ts';
import { evolve, foldLog } from '../../../domain/case/evolve.ts';
import { openCase } from '../../../domain/case/open-case.ts';
import { explainClock } from '../../../domain/case/explain-clock.ts';
import { cameInTime } from '../../../domain/case/side-roads/renewal.ts';
import type { CaseState, Opening } from '../../../domain/case/state.ts';
import { submittedOf } from '../../../domain/case/submitted.ts';
import type { Plan } from '../../../domain/catalogue/plan.ts';
import { nextThreshold, passTime } from '../../../domain/supervision/due.ts';
import { afterDeemed, handleAct } from '../../../domain/supervision/handle.ts';
import { recompute } from '../../../domain/supervision/recompute.ts';
import { simulate } from '../../../domain/supervision/simulate.ts';
import type { Calendar } from '../../../domain/time/calendar.ts';
import { parseDay } from '../../../domain/time/day.ts';
import { formatInstant, toInstant } from '../../../domain/time/instant.ts';
import type { Limit } from '../../../domain/time/limit.ts';
import { act, applicant, at, calendar, done, foodPlan, paper, play, refusalOf, wd } from '../builders.ts';

const cd = (value: number): Limit => ({ value, unit: 'calendarDay' });
const window = (closesBefore: Limit): Partial<Plan> => ({ renewal: { window: { closesBefore } } });

/** Only limits of the law, so that logs stay short. */
const planOf = (overrides: Partial<Plan> = {}): Plan =>
  foodPlan({
    steps: foodPlan().steps.map((step) => ({ ...step, limit: null })),
    promised: null,
    ...overrides,
  });
const openingOf = (when: string, expiresOn: string, overrides: Partial<Plan> = {}): Opening => ({
  caseNo: 'C1',
  receivedAt: at(when),
  plan: planOf(overrides),
  practice: true,
  clockOffsetMs: 0,
  permitExpiresOn: parseDay(expiresOn),
});
const renewal = (when = '2026-05-29 09:00', expiresOn = '2026-06-30', overrides: Partial<Plan> = {}) => {
  const opening = openingOf(when, expiresOn, overrides);
  return evolve(openCase(opening), { by: applicant, event: submittedOf(opening, ['M01', 'M02'], calendar) });
};
const until = (state: CaseState, when: string) => passTime(state, { calendar, until: at(when) });
const clock = (state: CaseState, name: string) =>
  clocksOf(state, calendar).find((candidate) => candidate.clock === name);
const lines = (events: readonly CaseEvent[]) =>
  events.map((event) => `${formatInstant(event.at).slice(0, 16)} ${event.type}`);
const cards = (events: readonly CaseEvent[]) =>
  events.flatMap((event) =>
    event.type === 'cardIssued' ? [`${event.card.rule} ${event.card.level} ${event.card.threshold}`] : [],
  );

const accept = (when: string) => act('accept', at(when), { document: paper });
const grant = (when: string, seconds = 0) => {
  const stamp = toInstant(at(when) + seconds * 1000);
  return { ...act('grant', stamp, { document: paper }), at: stamp };
};
const accepted = (state = renewal()) => play(state, accept('2026-06-05 10:00'));
const inReview = () => play(accepted(), act('startReview', at('2026-06-05 10:05'), {}));
const inSpecialProcedure = () =>
  play(
    accepted(
      renewal('2026-05-29 09:00', '2026-06-30', {
        specialProcedures: [{ kind: 'testing', maxWorkingDays: 30 }],
      }),
    ),
    act('startReview', at('2026-06-05 10:05'), {}),
    act('startSpecialProcedure', at('2026-06-08 10:00'), {
      kind: 'testing',
      announcedWorkingDays: 20,
      document: paper,
    }),
  );
const toDecide = () =>
  play(
    inReview(),
    act('completeStep', at('2026-06-08 10:00'), { step: 'material-review', siteVisit: false }),
    act('completeStep', at('2026-06-08 11:00'), { step: 'audit' }),
  );

describe('an application for renewal comes in time or it does not', () => {
  /**
   * 30 calendar days before 12-31 is 12-01. Fifteen working days before Tuesday 06-30, over 端午 06-19..21: 29 26 25 24
   * 23 22 18 17 16 15 12 11 10 09 08. Two months before 04-30 has no corresponding day: the last of February.
   */
  test.each([
    ['thirty days before, on the day', cd(30), '2026-12-31', '2026-12-01 23:59', true],
    ['thirty days before, a minute later', cd(30), '2026-12-31', '2026-12-02 00:00', false],
    ['fifteen working days before, on the day', wd(15), '2026-06-30', '2026-06-08 12:00', true],
    ['fifteen working days before, the day after', wd(15), '2026-06-30', '2026-06-09 00:00', false],
    ['two months before, on the day', { value: 2, unit: 'month' }, '2026-04-30', '2026-02-28 10:00', true],
    ['two months before, too late', { value: 2, unit: 'month' }, '2026-04-30', '2026-03-01 10:00', false],
  ] as const)('%s', (_title, closesBefore, expiresOn, receivedAt, inTime) => {
    const opening = openingOf(receivedAt, expiresOn, window(closesBefore));

    expect(cameInTime(opening, calendar)).toBe(inTime);
    expect(submittedOf(opening, [], calendar)).toMatchObject({ renewalInTime: inTime });
  });

  test('without a window it is in time while the permit holds, and not the day after', () => {
    expect(cameInTime(openingOf('2026-06-30 23:59', '2026-06-30'), calendar)).toBe(true);
    expect(cameInTime(openingOf('2026-07-01 00:00', '2026-06-30'), calendar)).toBe(false);
  });

  test('a case that renews nothing says nothing of a renewal', () => {
    const plain: Opening = { ...openingOf('2026-06-01 09:00', '2026-06-30'), permitExpiresOn: null };

    expect(cameInTime(plain, calendar)).toBeNull();
    expect(submittedOf(plain, [], calendar)).toEqual({
      type: 'submitted',
      at: plain.receivedAt,
      materials: [],
    });
  });

  test('a window in hours is a fault of the catalogue, not a date', () => {
    const opening = openingOf('2026-06-01 09:00', '2026-06-30', window({ value: 5, unit: 'hour' }));

    expect(() => cameInTime(opening, calendar)).toThrow(/limit-in-hours/);
  });

  test('who asks too late has no such clock: the permit ends, and the decision has its ordinary limit', () => {
    const late = accepted(renewal('2026-06-01 09:00', '2026-06-30', window(cd(30))));
    const { state, events } = until(late, '2026-07-20 00:00');

    expect(clock(late, 'permit-expiry')).toBeUndefined();
    expect(state.state).toBe('accepted');
    expect(cards(events)).toEqual(['T03 yellow near', 'T03 red passed']);
  });
});

describe('the expiry of the permit (K12)', () => {
  test('runs from receipt through the day of expiry, in calendar days', () => {
    expect(clock(renewal(), 'permit-expiry')).toMatchObject({
      startOn: '2026-05-29',
      lastDayOn: '2026-06-30',
      breachAt: at('2026-07-01 00:00'),
      lateAt: at('2026-07-01 00:00'),
      limit: cd(32),
      provisional: false,
      state: 'running',
    });
  });

  test('ends on a day off where the permit does, and in a year without a notice it is no less certain', () => {
    expect(clock(renewal('2026-05-29 09:00', '2026-06-20'), 'permit-expiry')?.lastDayOn).toBe('2026-06-20');
    expect(clock(renewal('2026-05-29 09:00', '2027-10-02'), 'permit-expiry')).toMatchObject({
      lastDayOn: '2027-10-02',
      lateAt: at('2027-10-03 00:00'),
      provisional: false,
    });
  });

  test('no correction stops it, no extension moves it, no special procedure pauses it', () => {
    const corrected = play(
      renewal(),
      act('requestCorrection', at('2026-06-01 10:00'), { materials: ['M01'], document: paper }),
      act('supplyCorrection', at('2026-06-10 10:00'), { materials: ['M01'] }),
    );
    const extended = play(
      inReview(),
      act('extend', at('2026-06-10 10:00'), { document: paper, reasonId: 'r' }),
    );

    expect(corrected.clocks.filter((facts) => facts.clock === 'permit-expiry')).toHaveLength(1);
    expect(clock(inSpecialProcedure(), 'statutory')?.state).toBe('paused');
    for (const state of [corrected, extended, inSpecialProcedure()])
      expect(clock(state, 'permit-expiry')).toMatchObject({
        clockId: 'permit-expiry/1',
        lastDayOn: '2026-06-30',
        state: 'running',
      });
  });

  test('no calendar moves it', () => {
    const year = calendar.years['2026'];
    if (year === undefined) throw new Error('2026 is published');
    const off = [...year.off, [parseDay('2026-06-30'), parseDay('2026-06-30')] as const].sort(([a], [b]) =>
      a < b ? -1 : 1,
    );
    const to: Calendar = {
      ...calendar,
      version: calendar.version + 1,
      years: { ...calendar.years, '2026': { ...year, off } },
    };
    const moves = recompute(inReview(), { from: calendar, to, at: at('2026-06-10 10:00') }).flatMap(
      (event) => (event.type === 'deadlinesRecomputed' ? event.moves.map(({ clockId }) => clockId) : []),
    );

    expect(moves).toEqual(['statutory/1']);
  });

  test('is said in words and day by day', () => {
    const state = renewal('2026-06-17 09:00', '2026-06-20');
    const expiry = clock(state, 'permit-expiry');
    if (expiry === undefined) throw new Error('no expiry');

    expect(sentenceOfClock(expiry, state, calendar)).toMatchObject({
      zh: '许可到期：许可有效期至2026-06-20，24:00前作出决定为按期；任何程序都不暂停，遇休息日不顺延，逾期未决定视为准予延续。',
      en: expect.stringContaining('counts as renewed'),
    });
    expect(
      explainClock(expiry, calendar).map(({ day, counted, reason, last }) => [day, counted, reason, last]),
    ).toEqual([
      ['2026-06-17', null, 'start', false],
      ['2026-06-18', 1, 'counted', false],
      ['2026-06-19', 2, 'counted', false],
      ['2026-06-20', 3, 'counted', true],
    ]);
  });

  test.each([
    ['grant', 'granted'],
    ['refuse', 'refused'],
  ] as const)('a decision to %s in the last second stops it', (name, becomes) => {
    const stamp = toInstant(at('2026-06-30 23:59') + 59_999);
    const decided = done(toDecide(), { ...act(name, stamp, { document: paper, reasonId: 'r' }), at: stamp });

    expect(clock(decided.state, 'permit-expiry')?.state).toBe('stopped');
    expect(decided.state.state).toBe(becomes);
    expect(until(decided.state, '2026-07-05 00:00').state.state).toBe(becomes);
  });

  test('a decision stops it where the limit contains delivery, too', () => {
    const state = play(
      renewal('2026-05-29 09:00', '2026-06-30', { delivery: null }),
      accept('2026-06-05 10:00'),
      act('startReview', at('2026-06-05 10:05'), {}),
      act('completeStep', at('2026-06-08 10:00'), { step: 'material-review', siteVisit: false }),
      act('completeStep', at('2026-06-08 11:00'), { step: 'audit' }),
      grant('2026-06-09 10:00'),
    );

    expect(clock(state, 'permit-expiry')?.state).toBe('stopped');
    expect(clock(state, 'statutory')?.state).toBe('running');
  });

  test.each([
    ['refuseAcceptance', { document: paper, reasonId: 'r' }, 'not-accepted'],
    ['withdraw', {}, 'withdrawn'],
  ] as const)('%s ends it with the case', (name, payload, becomes) => {
    const ended = play(renewal(), act(name, at('2026-06-01 10:00'), payload as never));

    expect(ended.state).toBe(becomes);
    expect(until(ended, '2026-07-05 00:00').events).toEqual([]);
  });
});

describe('视为准予延续', () => {
  test('a renewal nobody decides: passed, red, renewed, at one instant and in this order', () => {
    const { state, events } = until(inReview(), '2026-07-01 00:00');

    expect(lines(events)).toEqual([
      '2026-07-01T00:00 clockBreached',
      '2026-07-01T00:00 cardIssued',
      '2026-07-01T00:00 renewalDeemed',
    ]);
    expect(cards(events)).toEqual(['T09 red passed']);
    expect(state).toMatchObject({
      state: 'deemed-renewed',
      stepId: 'issue',
      deemedRenewal: { at: at('2026-07-01 00:00'), from: 'under-review' },
    });
  });

  test('the decision limits stop; the certificate is due ten working days later, and the case closes with its service', () => {
    const { state } = until(inReview(), '2026-07-01 00:00');
    const closed = play(
      state,
      act('issueCertificate', at('2026-07-02 10:00'), { certificateNo: 'Z', sha256: paper.sha256 }),
      act('serve', at('2026-07-03 10:00'), { method: 'post' }),
    );

    expect(clock(state, 'statutory')?.state).toBe('stopped');
    expect(clock(state, 'delivery')).toMatchObject({ startOn: '2026-07-01', lastDayOn: '2026-07-15' });
    expect(closed.state).toBe('closed');
  });

  test('a certificate that does not come is late like any other', () => {
    const { state } = until(inReview(), '2026-07-01 00:00');

    expect(cards(until(state, '2026-07-16 00:00').events)).toEqual(['T05 red passed']);
  });

  test('the step of the certificate may be given more time, within the limit to deliver', () => {
    const { steps } = foodPlan();
    const state = accepted(renewal('2026-05-29 09:00', '2026-06-30', { steps }));
    const renewed = until(state, '2026-07-01 00:00').state;
    const raise = (days: number) =>
      act('raiseStepLimit', at('2026-07-01 10:00'), { step: 'issue', limit: wd(days), reasonId: 'r' });

    expect(renewed.state).toBe('deemed-renewed');
    expect(refusalOf(renewed, raise(10))).toBe('allowed');
    expect(refusalOf(renewed, raise(11))).toBe('step-limit-too-long');
  });

  test('a limit that contains delivery runs on until the certificate is served', () => {
    const state = accepted(renewal('2026-05-29 09:00', '2026-06-30', { delivery: null }));
    const renewed = until(state, '2026-07-01 00:00').state;

    expect(clock(renewed, 'delivery')).toBeUndefined();
    expect(clock(renewed, 'statutory')?.state).toBe('running');
    expect(clock(renewed, 'permit-expiry')?.state).toBe('stopped');
  });

  test.each([
    ['received', () => renewal('2026-05-29 09:00', '2026-06-30', { acceptance: wd(60) })],
    [
      'awaiting-correction',
      () =>
        play(
          renewal(),
          act('requestCorrection', at('2026-06-01 10:00'), { materials: ['M01'], document: paper }),
        ),
    ],
    ['accepted', accepted],
    ['under-review', inReview],
    ['awaiting-decision', toDecide],
    ['in-special-procedure', inSpecialProcedure],
    [
      'hearing-offered',
      () => play(inReview(), act('offerHearing', at('2026-06-26 10:00'), { document: paper })),
    ],
  ] as const)('it rings in the state %s', (from, build) => {
    const { state } = until(build(), '2026-07-01 00:00');

    expect(build().state).toBe(from);
    expect(state).toMatchObject({ state: 'deemed-renewed', deemedRenewal: { from } });
    expect(state.clocks.filter(({ stoppedAt }) => stoppedAt === null).map((facts) => facts.clock)).toEqual([
      'delivery',
    ]);
  });

  test('an early yellow of the statute is overtaken', () => {
    const { events } = until(accepted(renewal('2026-05-29 09:00', '2026-07-03')), '2026-07-04 00:00');

    expect(cards(events)).toEqual(['T03 yellow near', 'T09 red passed']);
    expect(events.at(-1)).toMatchObject({ type: 'cardCancelled', reason: 'superseded' });
  });

  test('silence on the application and on the permit at one midnight: accepted first, then renewed', () => {
    const { state, events } = until(renewal('2026-06-23 09:00', '2026-06-30'), '2026-07-01 00:00');

    expect(events.map(({ type }) => type)).toEqual([
      'clockBreached',
      'cardIssued',
      'clockBreached',
      'cardIssued',
      'acceptanceDeemed',
      'renewalDeemed',
    ]);
    expect(cards(events)).toEqual(['T01 red passed', 'T09 red passed']);
    expect(state).toMatchObject({ state: 'deemed-renewed', deemedAccepted: true });
  });

  test('the renewal comes before the lapse of a correction at the same midnight', () => {
    const state = play(
      renewal('2026-05-29 09:00', '2026-06-30', { lapseBasis: '依据' }),
      act('requestCorrection', at('2026-06-01 10:00'), {
        materials: ['M01'],
        document: paper,
        limit: cd(29),
      }),
    );

    expect(clock(state, 'correction')?.lastDayOn).toBe('2026-06-30');
    expect(until(state, '2026-07-01 00:00').state.state).toBe('deemed-renewed');
  });

  test('only the certificate can be issued then', () => {
    const { state } = until(toDecide(), '2026-07-01 00:00');

    expect(refusalOf(state, grant('2026-07-01 00:00'))).toBe('wrong-state');
    expect(refusalOf(state, act('withdraw', at('2026-07-01 10:00'), {}))).toBe('wrong-state');
    expect(refusalOf(state, act('serve', at('2026-07-01 10:00'), { method: 'post' }))).toBe('wrong-state');
  });

  test('the log says it all: folded twice it is the same case', () => {
    const opening = openingOf('2026-05-29 09:00', '2026-06-30');
    const submitted = submittedOf(opening, ['M01', 'M02'], calendar);
    const { state, events } = until(renewal(), '2026-08-01 00:00');
    const log = [{ by: applicant, event: submitted }, ...events.map((event) => ({ by: null, event }))];

    expect(foldLog(opening, log)).toEqual(state);
    expect(foldLog(opening, log)).toEqual(foldLog(opening, log));
  });
});

describe('a decision that was on its way', () => {
  const rung = (seconds: number) =>
    passTime(toDecide(), {
      calendar,
      until: toInstant(at('2026-07-01 00:00') + seconds * 1000),
      ringing: true,
    });

  test('the alarm waits five seconds for the breach and sixty for the deemed renewal', () => {
    expect([4, 5, 59, 60].map((seconds) => rung(seconds).state.state)).toEqual([
      'awaiting-decision',
      'awaiting-decision',
      'awaiting-decision',
      'deemed-renewed',
    ]);
    expect(cards(rung(4).events)).not.toContain('T09 red passed');
    expect(cards(rung(5).events)).toContain('T09 red passed');
    expect(nextThreshold(rung(5).state, calendar)?.ringAt).toBe(at('2026-07-01 00:01'));
  });

  test('before the deemed renewal is logged it counts, and the breach never was', () => {
    const verdict = handleAct(rung(30).state, grant('2026-06-30 23:59', 58), {
      calendar,
      now: toInstant(at('2026-07-01 00:00') + 30_000),
    });

    expect(verdict.ok && verdict.outcome.events.map(({ type }) => type)).toEqual([
      'granted',
      'breachCancelled',
      'cardCancelled',
    ]);
  });

  test('afterwards it is refused, but the card does not stand', () => {
    const { state } = rung(60);
    const now = at('2026-07-01 00:02');
    const verdict = handleAct(state, grant('2026-06-30 23:59', 58), { calendar, now });

    if (verdict.ok) throw new Error('allowed');
    expect(verdict.refusal).toEqual({
      code: 'deemed-already',
      deemed: 'renewal',
      deemedAt: at('2026-07-01 00:00'),
    });
    const followed = afterDeemed(state, verdict.refusal, at('2026-06-30 23:59'));
    const after = followed.reduce((current, event) => evolve(current, { by: null, event }), state);

    expect(followed.map(({ type }) => type)).toEqual(['breachCancelled', 'cardCancelled']);
    expect(after.state).toBe('deemed-renewed');
    expect(afterDeemed(after, verdict.refusal, now)).toEqual([]);
  });

  test('one that would not have decided anything is refused as ever, and the card stands', () => {
    const { state } = rung(60);
    const early = { ...act('returnStep', at('2026-06-30 23:59'), { to: 'audit', reasonId: 'r' }) };
    const verdict = handleAct(state, early, { calendar, now: at('2026-07-01 00:02') });

    expect(verdict).toMatchObject({ ok: false, refusal: { code: 'wrong-state' } });
    if (!verdict.ok) expect(afterDeemed(state, verdict.refusal, early.at)).toEqual([]);
  });

  test('who reviewed could not have decided: the card stands', () => {
    const { state } = rung(60);
    const early = {
      ...grant('2026-06-30 23:59'),
      by: { ...grant('2026-06-30 23:59').by, personId: 'officer-of-completeStep' },
    };

    expect(refusalOf(state, early)).toBe('same-officer');
  });
});

describe('in a scenario', () => {
  const run = (receivedAt: string, renewal?: Plan['renewal']) =>
    simulate(
      {
        id: 'renewal',
        item: {
          kind: 'promised',
          acceptance: wd(5),
          statutory: wd(20),
          delivery: wd(10),
          steps: [{ id: 'examine', limit: null }],
          profile: 'STD',
          ...(renewal === undefined ? {} : { renewal }),
        },
        receivedAt,
        permitExpiresOn: '2026-06-30',
        acts: [{ at: '2026-06-05T10:00:00+08:00', act: 'accept', by: 'clerk' }],
        until: '2026-07-01T00:00:00+08:00',
      },
      calendar,
    );
  const thirtyDays = { window: { closesBefore: cd(30) } };

  test.each([
    ['in time by the window', '2026-05-31T23:59:59+08:00', thirtyDays, 'deemed-renewed'],
    ['too late by the window', '2026-06-01T00:00:00+08:00', thirtyDays, 'accepted'],
    ['without a window', '2026-06-01T00:00:00+08:00', undefined, 'deemed-renewed'],
    ['with a window left open', '2026-06-01T00:00:00+08:00', { window: null }, 'deemed-renewed'],
  ] as const)('%s', (_title, receivedAt, renewal, state) => {
    const { state: is, cards: issued } = run(receivedAt, renewal);

    expect(is).toBe(state);
    expect(issued.map(({ rule }) => rule)).toEqual(state === 'accepted' ? [] : ['T09']);
  });
});
