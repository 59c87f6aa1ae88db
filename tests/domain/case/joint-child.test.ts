import { describe, expect, test } from '@jest/globals';
import type { CaseEvent } from '../../../domain/case/events.ts';
import {
  childBeginning,
  childOpening,
  childrenByUrgency,
  resultToTell,
} from '../../../domain/case/side-roads/joint-child.ts';
import type { CaseState } from '../../../domain/case/state.ts';
import { act, at, calendar, foodPlan, paper, play, received } from '../builders.ts';
import { acceptedCase } from './side-road-cases.ts';

const child = (caseNo: string, change: Partial<CaseState> = {}): CaseState => ({
  ...acceptedCase(),
  ...{ caseNo, parentNo: 'P' },
  ...change,
});

describe('a child of a joint case', () => {
  test('is received when the papers of the parent were complete for the last time', () => {
    const corrected = play(
      received(at('2026-03-02 09:00')),
      act('requestCorrection', at('2026-03-03 10:00'), { materials: ['M01'], document: paper }),
      act('supplyCorrection', at('2026-03-05 10:00'), { materials: ['M01'] }),
    );
    const opened = childOpening(corrected, { caseNo: 'C', plan: foodPlan() });

    expect(opened).toMatchObject({ caseNo: 'C', parentNo: 'C1', receivedAt: at('2026-03-05 10:00') });
    expect(childOpening({ ...corrected, clocks: [] }, { caseNo: 'C', plan: foodPlan() }).receivedAt).toBe(
      at('2026-03-02 09:00'),
    );
  });

  test('begins with the receipt and the acceptance of the parent, by paper or by law', () => {
    const opening = childOpening(received(at('2026-03-02 09:00')), { caseNo: 'C', plan: foodPlan() });
    const given = { materials: ['M01'], calendar };
    const common = { at: at('2026-03-02 10:00'), acceptedOn: '2026-03-02' as never };
    const second = (acceptance: Parameters<typeof childBeginning>[1]) =>
      childBeginning(opening, acceptance, given)[1];

    expect(second({ type: 'accepted', ...common, document: paper })).toEqual({
      ...{ type: 'accepted', ...common, document: paper },
    });
    expect(second({ type: 'acceptanceDeemed', ...common })).toEqual({ type: 'acceptanceDeemed', ...common });
  });

  test.each([
    ['granted', 'granted'],
    ['renewalDeemed', 'granted'],
    ['refused', 'refused'],
    ['withdrawn', 'ended'],
    ['terminated', 'ended'],
    ['served', null],
  ] as const)('tells its parent of %s: %s', (type, result) => {
    const event = { type } as unknown as CaseEvent;

    expect(resultToTell(child('C'), event)).toEqual(
      result === null ? null : { kind: 'decided', childNo: 'C', itemId: 'I02', result },
    );
    expect(resultToTell(acceptedCase(), event)).toBeNull();
  });
});

test('the most urgent child comes first, those that are over last, and equals by their number', () => {
  const over = child('A', { clocks: [] });
  const late = play(
    received(at('2026-02-02 09:00')),
    act('accept', at('2026-02-02 10:00'), { document: paper }),
  );
  const children = [
    over,
    child('C'),
    child('B'),
    { ...late, caseNo: 'D', parentNo: 'P' },
    child('E', { clocks: [] }),
  ];
  const order = childrenByUrgency(children, { calendar, now: at('2026-03-02 12:00') });

  expect(order.map(({ caseNo }) => caseNo)).toEqual(['D', 'B', 'C', 'A', 'E']);
  expect(order.map(({ late: isLate }) => isLate)).toEqual([true, false, false, false, false]);
  expect(order.at(-1)?.clock).toBeNull();
});
