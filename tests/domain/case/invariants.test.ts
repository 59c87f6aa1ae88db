import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { ACT_NAMES } from '../../../domain/case/acts.ts';
import { APPLICANTS_ACTS, mayPerform } from '../../../domain/case/authority.ts';
import type { Actor } from '../../../domain/case/actor.ts';
import type { CaseEvent } from '../../../domain/case/events.ts';
import { evolve, foldLog } from '../../../domain/case/evolve.ts';
import { openCase } from '../../../domain/case/open-case.ts';
import { openFees } from '../../../domain/case/side-roads/fee.ts';
import { at, foodPlan, staff } from '../builders.ts';
import { live, story } from './stories.ts';
import type { Entry } from './stories.ts';

type EventType = CaseEvent['type'];
const typesBefore = (log: readonly Entry[], nth: number): readonly EventType[] =>
  log.slice(0, nth).map(({ event }) => event.type);

/** The nine of domain/7-demands §7.7, as far as the law alone carries them; 5, 7, 8 and 9 are those of the record. */
describe('invariants', () => {
  test('1: no certificate without a permit decided in the same case', () => {
    fc.assert(
      fc.property(story, (steps) => {
        const { log } = live(steps);
        log.forEach(({ event }, nth) => {
          if (event.type === 'certificateIssued')
            expect(typesBefore(log, nth)).toEqual(
              expect.arrayContaining([expect.stringMatching(/^(granted|renewalDeemed)$/)]),
            );
        });
      }),
    );
  });

  test('2: no two acceptances of one case', () => {
    fc.assert(
      fc.property(story, (steps) => {
        const acceptances = live(steps).log.filter(({ event: { type } }) =>
          ['accepted', 'acceptanceDeemed'].includes(type),
        );

        expect(acceptances.length).toBeLessThanOrEqual(1);
      }),
    );
  });

  test('3: no release of a certificate while a fee is open that must come first', () => {
    fc.assert(
      fc.property(story, (steps) => {
        const { state, log } = live(steps);
        const { caseNo, receivedAt, plan, practice, clockOffsetMs } = state;
        const opening = { caseNo, receivedAt, plan, practice, clockOffsetMs };
        log.forEach(({ event }, nth) => {
          if (event.type !== 'certificateIssued' || plan.fee?.beforeIssue !== true) return;
          expect(openFees(foldLog(opening, log.slice(0, nth)))).toEqual([]);
        });
      }),
    );
  });

  test('4: no act of staff without a post, whoever asks and wherever the case is', () => {
    const nobody: Actor = { ...staff('P'), kind: 'staff', ownsCase: true, posts: [], letters: [] };
    const plan = foodPlan();
    const allowed = ACT_NAMES.filter(
      (act) => mayPerform(act, { plan, stepId: 'audit' }, nobody, at('2026-03-02 10:00')).ok,
    );

    expect(allowed).toEqual([]);
  });

  test('4: no act of an applicant in a case that is not theirs', () => {
    const other: Actor = { ...staff('P'), kind: 'applicant', ownsCase: false, posts: [], letters: [] };
    const asks = (act: (typeof ACT_NAMES)[number], ownsCase: boolean) =>
      mayPerform(act, { plan: foodPlan(), stepId: 'audit' }, { ...other, ownsCase }, at('2026-03-02 10:00'))
        .ok;

    expect(ACT_NAMES.filter((act) => asks(act, false))).toEqual([]);
    expect(ACT_NAMES.filter((act) => asks(act, true)).sort()).toEqual([...APPLICANTS_ACTS].sort());
  });

  /** What may stop the statute: nothing else in any log does. */
  const STOPS: readonly EventType[] = [
    ...(['correctionRequested', 'granted', 'refused', 'served', 'renewalDeemed'] as const),
    ...(['withdrawn', 'terminated', 'voided', 'correctionExpired', 'acceptanceRefused'] as const),
    ...(['declaredNotNeeded', 'childDecided'] as const),
  ];

  test('6: no statutory clock stops but by what the law names', () => {
    fc.assert(
      fc.property(story, (steps) => {
        const { state, log } = live(steps);
        const { caseNo, receivedAt, plan, practice, clockOffsetMs } = state;
        let before = openCase({ caseNo, receivedAt, plan, practice, clockOffsetMs });
        for (const entry of log) {
          const after = evolve(before, entry);
          const stopped = after.clocks.filter(
            ({ clockId, clock, stoppedAt }) =>
              ['statutory', 'joint'].includes(clock) &&
              stoppedAt !== null &&
              before.clocks.find((one) => one.clockId === clockId)?.stoppedAt === null,
          );
          if (stopped.length > 0) expect(STOPS).toContain(entry.event.type);
          before = after;
        }
      }),
    );
  });
});
