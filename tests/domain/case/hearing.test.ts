import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { mayPerform } from '../../../domain/case/authority.ts';
import type { Plan } from '../../../domain/catalogue/plan.ts';
import type { Permit } from '../../../domain/case/permit.ts';
import type { CaseState } from '../../../domain/case/state.ts';
import { nextThreshold, passTime } from '../../../domain/supervision/due.ts';
import { handleAct } from '../../../domain/supervision/handle.ts';
import { parseDay } from '../../../domain/time/day.ts';
import type { Day } from '../../../domain/time/day.ts';
import { formatInstant, toInstant } from '../../../domain/time/instant.ts';
import { act, applicant, at, calendar, done, foodPlan, paper, play, refusalOf, staff } from '../builders.ts';
import { acceptedCase, clockNamed, decidableCase, eventsUntil, reviewedCase } from './side-road-cases.ts';

/** Only limits of the law. Twenty working days from Monday 03-02 end on 03-30; 04-04 to 04-06 is 清明. */
const plan: Partial<Plan> = {
  promised: null,
  steps: foodPlan().steps.map((step) => ({ ...step, limit: null })),
};
const mandatory: Partial<Plan> = { ...plan, hearing: 'mandatory' };
const offer = (when: string) => act('offerHearing', at(when), { document: paper });
const request = (when: string) => act('requestHearing', at(when), {});
const schedule = (when: string, on: string) =>
  act('scheduleHearing', at(when), { on: on as Day, document: paper });
const hold = (when: string, host = 'host') =>
  act('holdHearing', at(when), { transcript: paper }, staff(host));
const statutory = (state: CaseState) => clockNamed(state, 'statutory');
const lines = (state: CaseState, until: string) =>
  eventsUntil(state, until).map((event) => `${formatInstant(event.at).slice(0, 16)} ${event.type}`);

const tell = (partyId: string) =>
  act('notifyInterestedParty', at('2026-03-09 09:00'), { document: paper, partyId });
const requestFor = (by: Permit, partyId: string | undefined, when = '2026-03-11 10:00') =>
  act('requestHearing', at(when), partyId === undefined ? {} : { partyId }, by);
const offeredAfterTelling = (...parties: readonly string[]) =>
  play(reviewedCase(plan), ...parties.map(tell), offer('2026-03-09 10:00'));

const offered = (make = () => reviewedCase(plan)) => play(make(), offer('2026-03-09 10:00'));
const requested = () => play(offered(), request('2026-03-11 10:00'));
const scheduled = () => play(requested(), schedule('2026-03-12 10:00', '2026-03-24'));

describe('the offer (K7)', () => {
  test('gives five working days to ask, and the limits show as paused meanwhile', () => {
    // 10, 11, 12, 13, 16; five more for K2: 03-31, 04-01, 02, 03, 07.
    expect(clockNamed(offered(), 'hearing-request')).toMatchObject({
      startOn: '2026-03-09',
      lastDayOn: '2026-03-16',
    });
    expect(statutory(offered())).toMatchObject({ lastDayOn: '2026-04-07', state: 'paused' });
    expect(offered().state).toBe('hearing-offered');
  });

  test('nobody asks: at 24:00 of the fifth day the days count after all', () => {
    const { state, events } = passTime(offered(), { calendar, until: at('2026-03-17 00:00') });

    expect(events).toMatchObject([{ type: 'hearingOfferExpired', at: at('2026-03-17 00:00') }]);
    expect(statutory(state)).toMatchObject({ lastDayOn: '2026-03-30', state: 'running' });
    expect(state.state).toBe('under-review');
    expect(clockNamed(state, 'hearing-request')?.state).toBe('stopped');
  });

  test('the case goes back to where it was', () => {
    const state = offered(() => decidableCase(plan));

    expect(passTime(state, { calendar, until: at('2026-03-17 00:00') }).state.state).toBe(
      'awaiting-decision',
    );
  });

  test('a limit that passed meanwhile is logged at once, with its legal instant', () => {
    // Offered on 03-27: 30, 31, 04-01, 02, 03. The last day of K2 was 03-30.
    const state = play(reviewedCase(plan), offer('2026-03-27 10:00'));

    expect(lines(state, '2026-04-03 23:59')).toEqual([]);
    expect(lines(state, '2026-04-04 00:00')).toEqual([
      '2026-04-04T00:00 hearingOfferExpired',
      '2026-03-31T00:00 clockBreached',
      '2026-03-31T00:00 cardIssued',
    ]);
  });

  test('the alarm leaves a minute for what is stamped in time', () => {
    expect(nextThreshold(offered(), calendar)).toMatchObject({
      kind: 'hearing-offer-expiry',
      at: at('2026-03-17 00:00'),
      ringAt: at('2026-03-17 00:01'),
    });
    expect(refusalOf(offered(), request('2026-03-16 23:59'))).toBe('allowed');
    expect(refusalOf(offered(), request('2026-03-17 00:00'))).toBe('wrong-state');
  });

  test.each<[string, Permit, string | undefined, string]>([
    ['the applicant, for himself', applicant, undefined, 'allowed'],
    ['the applicant, for a party', applicant, 'told-1', 'only-staff'],
    ['an official, for a party that was told', staff('clerk'), 'told-2', 'allowed'],
    ['an official, for a party that was not', staff('clerk'), 'stranger', 'party-not-told'],
    ['an official, for the applicant', staff('clerk'), undefined, 'party-not-told'],
  ])('asked for by %s', (_who, by, partyId, code) => {
    expect(refusalOf(offeredAfterTelling('told-1', 'told-2'), requestFor(by, partyId))).toBe(code);
  });

  test('where nobody was told before it, no official asks for anybody', () => {
    expect(refusalOf(offered(), requestFor(staff('clerk'), undefined))).toBe('no-party-told');
    expect(refusalOf(offered(), requestFor(staff('clerk'), 'told-1'))).toBe('no-party-told');
  });

  test('a party has the same five days as the applicant (47)', () => {
    const late = requestFor(staff('clerk'), 'told-1', '2026-03-17 00:00');

    expect(refusalOf(offeredAfterTelling('told-1'), { ...late, at: at('2026-03-16 23:59') })).toBe('allowed');
    expect(refusalOf(offeredAfterTelling('told-1'), late)).toBe('wrong-state');
  });

  test('whoever asks, the same follows: the log alone says for whom', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.constantFrom('told-1', 'told-2', 'told-3'), { minLength: 1 }),
        fc.nat(2),
        fc.integer({ min: 0, max: 110 }),
        (told, nth, hours) => {
          const when = toInstant(at('2026-03-09 11:00') + hours * 3_600_000);
          const party = told[nth % told.length] ?? '';
          const state = offeredAfterTelling(...told);
          const own = play(state, act('requestHearing', when, {}));
          const forParty = play(state, act('requestHearing', when, { partyId: party }, staff('clerk')));

          expect(forParty).toEqual(own);
        },
      ),
    );
  });

  test('an offer that lapsed may be made again, a hearing that was held not', () => {
    const { state } = passTime(offered(), { calendar, until: at('2026-03-17 00:00') });
    const held = play(scheduled(), hold('2026-03-24 10:00'));

    expect(refusalOf(state, offer('2026-03-18 10:00'))).toBe('allowed');
    expect(refusalOf(held, offer('2026-03-25 10:00'))).toBe('hearing-held-already');
  });

  test('a second offer takes out its own days, not those of the first', () => {
    const { state } = passTime(offered(), { calendar, until: at('2026-03-17 00:00') });
    const again = play(state, offer('2026-03-18 10:00'));

    // 19, 20, 23, 24, 25; five more for K2: 03-31, 04-01, 02, 03, 07.
    expect(statutory(again)).toMatchObject({
      ...{ lastDayOn: '2026-04-07', state: 'paused' },
      excluded: [{ after: '2026-03-18', through: '2026-03-25' }],
    });
  });

  test('how long the limits wait is not known while anybody may still ask; after that it is', () => {
    const until = (state: CaseState) => statutory(state)?.pauses.map((pause) => pause.until);

    expect(until(offered())).toEqual(['unknown']);
    // Twenty working days after 03-11, as below: the end of 04-09.
    expect(until(requested())).toEqual([at('2026-04-10 00:00')]);
  });

  test('not before the review, not twice at once', () => {
    expect(refusalOf(acceptedCase(plan), offer('2026-03-02 12:00'))).toBe('wrong-state');
    expect(refusalOf(offered(), offer('2026-03-10 10:00'))).toBe('wrong-state');
  });
});

describe('the hearing (K8)', () => {
  test('is due twenty working days after the request', () => {
    // 12, 13, 16–20, 23–27, 30–04-03 (17), 07, 08, 09.
    expect(clockNamed(requested(), 'hearing')).toMatchObject({
      startOn: '2026-03-11',
      lastDayOn: '2026-04-09',
    });
    // Fifteen days are left after 04-09: 10, 13–17, 20–24, 27–30.
    expect(statutory(requested())).toMatchObject({ lastDayOn: '2026-04-30', state: 'paused' });
    expect(requested().state).toBe('in-hearing');
  });

  test.each([
    // Clear days after 03-12: 13, 16, 17, 18, 19, 20, 23.
    ['seven clear working days', '2026-03-24', 'allowed'],
    ['six', '2026-03-23', 'hearing-notice-too-short'],
    ['the same day', '2026-03-12', 'hearing-notice-too-short'],
    ['a day gone by', '2026-03-02', 'hearing-notice-too-short'],
    ['after K8, which will then be late', '2026-04-14', 'allowed'],
    ['no date', 'soon', 'hearing-day-unreadable'],
    ['no day of a month', '2026-02-30', 'hearing-day-unreadable'],
  ])('announced with %s between', (_title, on, code) => {
    expect(refusalOf(requested(), schedule('2026-03-12 10:00', on))).toBe(code);
  });

  test('the refusal says the earliest working day', () => {
    const verdict = handleAct(requested(), schedule('2026-03-12 10:00', '2026-03-20'), {
      calendar,
      now: at('2026-03-12 10:00'),
    });

    expect(verdict).toMatchObject({ refusal: { earliest: parseDay('2026-03-24'), clearDays: 7 } });
  });

  test('held: its days do not count, from the day after the offer to the day it was held', () => {
    const { state, events } = done(scheduled(), hold('2026-03-24 10:00'));

    // 10–13, 16–20, 23, 24 are eleven: 31, 04-01, 02, 03, 07–10, 13, 14, 15.
    expect(statutory(state)).toMatchObject({ lastDayOn: '2026-04-15', state: 'running' });
    expect(state).toMatchObject({ state: 'under-review', hearing: { heldOn: '2026-03-24' } });
    expect(events).toMatchObject([{ type: 'hearingHeld', hostId: 'host', transcript: paper }]);
    expect(clockNamed(state, 'hearing')?.state).toBe('stopped');
  });

  test('with all steps done the decision is next', () => {
    const state = play(
      offered(() => decidableCase(plan)),
      request('2026-03-11 10:00'),
      schedule('2026-03-12 10:00', '2026-03-24'),
      hold('2026-03-24 10:00'),
    );

    expect(state.state).toBe('awaiting-decision');
    expect(state.hearing?.transcriptNo).toBe(paper.documentNo);
  });

  test.each([
    ['before it is announced', requested, '2026-03-12 10:00', 'hearing-not-scheduled'],
    ['the day before', scheduled, '2026-03-23 10:00', 'not-the-hearing-day'],
    ['the day after', scheduled, '2026-03-25 10:00', 'not-the-hearing-day'],
  ] as const)('is not held %s', (_title, make, when, code) => {
    expect(refusalOf(make(), hold(when))).toBe(code);
  });

  test('a day said that is not today is refused', () => {
    const on = parseDay('2026-03-23');
    const told = act('holdHearing', at('2026-03-24 10:00'), { on, transcript: paper }, staff('host'));

    expect(refusalOf(scheduled(), told)).toBe('not-the-hearing-day');
  });

  test('the day may be moved, again seven clear days ahead', () => {
    // After 03-18: 19, 20, 23, 24, 25, 26, 27.
    const moved = play(scheduled(), schedule('2026-03-18 10:00', '2026-03-30'));

    expect(refusalOf(scheduled(), schedule('2026-03-18 10:00', '2026-03-27'))).toBe(
      'hearing-notice-too-short',
    );
    expect(refusalOf(moved, hold('2026-03-24 10:00'))).toBe('not-the-hearing-day');
    expect(refusalOf(moved, hold('2026-03-30 10:00'))).toBe('allowed');
    expect(clockNamed(moved, 'hearing')?.startOn).toBe('2026-03-11');
  });

  test('late it gives a red card (T07), and the limits run again', () => {
    const late = play(requested(), schedule('2026-03-12 10:00', '2026-04-14'));
    const { state, events } = passTime(late, { calendar, until: at('2026-04-10 00:00') });

    expect(events).toMatchObject([
      { type: 'clockBreached', clock: 'hearing', at: at('2026-04-10 00:00') },
      { type: 'cardIssued', card: { rule: 'T07', level: 'red', threshold: 'passed' } },
    ]);
    expect(statutory(state)).toMatchObject({ lastDayOn: '2026-04-30', state: 'running' });
    expect(state.state).toBe('in-hearing');
    expect(statutory(play(state, hold('2026-04-14 10:00')))?.lastDayOn).toBe('2026-04-30');
  });

  test.each(['completeStep', 'grant', 'startSpecialProcedure'] as const)('%s waits for it', (name) => {
    expect(refusalOf(requested(), act(name, at('2026-03-12 10:00'), {} as never))).toBe('wrong-state');
  });

  test('the applicant may withdraw and the head extend meanwhile', () => {
    const when = at('2026-03-12 10:00');
    const extended = play(requested(), act('extend', when, { document: paper, reasonId: 'r' }));

    // 04-30 and ten more: 05-06 to 05-09 (a worked Saturday), 11–15, 18.
    expect(statutory(extended)?.lastDayOn).toBe('2026-05-18');
    expect(play(requested(), act('withdraw', when, {})).state).toBe('withdrawn');
    expect(lines(play(requested(), act('withdraw', when, {})), '2026-12-01 00:00')).toEqual([]);
  });
});

describe('who hosts it (48)', () => {
  test('nobody who reviewed or accepted the case', () => {
    const reviewed = play(
      reviewedCase(plan),
      act(
        'completeStep',
        at('2026-03-03 10:00'),
        { step: 'material-review', siteVisit: false },
        staff('eve'),
      ),
      offer('2026-03-09 10:00'),
      request('2026-03-11 10:00'),
      schedule('2026-03-12 10:00', '2026-03-24'),
    );

    expect(refusalOf(reviewed, hold('2026-03-24 10:00', 'eve'))).toBe('host-reviewed');
    expect(refusalOf(reviewed, hold('2026-03-24 10:00', 'officer-of-accept'))).toBe('host-reviewed');
    expect(refusalOf(reviewed, hold('2026-03-24 10:00'))).toBe('allowed');
  });

  test('a post for hearings of the deciding unit', () => {
    const place = { plan: foodPlan(plan), stepId: 'audit' };
    const actor = (type: 'HEARING' | 'REVIEW', unitId: string) => ({
      ...({ kind: 'staff', personId: 'p', ownsCase: false, letters: [] } as const),
      posts: [{ postId: 'h', unitId, type, name: 'h', powers: [], rank: 'A' as const }],
    });
    const may = (type: 'HEARING' | 'REVIEW', unitId: string) =>
      mayPerform('holdHearing', place, actor(type, unitId), at('2026-03-24 10:00')).ok;

    expect(may('HEARING', 'unit')).toBe(true);
    expect(may('HEARING', 'elsewhere')).toBe(false);
    expect(may('REVIEW', 'unit')).toBe(false);
  });
});

describe('a mandatory hearing (46)', () => {
  const called = () => play(reviewedCase(mandatory), schedule('2026-03-12 10:00', '2026-03-24'));

  test('begins with its notice, without an offer', () => {
    // 13, 16–20, 23–27, 30–04-03 (16), 07–10.
    expect(clockNamed(called(), 'hearing')).toMatchObject({ startOn: '2026-03-12', lastDayOn: '2026-04-10' });
    expect(called().state).toBe('in-hearing');
    expect(statutory(called())?.state).toBe('paused');
  });

  test('takes out the days from its notice to the hearing', () => {
    // 13, 16–20, 23, 24 are eight: 31, 04-01, 02, 03, 07–10.
    expect(statutory(play(called(), hold('2026-03-24 10:00')))?.lastDayOn).toBe('2026-04-10');
  });

  test('any other needs an offer first', () => {
    const refusal = refusalOf(reviewedCase(plan), schedule('2026-03-12 10:00', '2026-03-24'));

    expect(refusal).toBe('hearing-offer-first');
  });
});

test('whom the permit affects is told, and no limit stops for it (36)', () => {
  const told = tell('party');
  const { state, events } = done(reviewedCase(plan), told);

  expect(events).toMatchObject([{ type: 'interestedPartyNotified', partyId: 'party', document: paper }]);
  expect(statutory(state)).toMatchObject({ lastDayOn: '2026-03-30', state: 'running' });
  expect(state.state).toBe('under-review');
  expect(play(state, told).partiesTold).toEqual(['party']);
  expect(refusalOf(acceptedCase(plan), { ...told, at: at('2026-03-02 12:00') })).toBe('wrong-state');
});
