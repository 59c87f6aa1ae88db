import { describe, expect, test } from '@jest/globals';
import { explainClock } from '../../../domain/case/explain-clock.ts';
import { sentenceOfClock } from '../../../domain/case/clock-sentence.ts';
import type { Clock, ClockName } from '../../../domain/case/clock.ts';
import { evolve } from '../../../domain/case/evolve.ts';
import { openCase } from '../../../domain/case/open-case.ts';
import type { CaseState } from '../../../domain/case/state.ts';
import type { Plan } from '../../../domain/catalogue/plan.ts';
import { withPolicy } from '../../../domain/catalogue/policy-plan.ts';
import { passTime } from '../../../domain/supervision/due.ts';
import { formatInstant } from '../../../domain/time/instant.ts';
import type { Instant } from '../../../domain/time/instant.ts';
import { parseDay } from '../../../domain/time/day.ts';
import type { PolicyChoice, PolicyRow } from '../../../domain/time/policy.ts';
import { act, applicant, at, calendar, foodPlan, paper, play, received, staff, wd } from '../builders.ts';
import { acceptedCase, clockNamed, decidableCase, reviewedCase } from './side-road-cases.ts';

/** Twenty working days from Monday 03-02 end on 03-30, eight on 03-12. March has no holiday. */
const under = (policy: PolicyChoice): Partial<Plan> => ({ policy });

function theClock(state: CaseState, name: ClockName): Clock {
  const clock = clockNamed(state, name);
  if (clock === undefined) throw new Error(`no clock ${name}`);
  return clock;
}
const lastDay = (state: CaseState, name: ClockName) => theClock(state, name).lastDayOn;

describe('the promise', () => {
  const early = under({ startDay: 'INCLUDE_START_IF_BEFORE_NOON' });

  test('may count the day of acceptance when it came before noon; the statute never does', () => {
    expect(lastDay(acceptedCase(), 'promised')).toBe('2026-03-12');
    expect(lastDay(acceptedCase(early), 'promised')).toBe('2026-03-11');
    expect(lastDay(acceptedCase(early), 'statutory')).toBe('2026-03-30');
  });

  test('then shows that day as the first that counts, and says so', () => {
    const state = acceptedCase(early);
    const clock = theClock(state, 'promised');
    const [first, ...rest] = explainClock(clock, calendar);

    expect(clock.startOn).toBe('2026-03-02');
    expect(first).toMatchObject({ day: '2026-03-02', counted: 1 });
    expect(rest.at(-1)).toMatchObject({ day: '2026-03-11', counted: 8, last: true });
    const sentence = sentenceOfClock(clock, state, calendar);
    expect(sentence.zh).toContain('自受理（2026-03-02上午，当日计入）起算');
    expect(sentence.en).toContain('counted from the day of acceptance itself (2026-03-02, before noon)');
  });

  test('may end with the opening hours of its last day', () => {
    const state = acceptedCase(under({ expiry: 'CLOSE_OF_BUSINESS' }));

    expect(formatInstant(theClock(state, 'promised').breachAt)).toBe('2026-03-12T17:00:00+08:00');
    expect(formatInstant(theClock(state, 'statutory').breachAt)).toBe('2026-03-31T00:00:00+08:00');
  });

  test('may run on while a hearing stops the statute', () => {
    const offered = (plan: Partial<Plan>) =>
      play(reviewedCase(plan), act('offerHearing', at('2026-03-09 10:00'), { document: paper }));

    expect(lastDay(offered({}), 'promised')).toBe('2026-03-19');
    expect(lastDay(offered(under({ promisePauses: 'RUNS_ON' })), 'promised')).toBe('2026-03-12');
    expect(lastDay(offered(under({ promisePauses: 'RUNS_ON' })), 'statutory')).toBe('2026-04-07');
  });
});

describe('what comes to the window after hours', () => {
  const receivedBy = (when: Instant, channel: 'online' | 'window') => {
    const plan = foodPlan(under({ afterHours: 'NEXT_WORKING_DAY' }));
    const opened = openCase({
      caseNo: 'C',
      receivedAt: when,
      plan,
      practice: true,
      clockOffsetMs: 0,
      channel,
    });
    return evolve(opened, { by: applicant, event: { type: 'submitted', at: when, materials: ['M01'] } });
  };

  test('may count as received on the next working day; on line the entry decides', () => {
    const friday = at('2026-03-06 17:30');

    expect(theClock(receivedBy(friday, 'window'), 'acceptance')).toMatchObject({
      startOn: '2026-03-09',
      lastDayOn: '2026-03-16',
    });
    expect(theClock(receivedBy(friday, 'online'), 'acceptance')).toMatchObject({
      startOn: '2026-03-06',
      lastDayOn: '2026-03-13',
    });
    expect(lastDay(receivedBy(at('2026-03-06 16:59'), 'window'), 'acceptance')).toBe('2026-03-13');
  });
});

test('what silence accepted counts from the day of receipt under every choice of a city', () => {
  const deemed = (policy: PolicyChoice) =>
    passTime(received(at('2026-03-02 09:00'), foodPlan(under(policy))), {
      ...{ calendar, until: at('2026-03-10 00:00') },
    }).state;

  for (const policy of [{ expiry: 'CLOSE_OF_BUSINESS' }, { afterHours: 'NEXT_WORKING_DAY' }] as const) {
    expect(theClock(deemed(policy), 'statutory')).toMatchObject({
      ...{ startOn: '2026-03-02', lastDayOn: '2026-03-30' },
    });
    expect(lastDay(deemed(policy), 'promised')).toBe('2026-03-12');
  }
});

describe('the hearing', () => {
  const offered = (policy: PolicyChoice) =>
    play(reviewedCase(under(policy)), act('offerHearing', at('2026-03-09 10:00'), { document: paper }));
  const asked = (policy: PolicyChoice) =>
    play(offered(policy), act('requestHearing', at('2026-03-11 10:00'), {}));
  const unused = (policy: PolicyChoice) =>
    passTime(offered(policy), { calendar, until: at('2026-03-17 00:00') }).state;

  test('may be asked for within five calendar days', () => {
    const onThursday = (policy: PolicyChoice) =>
      play(reviewedCase(under(policy)), act('offerHearing', at('2026-03-12 10:00'), { document: paper }));

    expect(lastDay(onThursday({}), 'hearing-request')).toBe('2026-03-19');
    expect(lastDay(onThursday({ hearingRequestUnit: 'calendarDay' }), 'hearing-request')).toBe('2026-03-17');
  });

  test.each([
    // Ten days of the statute are left after 03-09 plus those of the offer; the hearing itself may last to 04-09.
    ['excluded if asked for', {}, '2026-03-30', '2026-04-30'],
    ['always counted', { hearingOfferDays: 'COUNTED' }, '2026-03-30', '2026-04-28'],
    ['never counted', { hearingOfferDays: 'EXCLUDED' }, '2026-04-07', '2026-04-30'],
  ] as const)('the days of an offer: %s', (_name, policy, nobodyAsked, somebodyAsked) => {
    expect(lastDay(unused(policy), 'statutory')).toBe(nobodyAsked);
    expect(lastDay(asked(policy), 'statutory')).toBe(somebodyAsked);
  });

  test('while the days of an offer count the limit runs, else it is shown as paused', () => {
    expect(theClock(offered({}), 'statutory').state).toBe('paused');
    expect(theClock(offered({ hearingOfferDays: 'COUNTED' }), 'statutory').state).toBe('running');
  });
});

describe('the correction', () => {
  const asked = (policy: PolicyChoice) => {
    const opened = { caseNo: 'C', receivedAt: at('2026-03-02 09:00'), practice: true, clockOffsetMs: 0 };
    const plan = foodPlan(under(policy));
    const event = { type: 'submitted', at: opened.receivedAt, materials: ['M01'] } as const;
    return play(
      evolve(openCase({ ...opened, plan }), { by: applicant, event }),
      act('requestCorrection', at('2026-03-03 10:00'), { materials: ['M02'], document: paper }),
    );
  };
  const supplied = (policy: PolicyChoice) =>
    play(asked(policy), act('supplyCorrection', at('2026-03-05 10:00'), { materials: ['M02'] }));

  test('that has come completely may have to be accepted within the same working day', () => {
    expect(lastDay(supplied({}), 'acceptance')).toBe('2026-03-12');
    expect(lastDay(supplied({ acceptanceWhenComplete: 'AT_ONCE' }), 'acceptance')).toBe('2026-03-05');
    expect(lastDay(asked({ acceptanceWhenComplete: 'AT_ONCE' }), 'acceptance')).toBe('2026-03-09');
  });

  test('that never comes ends the case only where a city has a basis for it', () => {
    const later = { calendar, until: at('2026-03-18 00:00') };

    expect(passTime(asked({}), later).state.state).toBe('awaiting-correction');
    expect(passTime(asked({ lapse: 'LAPSES' }), later).state.state).toBe('lapsed');
  });
});

test('a refusal is served within the limit of a grant, unless a city knows none', () => {
  const refused = (policy: PolicyChoice) =>
    play(
      decidableCase(under(policy)),
      act('refuse', at('2026-03-04 10:00'), { document: paper, reasonId: 'r' }, staff('approver')),
    );

  expect(lastDay(refused({}), 'delivery')).toBe('2026-03-18');
  expect(clockNamed(refused({ refusalService: 'UNLIMITED' }), 'delivery')).toBeUndefined();
  expect(theClock(refused({ refusalService: 'UNLIMITED' }), 'statutory').state).toBe('stopped');
});

describe('rows and the plan of a case', () => {
  const row = { legalOpinion: 'o', approvedBy: 'P', basis: '某市规定' };
  const rows: readonly PolicyRow[] = [
    { ...row, switch: 'expiry', value: 'CLOSE_OF_BUSINESS', from: parseDay('2026-03-01') },
    { ...row, switch: 'renewalWindowUnit', value: 'workingDay', from: parseDay('2026-03-01') },
    { ...row, switch: 'expiry', value: 'END_OF_DAY', from: parseDay('2026-06-01') },
  ];
  const window = { closesBefore: { value: 30, unit: 'calendarDay' as const } };
  const renewing = (byLicensingLaw: boolean) =>
    foodPlan({ renewal: { window: { ...window, byLicensingLaw } } });

  test('a plan carries what is chosen on the day of receipt, and nothing where all is as by default', () => {
    expect(withPolicy(foodPlan(), rows, parseDay('2026-02-28'))).toEqual(foodPlan());
    expect(withPolicy(foodPlan(), rows, parseDay('2026-03-01')).policy).toEqual({
      expiry: 'CLOSE_OF_BUSINESS',
      renewalWindowUnit: 'workingDay',
    });
    expect(withPolicy(foodPlan(), rows, parseDay('2026-06-01')).policy).toEqual({
      renewalWindowUnit: 'workingDay',
    });
  });

  test('the thirty days of the Licensing Law may be working days, those of another law are what it says', () => {
    const closing = (plan: Plan) =>
      withPolicy(plan, rows, parseDay('2026-03-01')).renewal?.window?.closesBefore;

    expect(closing(renewing(true))).toEqual(wd(30));
    expect(closing(renewing(false))).toEqual(window.closesBefore);
  });
});
