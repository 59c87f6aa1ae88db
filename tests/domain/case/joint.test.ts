import { describe, expect, test } from '@jest/globals';
import { mayPerform } from '../../../domain/case/authority.ts';
import type { Actor } from '../../../domain/case/actor.ts';
import { clocksOf } from '../../../domain/case/clocks.ts';
import type { CaseEvent } from '../../../domain/case/events.ts';
import { foldLog } from '../../../domain/case/evolve.ts';
import { explainClock } from '../../../domain/case/explain-clock.ts';
import { unfinishedAt } from '../../../domain/case/side-roads/joint.ts';
import type { ChildMessage, ChildResult } from '../../../domain/case/side-roads/joint.ts';
import {
  childBeginning,
  childOpening,
  childrenByUrgency,
  pausesToTell,
  resultToTell,
} from '../../../domain/case/side-roads/joint-child.ts';
import type { CaseState } from '../../../domain/case/state.ts';
import type { Plan } from '../../../domain/catalogue/plan.ts';
import { passTime } from '../../../domain/supervision/due.ts';
import { parseDay } from '../../../domain/time/day.ts';
import { handleAct } from '../../../domain/supervision/handle.ts';
import { handleChild } from '../../../domain/supervision/handle-child.ts';
import {
  act,
  at,
  calendar,
  done,
  foodPlan,
  paper,
  play,
  received,
  refusalOf,
  staff,
  wd,
} from '../builders.ts';
import { breachesOf, cardsOf, clockNamed, eventsUntil } from './side-road-cases.ts';

/** The shape of 开餐馆一件事 (I16): 45 + 15 working days, two required children and one that is not. */
const plan = (overrides: Partial<Plan> = {}): Plan =>
  foodPlan({
    ...{ itemId: 'I16', statutory: { ...wd(45), start: 'acceptance' }, extension: wd(15) },
    promised: { ...wd(12), start: 'acceptance' },
    joint: {
      governmentUnitId: 'government',
      children: [
        { itemId: 'I01', required: true },
        { itemId: 'I02', required: true },
        { itemId: 'I08', required: false },
      ],
    },
    ...overrides,
  });
const parent = (overrides: Partial<Plan> = {}): CaseState =>
  play(
    received(at('2026-03-02 09:00'), plan(overrides)),
    act('accept', at('2026-03-02 10:00'), { document: paper }),
  );
const told = (state: CaseState, when: string, message: ChildMessage) => {
  const verdict = handleChild(state, { ...message, at: at(when) }, { calendar, now: at(when) });
  if (!verdict.ok) throw new Error(verdict.refusal.code);
  return verdict.outcome;
};
const decided = (itemId: string, result: ChildResult = 'granted'): ChildMessage => ({
  ...{ kind: 'decided', childNo: `C1-${itemId}`, itemId, result },
});
const paused = (itemId: string, after: string, through: string): ChildMessage => ({
  ...{ kind: 'paused', childNo: `C1-${itemId}`, itemId },
  pauses: [{ after: after as never, through: through as never }],
});
const bothGranted = () =>
  told(told(parent(), '2026-03-20 10:00', decided('I01')).state, '2026-03-25 10:00', decided('I02')).state;

describe('联办: the parent', () => {
  test('counts 45 working days in all, has no statute of one agency and no review of its own', () => {
    const state = parent();

    // Day 20 is 03-30, 04-03 day 24, 04-30 day 42 (04-06 is off); 05-01 to 05-05 are off; 05-08 is day 45.
    expect(state).toMatchObject({ state: 'joint', stepId: null, acceptedOn: '2026-03-02' });
    expect(clockNamed(state, 'joint')).toMatchObject({ startOn: '2026-03-02', lastDayOn: '2026-05-08' });
    expect(clockNamed(state, 'promised')?.lastDayOn).toBe('2026-03-18');
    expect(state.clocks.filter(({ stoppedAt }) => stoppedAt === null).map(({ clock }) => clock)).toEqual([
      'joint',
      'promised',
    ]);
  });

  test('deemed accepted it is joint all the same, from the day of receipt', () => {
    const deemed = passTime(received(at('2026-03-02 09:00'), plan()), {
      calendar,
      until: at('2026-03-10 00:00'),
    }).state;

    expect(deemed).toMatchObject({ state: 'joint', deemedAccepted: true });
    expect(clockNamed(deemed, 'joint')?.lastDayOn).toBe('2026-05-08');
  });

  test('is extended once, by fifteen, in time', () => {
    const extend = (when: string) => act('extend', at(when), { document: paper, reasonId: 'r' });
    const extended = play(parent(), extend('2026-05-08 23:59'));

    // Saturday 05-09 is worked and day 46; 05-15 is 51, 05-22 is 56, Thursday 05-28 is 60.
    expect(clockNamed(extended, 'joint')?.lastDayOn).toBe('2026-05-28');
    expect(extended).toMatchObject({ jointExtended: true, extended: false });
    expect(refusalOf(extended, extend('2026-05-09 10:00'))).toBe('extended-already');
    expect(refusalOf(parent(), extend('2026-05-09 00:00'))).toBe('extension-too-late');
  });

  test('only the head of the government extends it', () => {
    const leader = (unitId: string, rank: 'A' | 'B' = 'A'): Actor => ({
      ...{ kind: 'staff', personId: 'P', ownsCase: false, letters: [] },
      posts: [{ postId: 'lead', unitId, type: 'LEADER', name: '负责人岗', powers: [], rank }],
    });
    const ask = (actor: Actor) =>
      mayPerform('extend', { plan: plan(), stepId: null }, actor, at('2026-05-08 10:00'));

    expect(ask(leader('government'))).toMatchObject({ ok: true });
    expect(ask(leader('government', 'B'))).toMatchObject({ ok: false });
    expect(ask(leader('unit'))).toMatchObject({
      ok: false,
      refusal: { code: 'only-head', unitId: 'government' },
    });
  });

  test('late is red by T11, and whose children were unfinished can be told', () => {
    const state = told(parent(), '2026-05-08 10:00', decided('I01')).state;
    const late = passTime(state, { calendar, until: at('2026-05-09 00:00') });

    expect(breachesOf(late.events, 'joint')).toEqual([
      expect.objectContaining({ at: at('2026-05-09 00:00'), unitId: 'unit' }),
    ]);
    expect(cardsOf(late.events, 'joint')).toContainEqual(
      expect.objectContaining({ rule: 'T11', level: 'red', threshold: 'passed' }),
    );
    expect(unfinishedAt(late.state, at('2026-05-09 00:00'))).toEqual([
      { itemId: 'I02', childNo: null, required: true },
      { itemId: 'I08', childNo: null, required: false },
    ]);
  });

  test('a child that was finished later is still among those unfinished then', () => {
    const state = told(parent(), '2026-05-09 09:00', decided('I01')).state;

    expect(unfinishedAt(state, at('2026-05-09 00:00')).map(({ itemId }) => itemId)).toContain('I01');
    expect(unfinishedAt(state, at('2026-05-10 00:00')).map(({ itemId }) => itemId)).not.toContain('I01');
  });

  test('a child that was decided at the very instant was not in time: the day was over', () => {
    const state = told(parent(), '2026-05-09 00:00', decided('I01')).state;

    expect(unfinishedAt(state, at('2026-05-09 00:00')).map(({ itemId }) => itemId)).toContain('I01');
  });

  test('nothing but extension, withdrawal and termination is open while the children examine', () => {
    expect(refusalOf(parent(), act('startReview', at('2026-03-03 10:00'), {}))).toBe('wrong-state');
    expect(refusalOf(parent(), act('grant', at('2026-03-03 10:00'), { document: paper }))).toBe(
      'wrong-state',
    );
    expect(play(parent(), act('withdraw', at('2026-03-03 10:00'), {})).state).toBe('withdrawn');
  });
});

describe('子项: what children tell', () => {
  test('when the last required child is granted the parent waits for its own decision', () => {
    const half = told(parent(), '2026-03-20 10:00', decided('I01')).state;

    expect(half.state).toBe('joint');
    expect(bothGranted()).toMatchObject({ state: 'awaiting-decision', stepId: 'decide' });
    expect(
      refusalOf(bothGranted(), act('grant', at('2026-03-26 10:00'), { document: paper }, staff('approver'))),
    ).toBe('allowed');
  });

  test('a child that is not required is not waited for, and its result changes nothing', () => {
    expect(told(bothGranted(), '2026-03-26 10:00', decided('I08', 'refused')).state.state).toBe(
      'awaiting-decision',
    );
  });

  test.each(['refused', 'ended'] as const)(
    'with a required child %s the whole can only be refused',
    (result) => {
      const state = told(
        told(parent(), '2026-03-20 10:00', decided('I01', result)).state,
        '2026-03-25 10:00',
        decided('I02'),
      ).state;
      const decide = { document: paper, reasonId: 'r' };

      expect(state.state).toBe('awaiting-decision');
      expect(refusalOf(state, act('grant', at('2026-03-26 10:00'), decide, staff('approver')))).toBe(
        'children-not-granted',
      );
      expect(refusalOf(state, act('refuse', at('2026-03-26 10:00'), decide, staff('approver')))).toBe(
        'allowed',
      );
    },
  );

  test('a permit that is refused names the children that stand in its way, and no other', () => {
    const state = told(
      told(parent(), '2026-03-20 10:00', decided('I01', 'refused')).state,
      '2026-03-25 10:00',
      decided('I02'),
    ).state;
    const now = at('2026-03-26 10:00');

    expect(
      handleAct(state, act('grant', now, { document: paper }, staff('approver')), { calendar, now }),
    ).toMatchObject({ refusal: { code: 'children-not-granted', itemIds: ['I01'] } });
  });

  test('told twice, or told otherwise later, the first result stands', () => {
    const once = told(parent(), '2026-03-20 10:00', decided('I01')).state;

    expect(told(once, '2026-03-21 10:00', decided('I01')).events).toEqual([]);
    expect(told(once, '2026-03-21 10:00', decided('I01', 'refused')).state.children).toEqual(once.children);
  });

  test('the grant stops the whole, and service closes it', () => {
    const closed = play(
      bothGranted(),
      act('grant', at('2026-03-26 10:00'), { document: paper }, staff('approver')),
      act('issueCertificate', at('2026-03-27 10:00'), { certificateNo: 'Z', sha256: paper.sha256 }),
      act('serve', at('2026-03-30 10:00'), { method: 'window' }),
    );

    expect(clockNamed(closed, 'joint')).toMatchObject({
      state: 'stopped',
      stoppedAt: at('2026-03-26 10:00'),
    });
    expect(closed.state).toBe('closed');
  });

  test('a child that nobody waits for, decided after the permit, does not undo it', () => {
    const grant = act('grant', at('2026-03-26 10:00'), { document: paper }, staff('approver'));
    const granted = play(bothGranted(), grant);
    const { state } = told(granted, '2026-03-27 10:00', decided('I08', 'refused'));

    expect(state).toMatchObject({ state: 'granted', stepId: 'issue' });
    expect(clockNamed(state, 'delivery')).toEqual(clockNamed(granted, 'delivery'));
  });

  test('a stranger is no child, nor is a second case for the same item', () => {
    const hear = (state: CaseState, message: ChildMessage) =>
      handleChild(
        state,
        { ...message, at: at('2026-03-20 10:00') },
        { calendar, now: at('2026-03-20 10:00') },
      );
    const once = told(parent(), '2026-03-20 10:00', decided('I01')).state;

    expect(hear(parent(), decided('I99'))).toMatchObject({
      ok: false,
      refusal: { code: 'not-a-child', possible: ['I01', 'I02', 'I08'] },
    });
    expect(hear(once, { ...decided('I01'), childNo: 'other' })).toMatchObject({ ok: false });
    expect(
      hear(
        play(received(at('2026-03-02 09:00')), act('accept', at('2026-03-02 10:00'), { document: paper })),
        decided('I01'),
      ),
    ).toMatchObject({ ok: false });
  });

  test('a parent that is over hears nothing', () => {
    const withdrawn = play(parent(), act('withdraw', at('2026-03-03 10:00'), {}));

    expect(told(withdrawn, '2026-03-20 10:00', decided('I01'))).toEqual({ state: withdrawn, events: [] });
  });

  test('folding what was told twice gives the same parent', () => {
    const state = parent();
    const heard = told(
      told(state, '2026-03-20 10:00', decided('I01')).state,
      '2026-03-21 10:00',
      paused('I02', '2026-03-09', '2026-03-16'),
    );
    const { caseNo, receivedAt, practice, clockOffsetMs } = state;
    const opening = { caseNo, receivedAt, plan: state.plan, practice, clockOffsetMs };
    const log = [
      ...[{ type: 'submitted', at: receivedAt, materials: [] } as const].map((event) => ({
        by: null,
        event,
      })),
      {
        by: null,
        event: {
          type: 'childDecided',
          at: at('2026-03-20 10:00'),
          childNo: 'C1-I01',
          itemId: 'I01',
          result: 'granted',
        } as const,
      },
    ];

    expect(foldLog(opening, log)).toEqual(foldLog(opening, log));
    expect(heard.state.children.map(({ itemId }) => itemId)).toEqual(['I01', 'I02']);
  });
});

describe('子项暂停: days on which a child stands still', () => {
  test('those of a required child do not count for the whole, nor for its promise', () => {
    // (03-09, 03-16] holds five working days: 05-08 + 5 = 05-09, -11, -12, -13, -14; 03-18 + 5 = 03-25.
    const state = told(parent(), '2026-03-09 10:00', paused('I02', '2026-03-09', '2026-03-16')).state;

    expect(clockNamed(state, 'joint')?.lastDayOn).toBe('2026-05-14');
    expect(clockNamed(state, 'promised')?.lastDayOn).toBe('2026-03-25');
  });

  test('its lines say that a part stood still; no letter of the parent did it', () => {
    const state = told(parent(), '2026-03-09 10:00', paused('I02', '2026-03-09', '2026-03-11')).state;
    const clock = clockNamed(state, 'joint');
    const lines = clock === undefined ? [] : explainClock(clock, calendar);

    expect(
      lines.filter(({ reason }) => reason === 'excluded').map(({ day, source }) => [day, source]),
    ).toEqual([
      ['2026-03-10', '子项暂停'],
      ['2026-03-11', '子项暂停'],
    ]);
  });

  test('the step of the decision is the parent’s own and does not stand still with a child', () => {
    const state = told(bothGranted(), '2026-03-25 11:00', paused('I01', '2026-03-25', '2026-03-31')).state;
    const decide = clocksOf(state, calendar).find(({ stepId }) => stepId === 'decide');

    // One working day after Wednesday 03-25.
    expect(decide).toMatchObject({ lastDayOn: '2026-03-26', state: 'running', pauses: [] });
  });

  test('of two pauses one that became longer is news', () => {
    const pauses = (through: string): ChildMessage => ({
      ...{ kind: 'paused', childNo: 'C1-I02', itemId: 'I02' },
      pauses: [
        { after: parseDay('2026-03-09'), through: parseDay('2026-03-11') },
        { after: parseDay('2026-03-16'), through: parseDay(through) },
      ],
    });
    const first = told(parent(), '2026-03-16 10:00', pauses('2026-03-18')).state;
    const longer = told(first, '2026-03-18 10:00', pauses('2026-03-20')).state;

    // Four working days, then six: 05-09, 11, 12, 13; 14, 15.
    expect(clockNamed(first, 'joint')?.lastDayOn).toBe('2026-05-13');
    expect(clockNamed(longer, 'joint')?.lastDayOn).toBe('2026-05-15');
  });

  test('those of a child that is not required do', () => {
    const state = told(parent(), '2026-03-09 10:00', paused('I08', '2026-03-09', '2026-03-16')).state;

    expect(clockNamed(state, 'joint')?.lastDayOn).toBe('2026-05-08');
  });

  test('days on which two stand still are left out once', () => {
    const first = told(parent(), '2026-03-09 10:00', paused('I01', '2026-03-09', '2026-03-13')).state;
    const both = told(first, '2026-03-10 10:00', paused('I02', '2026-03-11', '2026-03-16')).state;

    expect(clockNamed(both, 'joint')?.lastDayOn).toBe('2026-05-14');
  });

  test('the last word of a child holds, and told again it changes nothing', () => {
    const announced = told(parent(), '2026-03-09 10:00', paused('I02', '2026-03-09', '2026-03-16')).state;
    const ended = told(announced, '2026-03-11 10:00', paused('I02', '2026-03-09', '2026-03-11')).state;

    // Two working days: 05-09 and 05-11.
    expect(clockNamed(ended, 'joint')?.lastDayOn).toBe('2026-05-11');
    expect(told(ended, '2026-03-12 10:00', paused('I02', '2026-03-09', '2026-03-11')).events).toEqual([]);
  });

  test('a breach that a pause takes back was none, and its card falls', () => {
    const late = passTime(parent(), { calendar, until: at('2026-05-09 00:00') }).state;
    const heard = told(late, '2026-05-09 09:00', paused('I02', '2026-03-09', '2026-03-16'));

    expect(heard.events.map(({ type }) => type)).toContain('breachCancelled');
    expect(clockNamed(heard.state, 'joint')?.breachedAt).toBeNull();
  });
});

describe('子项: a case of its own', () => {
  const child = (itemId: string, statutory: Plan['statutory']): CaseState => {
    const { state, events } = done(
      received(at('2026-03-02 09:00'), plan()),
      act('accept', at('2026-03-04 10:00'), { document: paper }),
    );
    const opening = childOpening(state, {
      caseNo: `C1-${itemId}`,
      plan: foodPlan({ itemId, statutory, promised: null }),
    });
    const acceptance = events.find(
      (event): event is Extract<CaseEvent, { type: 'accepted' }> => event.type === 'accepted',
    );
    if (acceptance === undefined) throw new Error('not accepted');
    const beginning = childBeginning(opening, acceptance, { materials: ['M01'], calendar });
    return foldLog(
      opening,
      beginning.map((event) => ({ by: staff('clerk'), event })),
    );
  };

  test('it is accepted with its parent and counts by its own plan, from receipt or from acceptance', () => {
    const fromAcceptance = child('I02', { ...wd(20), start: 'acceptance' });
    const fromReceipt = child('I01', { ...wd(3), start: 'receipt' });

    // 20 working days from Wednesday 03-04: 03-31 is day 19, 04-01 day 20. Three from Monday 03-02: 03-05.
    expect(fromAcceptance).toMatchObject({ state: 'accepted', parentNo: 'C1', acceptedOn: '2026-03-04' });
    expect(clockNamed(fromAcceptance, 'statutory')?.lastDayOn).toBe('2026-04-01');
    expect(clockNamed(fromReceipt, 'statutory')?.lastDayOn).toBe('2026-03-05');
    expect(clockNamed(fromReceipt, 'acceptance')?.state).toBe('stopped');
  });

  test('its cards are its own and go to its unit', () => {
    const events = eventsUntil(child('I02', { ...wd(20), start: 'acceptance' }), '2026-04-02 00:00');

    expect(cardsOf(events, 'statutory').map(({ rule, unitId }) => [rule, unitId])).toContainEqual([
      'T03',
      'unit',
    ]);
  });

  test('it tells its result and nothing else', () => {
    const state = child('I02', { ...wd(20), start: 'acceptance' });
    const tell = (event: CaseEvent) => resultToTell(state, event);

    expect(tell({ type: 'granted', at: at('2026-03-20 10:00'), document: paper, reasonId: null })).toEqual({
      ...{ kind: 'decided', childNo: 'C1-I02', itemId: 'I02', result: 'granted' },
    });
    expect(tell({ type: 'withdrawn', at: at('2026-03-20 10:00'), reasonId: null })).toMatchObject({
      result: 'ended',
    });
    expect(tell({ type: 'reviewStarted', at: at('2026-03-20 10:00') })).toBeNull();
    expect(
      resultToTell(parent(), { type: 'withdrawn', at: at('2026-03-20 10:00'), reasonId: null }),
    ).toBeNull();
  });

  test('it tells its pauses as days, whole case alone tells nothing', () => {
    const pauses = [{ after: parseDay('2026-03-10'), through: parseDay('2026-03-20'), reason: 'testing' }];

    expect(pausesToTell(child('I02', { ...wd(20), start: 'acceptance' }), pauses)).toEqual({
      ...{ kind: 'paused', childNo: 'C1-I02', itemId: 'I02' },
      pauses: [{ after: '2026-03-10', through: '2026-03-20' }],
    });
    expect(pausesToTell(parent(), pauses)).toBeNull();
  });

  test('the most urgent child stands first, one that is over last', () => {
    const slow = child('I02', { ...wd(20), start: 'acceptance' });
    const fast = child('I01', { ...wd(3), start: 'receipt' });
    const over = play(
      child('I08', { ...wd(20), start: 'acceptance' }),
      act('withdraw', at('2026-03-05 10:00'), {}),
    );
    const rows = childrenByUrgency([over, slow, fast], { calendar, now: at('2026-03-06 00:00') });

    // The first step of each ends on 03-06; the statute of I01 has passed at 24:00 of 03-05.
    expect(rows.map(({ itemId, late }) => [itemId, late])).toEqual([
      ['I01', true],
      ['I02', false],
      ['I08', false],
    ]);
    expect(rows.map(({ clock }) => clock?.clock ?? null)).toEqual(['statutory', 'step', null]);
  });
});
