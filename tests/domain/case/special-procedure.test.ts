import { describe, expect, test } from '@jest/globals';
import { clocksOf } from '../../../domain/case/clocks.ts';
import { evolve } from '../../../domain/case/evolve.ts';
import { openCase } from '../../../domain/case/open-case.ts';
import { submittedOf } from '../../../domain/case/submitted.ts';
import { parseDay } from '../../../domain/time/day.ts';
import { sentenceOfClock } from '../../../domain/case/clock-sentence.ts';
import { explainClock } from '../../../domain/case/explain-clock.ts';
import type { SpecialProcedureKind } from '../../../domain/catalogue/special-procedure-kind.ts';
import type { Plan } from '../../../domain/catalogue/plan.ts';
import type { CaseState } from '../../../domain/case/state.ts';
import { nextThreshold, passTime } from '../../../domain/supervision/due.ts';
import { handleAct } from '../../../domain/supervision/handle.ts';
import { formatInstant } from '../../../domain/time/instant.ts';
import {
  act,
  applicant,
  at,
  calendar,
  done,
  foodPlan,
  paper,
  play,
  received,
  refusalOf,
  staff,
} from '../builders.ts';
import { acceptedCase, clockNamed, decidableCase, eventsUntil, reviewedCase } from './side-road-cases.ts';

/** Only limits of the law. Twenty working days from Monday 03-02 end on 03-30; 04-04 to 04-06 is 清明. */
const plan: Partial<Plan> = {
  promised: null,
  steps: foodPlan().steps.map((step) => ({ ...step, limit: null })),
  specialProcedures: [
    { kind: 'testing', maxWorkingDays: 5 },
    { kind: 'expert-review', maxWorkingDays: 30 },
  ],
};
const review = () => reviewedCase(plan);
const start = (when: string, parts: { kind?: string; days?: number; approvedBy?: string } = {}) =>
  act('startSpecialProcedure', at(when), {
    kind: (parts.kind ?? 'testing') as SpecialProcedureKind,
    announcedWorkingDays: parts.days ?? 3,
    document: paper,
    ...(parts.approvedBy === undefined ? {} : { approvedBy: parts.approvedBy }),
  });
const end = (when: string, kind: SpecialProcedureKind = 'testing') =>
  act('endSpecialProcedure', at(when), { kind });
const statutory = (state: CaseState) => clockNamed(state, 'statutory');
const lines = (state: CaseState, until: string) =>
  eventsUntil(state, until).map((event) => `${formatInstant(event.at).slice(0, 16)} ${event.type}`);
const cards = (state: CaseState, until: string) =>
  eventsUntil(state, until).flatMap((event) =>
    event.type === 'cardIssued' ? [`${event.card.rule} ${event.card.level} ${event.card.threshold}`] : [],
  );
const testing = () => play(review(), start('2026-03-09 10:00'));

describe('while it is going on', () => {
  test('the limits of the decision show as paused, with the announced end worked in', () => {
    // Three working days from 03-09: 10, 11, 12. Three more for K2: 03-31, 04-01, 04-02.
    expect(clockNamed(testing(), 'special-procedure')).toMatchObject({
      startOn: '2026-03-09',
      lastDayOn: '2026-03-12',
      state: 'running',
    });
    expect(statutory(testing())).toMatchObject({ lastDayOn: '2026-04-02', state: 'paused' });
    expect(testing().state).toBe('in-special-procedure');
  });

  test('promise and step stand still too', () => {
    const { specialProcedures } = plan;
    const state = play(
      reviewedCase({ specialProcedures: specialProcedures ?? [] }),
      start('2026-03-03 10:00'),
    );

    // 03-04, -05, -06 do not count. Step of two days: 03-03 and 03-09. Promise of eight: 3, 9–13, 16, 17.
    const step = clocksOf(state, calendar).find(({ stepId }) => stepId === 'material-review');

    expect(step).toMatchObject({ lastDayOn: '2026-03-09', state: 'paused' });
    expect(clockNamed(state, 'promised')).toMatchObject({ lastDayOn: '2026-03-17', state: 'paused' });
  });

  test('the alarm rings for the announced end, and nothing falls due before', () => {
    expect(nextThreshold(testing(), calendar)).toMatchObject({
      kind: 'breach',
      at: at('2026-03-13 00:00'),
      clock: { clock: 'special-procedure' },
    });
    expect(lines(testing(), '2026-03-12 23:59')).toEqual([]);
  });

  test.each(['completeStep', 'returnStep', 'grant'] as const)('%s waits', (name) => {
    expect(refusalOf(testing(), act(name, at('2026-03-10 10:00'), {} as never))).toBe('wrong-state');
  });

  test('extension, withdrawal and termination do not', () => {
    const when = at('2026-03-10 10:00');
    const extended = play(testing(), act('extend', when, { document: paper, reasonId: 'r' }));

    // 20 + 10 from 03-02 is 04-14 (清明 left out), three more are 04-17.
    expect(statutory(extended)).toMatchObject({ lastDayOn: '2026-04-17', state: 'paused' });
    expect(play(testing(), act('withdraw', when, {}, applicant)).state).toBe('withdrawn');
    expect(
      play(testing(), act('terminate', when, { document: paper, reasonId: 'r', ground: 'object-gone' }))
        .state,
    ).toBe('terminated');
  });

  test('after a withdrawal no procedure is open and no clock runs', () => {
    const state = play(testing(), act('withdraw', at('2026-03-10 10:00'), {}, applicant));

    expect(state.clocks.every(({ stoppedAt }) => stoppedAt !== null)).toBe(true);
    expect(lines(state, '2026-12-01 00:00')).toEqual([]);
  });
});

describe('when it ends', () => {
  test.each([
    ['on the day it began nothing is excluded', '2026-03-09 17:00', '2026-03-30'],
    // 10 and 11
    ['in time its days do not count', '2026-03-11 10:00', '2026-04-01'],
    ['on the last announced day', '2026-03-12 23:59', '2026-04-02'],
    ['late, nothing more is excluded', '2026-03-20 10:00', '2026-04-02'],
  ])('%s', (_title, when, lastDayOn) => {
    const state = play(testing(), end(when));

    expect(statutory(state)).toMatchObject({ lastDayOn, state: 'running' });
    expect(state.state).toBe('under-review');
    expect(clockNamed(state, 'special-procedure')?.stoppedAt).toBe(at(when));
  });

  test('ended on the day it began it is no pause: nothing shows it as one', () => {
    expect(statutory(play(testing(), end('2026-03-09 17:00')))?.pauses).toEqual([]);
  });

  test.each([
    ['later', '2026-03-04 09:00'],
    ['on the very day it was done', '2026-03-03 11:00'],
  ])('the step that was done before it keeps its day, if it begins %s', (_when, began) => {
    const { specialProcedures = [] } = plan;
    const state = play(
      reviewedCase({ specialProcedures }),
      act('completeStep', at('2026-03-03 10:00'), { step: 'material-review', siteVisit: false }),
      start(began),
    );
    const done = clocksOf(state, calendar).find(({ stepId }) => stepId === 'material-review');

    expect(done).toMatchObject({ lastDayOn: '2026-03-04', pauses: [], excluded: [] });
  });

  test('its result may be told in writing, and the log keeps the letter', () => {
    const told = act('endSpecialProcedure', at('2026-03-11 10:00'), {
      ...{ kind: 'testing', document: paper, resultId: 'result' },
    });

    expect(done(testing(), told).events).toContainEqual({
      ...{ type: 'specialProcedureEnded', at: told.at, kind: 'testing' },
      ...{ document: paper, resultId: 'result' },
    });
  });

  test('the case goes back to where the first began', () => {
    const state = play(decidableCase(plan), start('2026-03-09 10:00'), end('2026-03-11 10:00'));

    expect(state.state).toBe('awaiting-decision');
  });

  test('two at once are one pause, and the case waits for both', () => {
    // testing (03-09, 03-12], expert review of five days (03-11, 03-18]: 10–13, 16–18 are seven days.
    const both = play(testing(), start('2026-03-11 10:00', { kind: 'expert-review', days: 5 }));
    const one = play(both, end('2026-03-12 10:00'));
    const none = play(one, end('2026-03-18 10:00', 'expert-review'));

    expect(statutory(both)?.lastDayOn).toBe('2026-04-09');
    expect([one.state, none.state]).toEqual(['in-special-procedure', 'under-review']);
    expect(statutory(none)).toMatchObject({ lastDayOn: '2026-04-09', state: 'running' });
  });

  test('it may begin again with a new notice', () => {
    const again = play(testing(), end('2026-03-11 10:00'), start('2026-03-16 10:00'));

    // 10, 11 and 17, 18, 19
    expect(statutory(again)?.lastDayOn).toBe('2026-04-07');
  });

  test('what is not open does not end', () => {
    expect(refusalOf(testing(), end('2026-03-10 10:00', 'expert-review'))).toBe('special-procedure-not-open');
    expect(refusalOf(review(), end('2026-03-10 10:00'))).toBe('wrong-state');
  });
});

describe('longer than announced (T06)', () => {
  test('the clocks run again, a yellow card is issued, and a red one at half as long again', () => {
    // ⌈1.5 × 3⌉ = 5: 10, 11, 12, 13, 16.
    expect(lines(testing(), '2026-03-17 00:00')).toEqual([
      '2026-03-13T00:00 clockBreached',
      '2026-03-13T00:00 specialProcedureOverran',
      '2026-03-13T00:00 cardIssued',
      '2026-03-17T00:00 cardIssued',
      '2026-03-17T00:00 cardCancelled',
    ]);
    expect(cards(testing(), '2026-03-30 00:00')).toEqual(['T06 yellow passed', 'T06 red passed-half']);
  });

  test('one that is longer than announced says nothing of another that is not', () => {
    const both = play(testing(), start('2026-03-09 11:00', { kind: 'expert-review', days: 30 }));
    const { state } = passTime(both, { calendar, until: at('2026-03-17 00:00') });

    expect(state.specialProcedures.map(({ kind, overranSeq }) => [kind, overranSeq !== null])).toEqual([
      ['testing', true],
      ['expert-review', false],
    ]);
  });

  test('the state stays, the limit counts', () => {
    const { state } = passTime(testing(), { calendar, until: at('2026-03-13 00:00') });

    expect(state.state).toBe('in-special-procedure');
    expect(statutory(state)).toMatchObject({ lastDayOn: '2026-04-02', state: 'running' });
    expect(cards(state, '2026-04-03 00:00')).toContain('T03 red passed');
  });

  test('the red card names the event that proves it and supersedes the yellow one', () => {
    const { events } = passTime(testing(), { calendar, until: at('2026-03-17 00:00') });
    const red = events.flatMap((event) => (event.type === 'cardIssued' ? [event.card] : [])).at(-1);

    // submitted, accepted, reviewStarted, specialProcedureStarted, clockBreached, specialProcedureOverran
    expect(red).toMatchObject({ threshold: 'passed-half', level: 'red', evidence: [6] });
    expect(events.at(-1)).toMatchObject({ type: 'cardCancelled', reason: 'superseded' });
  });

  test('ended after the yellow card there is no red one', () => {
    expect(cards(play(testing(), end('2026-03-16 10:00')), '2026-03-20 00:00')).toEqual([]);
  });

  test('ended in time, but told late: the breach never was', () => {
    const { state } = passTime(testing(), { calendar, until: at('2026-03-13 00:01') });
    const told = handleAct(state, end('2026-03-12 23:59'), { calendar, now: at('2026-03-13 00:02') });

    expect(told.ok && told.outcome.events.map(({ type }) => type)).toEqual([
      'specialProcedureEnded',
      'breachCancelled',
      'cardCancelled',
    ]);
  });

  test('begun on the last day, the limit ends with the announced end, and is late before the procedure is', () => {
    // 03-31, 04-01, 04-02
    const state = play(review(), start('2026-03-30 10:00', { approvedBy: 'head' }));

    expect(statutory(state)).toMatchObject({ lastDayOn: '2026-04-02', state: 'paused' });
    const breached = eventsUntil(state, '2026-04-03 00:00').filter(({ type }) => type === 'clockBreached');
    expect(breached).toMatchObject([{ clock: 'statutory' }, { clock: 'special-procedure' }]);
  });
});

describe('who may start which, for how long, and when', () => {
  test.each([
    ['a kind that the item does not name', { kind: 'tender' }, 'special-procedure-not-listed'],
    ['a word that is no kind', { kind: 'fishing' }, 'special-procedure-not-listed'],
    ['a hearing', { kind: 'hearing' }, 'hearing-has-its-own-acts'],
    ['for no time', { days: 0 }, 'announced-not-whole'],
    ['for a part of a day', { days: 1.5 }, 'announced-not-whole'],
    ['for no number', { days: Number.NaN }, 'announced-not-whole'],
    ['for longer than the item allows', { days: 6 }, 'announced-too-long'],
    ['for as long as the item allows', { days: 5 }, 'allowed'],
    ['for a single day', { days: 1 }, 'allowed'],
  ] as const)('%s', (_title, parts, code) => {
    expect(refusalOf(review(), start('2026-03-09 10:00', parts))).toBe(code);
  });

  test('the refusal says what is possible', () => {
    const now = at('2026-03-10 10:00');

    expect(handleAct(testing(), start('2026-03-10 10:00'), { calendar, now })).toMatchObject({
      refusal: { code: 'special-procedure-open', possible: ['expert-review'] },
    });
    expect(handleAct(review(), start('2026-03-10 10:00', { days: 9 }), { calendar, now })).toMatchObject({
      refusal: { code: 'announced-too-long', maxWorkingDays: 5 },
    });
  });

  test.each([
    ['three working days before the end', '2026-03-25 10:00', undefined, 'allowed'],
    ['two days left', '2026-03-26 10:00', undefined, 'allowed'],
    ['one day left, on one’s own', '2026-03-27 10:00', undefined, 'last-days-need-approval'],
    ['on the last day, on one’s own', '2026-03-30 10:00', undefined, 'last-days-need-approval'],
    [
      'on the last day, approved by oneself',
      '2026-03-30 10:00',
      'officer-of-startSpecialProcedure',
      'last-days-need-approval',
    ],
    ['on the last day, approved', '2026-03-30 10:00', 'head', 'allowed'],
    ['a moment too late', '2026-03-31 00:00', 'head', 'special-procedure-too-late'],
  ] as const)('%s', (_title, when, approvedBy, code) => {
    expect(refusalOf(review(), start(when, approvedBy === undefined ? {} : { approvedBy }))).toBe(code);
  });

  test('a near card of the old date goes, and the new date is announced anew', () => {
    const state = passTime(review(), { calendar, until: at('2026-03-27 09:00') }).state;
    const { state: paused, events } = done(state, start('2026-03-27 10:00', { approvedBy: 'head' }));

    expect(events.map(({ type }) => type)).toEqual(['specialProcedureStarted', 'cardCancelled']);
    // (03-27, 04-01] does not count; 04-02 is the last day, and there is no day before it to warn on.
    expect(statutory(paused)?.lastDayOn).toBe('2026-04-02');
    expect(lines(play(paused, end('2026-04-01 10:00')), '2026-04-02 09:00')).toEqual([
      '2026-04-02T09:00 clockWarned',
      '2026-04-02T09:00 cardIssued',
    ]);
  });

  test.each([
    ['received', () => received(at('2026-03-02 09:00'), foodPlan(plan))],
    ['accepted', () => acceptedCase(plan)],
  ] as const)('not in %s', (_state, make) => {
    expect(refusalOf(make(), start('2026-03-02 12:00'))).toBe('wrong-state');
  });

  test('an item without any, and an applicant, start none', () => {
    expect(refusalOf(reviewedCase(), start('2026-03-09 10:00'))).toBe('no-special-procedure');
    expect(refusalOf(review(), { ...start('2026-03-09 10:00'), by: applicant })).toBe('only-staff');
  });
});

describe('beside it', () => {
  test('the expiry of a permit never waits: the renewal is deemed while the procedure is open', () => {
    const opening = {
      ...{ caseNo: 'C1', receivedAt: at('2026-03-02 09:00'), plan: foodPlan(plan), practice: true },
      ...{ clockOffsetMs: 0, permitExpiresOn: parseDay('2026-03-11') },
    };
    const submitted = submittedOf(opening, ['M01'], calendar);
    const state = play(
      evolve(openCase(opening), { by: applicant, event: submitted }),
      act('accept', at('2026-03-02 10:00'), { document: paper }),
      act('startReview', at('2026-03-02 11:00'), {}),
      start('2026-03-09 10:00'),
    );
    const { state: renewed } = passTime(state, { calendar, until: at('2026-03-12 00:00') });

    expect(clockNamed(state, 'permit-expiry')).toMatchObject({ lastDayOn: '2026-03-11', state: 'running' });
    expect(renewed.state).toBe('deemed-renewed');
    expect(clockNamed(renewed, 'special-procedure')?.state).toBe('stopped');
  });

  test('the lines of the clock name procedure and letter', () => {
    const clock = statutory(play(testing(), end('2026-03-11 10:00')));
    const days = clock === undefined ? [] : explainClock(clock, calendar);

    expect(
      days.filter(({ reason }) => reason === 'excluded').map(({ day, source }) => [day, source]),
    ).toEqual([
      ['2026-03-10', `检测（${paper.documentNo}）`],
      ['2026-03-11', `检测（${paper.documentNo}）`],
    ]);
  });

  test('so does its sentence', () => {
    const state = play(testing(), end('2026-03-11 10:00'));
    const clock = statutory(state);

    expect(clock && sentenceOfClock(clock, state, calendar).zh).toContain(
      `依法不计入2个工作日（检测，${paper.documentNo}）`,
    );
  });

  test('who reviews the case may start it: it is no decision', () => {
    expect(refusalOf(review(), { ...start('2026-03-09 10:00'), by: staff('anybody') })).toBe('allowed');
  });
});
