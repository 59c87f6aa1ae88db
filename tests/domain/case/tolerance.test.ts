import { expect, test } from '@jest/globals';
import { act, at, foodPlan, paper, play, received, refusalOf, staff, wd } from '../builders.ts';
import {
  acceptedCase,
  breachesOf,
  cardsOf,
  clockNamed,
  decidableCase,
  eventsUntil,
  grantedCase,
} from './side-road-cases.ts';

const tolerance = { materials: ['M02', 'M03'], limit: wd(5), grantBeforeBasis: null };
const open = { tolerated: ['M02'] };
const grant = act('grant', at('2026-03-04 10:00'), { document: paper }, staff('approver'));

test('what acceptance leaves open has a period of its own, from the day of acceptance', () => {
  const state = acceptedCase({ tolerance }, open);

  // Working days 1 to 5 after Monday 03-02: 03-03, -04, -05, -06 and Monday 03-09.
  expect(clockNamed(state, 'supplement')).toMatchObject({ startOn: '2026-03-02', lastDayOn: '2026-03-09' });
  expect(state).toMatchObject({ tolerant: true, toleratedOpen: ['M02'] });
  expect(clockNamed(state, 'statutory')?.lastDayOn).toBe('2026-03-30');
});

test('the notice may give less than the item, not more, and not in another unit', () => {
  const accepting = (supplementLimit: ReturnType<typeof wd>) =>
    act('accept', at('2026-03-02 10:00'), { document: paper, tolerated: ['M02'], supplementLimit });
  const state = received(at('2026-03-02 09:00'), foodPlan({ tolerance }));

  expect(clockNamed(play(state, accepting(wd(3))), 'supplement')?.lastDayOn).toBe('2026-03-05');
  expect(refusalOf(state, accepting(wd(1)))).toBe('allowed');
  expect(refusalOf(state, accepting(wd(5)))).toBe('allowed');
  expect(refusalOf(state, accepting(wd(6)))).toBe('supplement-too-long');
  expect(refusalOf(state, accepting(wd(0)))).toBe('supplement-too-long');
  expect(refusalOf(state, accepting({ value: 5, unit: 'calendarDay' }))).toBe('supplement-too-long');
});

test.each([
  ['a material that the item does not mark', foodPlan({ tolerance }), ['M01', 'M02']],
  ['anything on an item that marks nothing', foodPlan(), ['M02']],
])('%s cannot be left open', (_what, plan, tolerated) => {
  expect(
    refusalOf(
      received(at('2026-03-02 09:00'), plan),
      act('accept', at('2026-03-02 10:00'), { document: paper, tolerated }),
    ),
  ).toBe('not-tolerable');
});

test('an acceptance without a list starts no such clock', () => {
  expect(acceptedCase({ tolerance })).toMatchObject({ tolerant: false, toleratedOpen: [] });
  expect(clockNamed(acceptedCase({ tolerance }), 'supplement')).toBeUndefined();
  expect(clockNamed(acceptedCase({ tolerance }, { tolerated: [] }), 'supplement')).toBeUndefined();
});

test('the permit waits for the list, a refusal does not', () => {
  const state = decidableCase({ tolerance }, open);

  expect(refusalOf(state, grant)).toBe('tolerated-open');
  expect(
    refusalOf(
      state,
      act('refuse', at('2026-03-04 10:00'), { document: paper, reasonId: 'r' }, staff('approver')),
    ),
  ).toBe('allowed');
});

test('the applicant closes the list bit by bit, and then the permit is free', () => {
  const both = decidableCase({ tolerance }, { tolerated: ['M02', 'M03'] });
  const half = play(both, act('supplyTolerated', at('2026-03-03 14:00'), { materials: ['M03'] }));
  const whole = play(half, act('supplyTolerated', at('2026-03-03 15:00'), { materials: ['M02'] }));

  expect(half.toleratedOpen).toEqual(['M02']);
  expect(clockNamed(half, 'supplement')?.state).toBe('running');
  expect(whole.toleratedOpen).toEqual([]);
  expect(clockNamed(whole, 'supplement')?.state).toBe('stopped');
  expect(refusalOf(whole, grant)).toBe('allowed');
});

test.each([
  ['what was not left open', { materials: ['M03'] }, 'not-requested'],
  ['nothing', { materials: [] }, 'no-material'],
])('a supply of %s is refused', (_what, payload, code) => {
  expect(
    refusalOf(acceptedCase({ tolerance }, open), act('supplyTolerated', at('2026-03-03 10:00'), payload)),
  ).toBe(code);
});

test('staff do not supply for the applicant, and nobody supplies where nothing is open', () => {
  const supply = { materials: ['M02'] };

  expect(
    refusalOf(
      acceptedCase({ tolerance }, open),
      act('supplyTolerated', at('2026-03-03 10:00'), supply, staff('clerk')),
    ),
  ).toBe('only-applicant');
  expect(refusalOf(acceptedCase({ tolerance }), act('supplyTolerated', at('2026-03-03 10:00'), supply))).toBe(
    'nothing-tolerated',
  );
  expect(
    refusalOf(
      received(at('2026-03-02 09:00'), foodPlan({ tolerance })),
      act('supplyTolerated', at('2026-03-02 10:00'), supply),
    ),
  ).toBe('wrong-state');
});

test('the period passed is said and held against nobody; the material may still come', () => {
  const state = acceptedCase({ tolerance }, open);
  const events = eventsUntil(state, '2026-03-10 00:00');

  expect(breachesOf(events, 'supplement')).toEqual([
    expect.objectContaining({ at: at('2026-03-10 00:00'), lastDayOn: '2026-03-09' }),
  ]);
  expect(breachesOf(eventsUntil(state, '2026-03-09 23:59'), 'supplement')).toEqual([]);
  expect(cardsOf(events, 'supplement')).toEqual([]);
  expect(refusalOf(state, act('supplyTolerated', at('2026-03-10 09:00'), { materials: ['M02'] }))).toBe(
    'allowed',
  );
});

test('where a law lets the permit come first the list stays with the file, and service ends the case', () => {
  const basis = { ...tolerance, grantBeforeBasis: '某条例第某条' };
  const granted = grantedCase({ tolerance: basis }, { acceptance: open });
  const closed = play(
    granted,
    act('issueCertificate', at('2026-03-05 10:00'), { certificateNo: 'Z', sha256: paper.sha256 }),
    act('serve', at('2026-03-06 10:00'), { method: 'window' }),
  );

  expect(clockNamed(granted, 'supplement')?.state).toBe('running');
  expect(refusalOf(granted, act('supplyTolerated', at('2026-03-05 09:00'), { materials: ['M02'] }))).toBe(
    'allowed',
  );
  expect(closed).toMatchObject({ state: 'closed', toleratedOpen: ['M02'] });
  expect(closed.clocks.every(({ stoppedAt }) => stoppedAt !== null)).toBe(true);
});
