import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { CaseEvent } from '../../../domain/case/events.ts';
import type { Permit } from '../../../domain/case/permit.ts';
import type { Opening } from '../../../domain/case/state.ts';
import { attribute, largestRemainder } from '../../../domain/supervision/attribution.ts';
import { applicant, at, calendar, foodPlan, paper, staff } from '../builders.ts';

const opening: Opening = {
  caseNo: 'C1',
  receivedAt: at('2026-03-02 09:00'),
  plan: foodPlan(),
  practice: false,
  clockOffsetMs: 0,
};
interface Entry {
  readonly by: Permit | null;
  readonly event: CaseEvent;
}
const submitted: Entry = {
  by: applicant,
  event: { type: 'submitted', at: opening.receivedAt, materials: [] },
};
const accepted: Entry = {
  by: staff('clerk'),
  event: { type: 'accepted', at: at('2026-03-02 10:00'), acceptedOn: '2026-03-02' as never, document: paper },
};
const reviewed: Entry = {
  by: staff('reviewer'),
  event: {
    type: 'stepCompleted',
    at: at('2026-03-18 10:00'),
    stepId: 'material-review',
    next: 'audit',
    skipped: ['site-visit'],
    siteVisit: false,
    staff: [],
    opinionId: null,
  },
};

test('each counted day belongs to the post that holds the case at 24:00; what exceeds its limit is its share', () => {
  const shares = attribute({ opening, log: [submitted, accepted, reviewed], calendar }, 'statutory/1');

  expect(shares).toEqual([
    expect.objectContaining({
      stepId: 'material-review',
      days: 11,
      over: 9,
      perMille: 529,
      heldAtBreach: false,
    }),
    expect.objectContaining({ stepId: 'audit', days: 9, over: 8, perMille: 471, heldAtBreach: true }),
  ]);
});

test('a deemed acceptance is the accepting post’s alone', () => {
  expect(attribute({ opening, log: [submitted], calendar }, 'acceptance/1')).toEqual([
    expect.objectContaining({
      postId: 'post-accept',
      unitId: 'hall',
      days: 5,
      over: 4,
      perMille: 1000,
      heldAtBreach: true,
    }),
  ]);
});

test('shares are whole ‰ that sum to 1000 whenever there is anything to share', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(40), { minLength: 1, maxLength: 8 }), (weights) => {
      const shares = largestRemainder(weights);
      const total = shares.reduce((sum, share) => sum + share, 0);

      expect(total).toBe(weights.some((weight) => weight > 0) ? 1000 : 0);
      expect(
        shares.every((share, i) => Number.isInteger(share) && (weights[i] ?? 0) >= 0 && share >= 0),
      ).toBe(true);
    }),
  );
});
