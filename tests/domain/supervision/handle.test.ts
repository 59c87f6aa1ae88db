import { describe, expect, test } from '@jest/globals';
import { clocksOf } from '../../../domain/case/clocks.ts';
import type { CaseState } from '../../../domain/case/state.ts';
import { passTime } from '../../../domain/supervision/due.ts';
import { afterDeemed, handleAct } from '../../../domain/supervision/handle.ts';
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

const accepted = (): CaseState =>
  play(received(at('2026-03-02 09:00')), act('accept', at('2026-03-02 10:00'), { document: paper }));
const inReview = (): CaseState => play(accepted(), act('startReview', at('2026-03-02 11:00'), {}));
const toDecide = (): CaseState =>
  play(
    inReview(),
    act('completeStep', at('2026-03-03 10:00'), { step: 'material-review', siteVisit: false }),
    act('completeStep', at('2026-03-03 11:00'), { step: 'audit' }),
  );
const stepDay = (state: CaseState, clockId: string) =>
  clocksOf(state, calendar).find((clock) => clock.clockId === clockId)?.lastDayOn;

describe('time comes before the act', () => {
  test('a decision at the last second is in time, one at 00:00:00 comes after the breach', () => {
    const state = toDecide();
    const inTime = done(state, act('grant', at('2026-03-30 23:59'), { document: paper }));
    const late = done(state, act('grant', at('2026-03-31 00:00'), { document: paper }));

    const red = (events: readonly { type: string }[]) =>
      events.filter(({ type }) => type === 'cardIssued').length;
    expect(red(late.events) - red(inTime.events)).toBe(1);
  });

  test('an act stamped before a breach that was logged first takes the breach and its card back', () => {
    const breached = passTime(toDecide(), { calendar, until: at('2026-03-31 00:00') }).state;
    const verdict = handleAct(breached, act('grant', at('2026-03-30 23:59'), { document: paper }), {
      calendar,
      now: at('2026-03-31 00:00'),
    });

    expect(verdict.ok && verdict.outcome.events.map((event) => event.type)).toEqual([
      'granted',
      'breachCancelled',
      'cardCancelled',
    ]);
  });

  test('a late acceptance cannot undo a deemed one, but its red card falls', () => {
    const deemed = passTime(received(at('2026-03-02 09:00')), {
      calendar,
      until: at('2026-03-10 00:00'),
    }).state;
    const verdict = handleAct(deemed, act('accept', at('2026-03-09 23:59'), { document: paper }), {
      calendar,
      now: at('2026-03-10 00:01'),
    });

    expect(verdict).toMatchObject({ ok: false, refusal: { code: 'deemed-already' } });
    if (verdict.ok) throw new Error('allowed');
    expect(afterDeemed(deemed, verdict.refusal, at('2026-03-10 00:01')).map(({ type }) => type)).toEqual([
      'breachCancelled',
      'cardCancelled',
    ]);
  });

  test('the alarm waits five seconds for acts stamped in time, sixty for a deemed one', () => {
    const state = received(at('2026-03-02 09:00'));
    const types = (seconds: number) =>
      passTime(state, { calendar, until: (at('2026-03-10 00:00') + seconds * 1000) as never, ringing: true })
        .events.map(({ type }) => type)
        .filter((type) => type === 'acceptanceDeemed' || type === 'clockBreached').length;

    expect([types(4), types(5), types(60)]).toEqual([1, 2, 3]);
  });
});

describe('correction', () => {
  const told = () =>
    play(
      received(at('2026-03-02 09:00')),
      act('requestCorrection', at('2026-03-03 10:00'), { materials: ['M01', 'M02'], document: paper }),
    );

  test('half a supplement changes nothing, the rest starts a new acceptance clock', () => {
    const half = play(told(), act('supplyCorrection', at('2026-03-04 10:00'), { materials: ['M01'] }));
    const whole = play(half, act('supplyCorrection', at('2026-03-09 10:00'), { materials: ['M02'] }));

    expect(half.state).toBe('awaiting-correction');
    expect(whole.state).toBe('received');
    expect(clocksOf(whole, calendar).find(({ clock }) => clock === 'acceptance')).toMatchObject({
      clockId: 'acceptance/2',
      startOn: '2026-03-09',
    });
  });

  test('the accept step goes on with what it had consumed and is not late on the day it comes back', () => {
    const back = play(told(), act('supplyCorrection', at('2026-03-09 10:00'), { materials: ['M01', 'M02'] }));

    expect(stepDay(back, 'step/accept')).toBe('2026-03-09');
  });

  test.each([
    ['a material the item does not list', { materials: ['M99'] }, 'unknown-material'],
    ['nothing', { materials: [] }, 'no-material'],
  ])('a notice that names %s is refused', (_what, payload, code) => {
    const state = received(at('2026-03-02 09:00'));

    expect(
      refusalOf(state, act('requestCorrection', at('2026-03-03 10:00'), { ...payload, document: paper })),
    ).toBe(code);
  });

  test('a second notice may name only what is missing or newly handed in, else the section head approves', () => {
    const back = play(told(), act('supplyCorrection', at('2026-03-09 10:00'), { materials: ['M01', 'M02'] }));
    const again = (materials: string[], approvedBy?: string) =>
      act('requestCorrection', at('2026-03-09 11:00'), {
        materials,
        document: paper,
        ...(approvedBy === undefined ? {} : { approvedBy }),
      });

    expect(refusalOf(back, again(['M02']))).toBe('allowed');
    expect(refusalOf(back, again(['M03']))).toBe('second-notice');
    expect(refusalOf(back, again(['M03'], 'section-head'))).toBe('allowed');
  });

  test('the period of the applicant passes with a reminder only, and lapses where the item has a basis', () => {
    const reminded = passTime(told(), { calendar, until: at('2026-03-18 00:00') }).state;
    const withBasis = play(
      received(at('2026-03-02 09:00'), foodPlan({ lapseBasis: 'local rule' })),
      act('requestCorrection', at('2026-03-03 10:00'), { materials: ['M01'], document: paper }),
    );

    expect(reminded.state).toBe('awaiting-correction');
    expect(passTime(withBasis, { calendar, until: at('2026-03-18 00:00') }).state.state).toBe('lapsed');
  });
});

describe('steps', () => {
  test('a site visit is entered only when it was found necessary, and then needs two', () => {
    const withVisit = play(
      inReview(),
      act('completeStep', at('2026-03-03 10:00'), { step: 'material-review', siteVisit: true }),
    );

    expect(toDecide().state).toBe('awaiting-decision');
    expect(withVisit.stepId).toBe('site-visit');
    expect(
      refusalOf(
        withVisit,
        act('completeStep', at('2026-03-04 10:00'), { step: 'site-visit', staff: ['a', 'a'] }),
      ),
    ).toBe('two-staff');
    expect(
      refusalOf(
        withVisit,
        act('completeStep', at('2026-03-04 10:00'), { step: 'site-visit', staff: ['a', 'b'] }),
      ),
    ).toBe('allowed');
  });

  test('whether a visit is needed must be said before the step is completed', () => {
    expect(
      refusalOf(inReview(), act('completeStep', at('2026-03-03 10:00'), { step: 'material-review' })),
    ).toBe('fact-missing');
  });

  test('a step entered again goes on where it stopped', () => {
    const returned = play(
      toDecide(),
      act('returnStep', at('2026-03-06 10:00'), { to: 'material-review', reasonId: 'r' }, staff('approver')),
    );

    expect(returned).toMatchObject({ state: 'under-review', stepId: 'material-review' });
    expect(stepDay(returned, 'step/material-review')).toBe('2026-03-09');
    expect(stepDay(returned, 'statutory')).toBe(stepDay(toDecide(), 'statutory'));
  });
});

describe('decision, delivery, end', () => {
  test('who reviewed or accepted does not decide', () => {
    const state = toDecide();

    expect(
      refusalOf(
        state,
        act('grant', at('2026-03-04 10:00'), { document: paper }, staff('officer-of-completeStep')),
      ),
    ).toBe('same-officer');
    expect(
      refusalOf(
        state,
        act('refuse', at('2026-03-04 10:00'), { document: paper, reasonId: 'r' }, staff('officer-of-accept')),
      ),
    ).toBe('same-officer');
  });

  test('only the applicant withdraws, and nothing runs afterwards', () => {
    const withdrawn = play(inReview(), act('withdraw', at('2026-03-04 10:00'), {}));

    expect(refusalOf(inReview(), act('withdraw', at('2026-03-04 10:00'), {}, staff('clerk')))).toBe(
      'only-applicant',
    );
    expect(refusalOf(inReview(), act('grant', at('2026-03-04 10:00'), { document: paper }, applicant))).toBe(
      'only-staff',
    );
    expect(withdrawn.clocks.every((clock) => clock.stoppedAt !== null)).toBe(true);
    expect(refusalOf(withdrawn, act('withdraw', at('2026-03-05 10:00'), {}))).toBe('case-closed');
  });

  test('an extension is one contiguous count, once, in time', () => {
    const extended = play(
      toDecide(),
      act('extend', at('2026-03-27 10:00'), { document: paper, reasonId: 'r' }),
    );

    expect(clocksOf(extended, calendar).find(({ clock }) => clock === 'statutory')?.lastDayOn).toBe(
      '2026-04-14',
    );
    expect(
      refusalOf(extended, act('extend', at('2026-03-28 10:00'), { document: paper, reasonId: 'r' })),
    ).toBe('extended-already');
    expect(
      refusalOf(toDecide(), act('extend', at('2026-03-31 00:00'), { document: paper, reasonId: 'r' })),
    ).toBe('extension-too-late');
  });

  test('the early yellow of the old date is superseded by an extension, and the new date warns again', () => {
    const near = passTime(toDecide(), { calendar, until: at('2026-03-26 12:00') }).state;
    const extended = done(near, act('extend', at('2026-03-27 10:00'), { document: paper, reasonId: 'r' }));
    const again = passTime(extended.state, { calendar, until: at('2026-04-10 12:00') });

    expect(extended.events.map(({ type }) => type)).toEqual(['extended', 'cardCancelled']);
    expect(
      again.events.flatMap((event) => (event.type === 'cardIssued' ? [event.card.cardKey] : [])),
    ).toEqual(['C1/T03/statutory/1/near#2']);
  });

  test('a refusal is served too, and served late it is yellow', () => {
    const refused = play(
      toDecide(),
      act('refuse', at('2026-03-04 10:00'), { document: paper, reasonId: 'r' }, staff('approver')),
    );
    const late = passTime(refused, { calendar, until: at('2026-03-20 00:00') });

    expect(
      late.events.flatMap((e) => (e.type === 'cardIssued' && e.card.rule === 'T05' ? [e.card.level] : [])),
    ).toEqual(['yellow']);
  });
});
