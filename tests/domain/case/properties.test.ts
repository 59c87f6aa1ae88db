import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { ACT_NAMES } from '../../../domain/case/acts.ts';
import { possibleActs } from '../../../domain/case/decide.ts';
import type { CaseEvent } from '../../../domain/case/events.ts';
import { foldLog } from '../../../domain/case/evolve.ts';
import { CASE_STATES, isFinal } from '../../../domain/case/lifecycle.ts';
import type { Permit } from '../../../domain/case/permit.ts';
import { passTime } from '../../../domain/supervision/due.ts';
import { handleAct } from '../../../domain/supervision/handle.ts';
import { permittedActs } from '../../../domain/supervision/permitted.ts';
import type { Instant } from '../../../domain/time/instant.ts';
import { applicant, at, calendar, received, staff } from '../builders.ts';
import { HOUR, live, sensible, start, story } from './stories.ts';

test('folding the log gives the state that lived it, twice', () => {
  fc.assert(
    fc.property(story, (steps) => {
      const { state, log } = live(steps);
      const { caseNo, receivedAt, plan, practice, clockOffsetMs } = state;
      const opening = { caseNo, receivedAt, plan, practice, clockOffsetMs };

      expect(foldLog(opening, log)).toEqual(state);
      expect(foldLog(opening, log)).toEqual(foldLog(opening, log));
    }),
  );
});

test('whatever was done and whatever time passed, a case is in a final state or in an open one that somebody can leave', () => {
  fc.assert(
    fc.property(story, (steps) => {
      const { state } = live(steps);
      const by = (permit: Permit) => possibleActs(state, { by: permit, at: state.lastActAt, calendar });
      const possible = [...by(applicant), ...by(staff('somebody'))];

      expect(CASE_STATES).toContain(state.state);
      expect(possible.length > 0).toBe(!isFinal(state.state));
      expect(isFinal(state.state) ? state.openSteps : []).toEqual([]);
    }),
  );
});

test('no clock runs in a final state, and nothing turns red afterwards', () => {
  fc.assert(
    fc.property(story, (steps) => {
      const { state } = live(steps);
      if (!isFinal(state.state)) return;

      expect(state.clocks.every((clock) => clock.stoppedAt !== null)).toBe(true);
      expect(passTime(state, { calendar, until: at('2026-12-31 00:00') }).events).toEqual([]);
    }),
  );
});

/** Refusals of what an act says, not of its being done now. */
const BY_WHAT_IT_CARRIES = [
  'not-an-earlier-step',
  'party-not-told',
  'step-limit-passed',
  'step-limit-too-long',
  'step-raised-already',
  'signer-already',
  'signer-unknown',
  'transferred-already',
  'same-officer',
  'recused-already',
  'last-signer',
];

test('no act is both permitted and refused', () => {
  fc.assert(
    fc.property(story, fc.boolean(), (steps, asApplicant) => {
      const { state } = live(steps);
      const now = state.lastActAt;
      const by = asApplicant ? applicant : staff('somebody');
      const { open, closed } = permittedActs(state, { by, at: now, calendar });

      expect([...open, ...closed.map((row) => row.act)].sort()).toEqual([...ACT_NAMES].sort());
      for (const name of open) {
        const verdict = handleAct(state, { ...sensible(state, name, now), by }, { calendar, now });
        if (!verdict.ok) expect(BY_WHAT_IT_CARRIES).toContain(verdict.refusal.code);
      }
      for (const { act: name } of closed)
        expect(handleAct(state, { ...sensible(state, name, now), by }, { calendar, now }).ok).toBe(false);
    }),
  );
});

test('every card is issued once', () => {
  fc.assert(
    fc.property(story, (steps) => {
      const { log } = live(steps);
      const keys = log.flatMap(({ event }) => (event.type === 'cardIssued' ? [event.card.cardKey] : []));

      expect(new Set(keys).size).toBe(keys.length);
    }),
  );
});

test('passing time in one stride or in many gives the same log', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 400 }), { maxLength: 6 }), (waits) => {
      const end = (start + waits.reduce((sum, wait) => sum + wait, 0) * HOUR) as Instant;
      let state = received(start);
      let now: number = start;
      const events: CaseEvent[] = [];
      for (const wait of waits) {
        now += wait * HOUR;
        const passed = passTime(state, { calendar, until: now as Instant });
        state = passed.state;
        events.push(...passed.events);
      }

      expect(passTime(received(start), { calendar, until: end }).events).toEqual(events);
    }),
  );
});
