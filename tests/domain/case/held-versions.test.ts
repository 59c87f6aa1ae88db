import { expect, test } from '@jest/globals';
import { evolve } from '../../../domain/case/evolve.ts';
import { rulesHeld } from '../../../domain/case/held-versions.ts';
import type { CaseRules } from '../../../domain/case/held-versions.ts';
import { openCase } from '../../../domain/case/open-case.ts';
import type { CaseState } from '../../../domain/case/state.ts';
import { submittedOf } from '../../../domain/case/submitted.ts';
import { parseDay } from '../../../domain/time/day.ts';
import { applicant, at, calendar, foodPlan, received } from '../builders.ts';

const rules = (version: number, from: string): CaseRules => ({
  ...{ version, from: parseDay(from), off: [], profile: 'STD' },
});
const SECOND = rules(2, '2026-03-09');
const THIRD = rules(3, '2026-04-01');
const FOURTH = rules(4, '2026-05-06');

/** settled.md 13: a threshold is judged by the version of its own instant, so those before it are kept. */
test('a case keeps every version of the rules it was told of, and holds the newest', () => {
  const told = (state: CaseState, adopted: CaseRules) =>
    evolve(state, { by: null, event: { type: 'rulesAdopted', at: at('2026-03-03 10:00'), rules: adopted } });
  const first = received(at('2026-03-02 09:00'));
  const second = told(first, SECOND);
  const fourth = told(told(second, THIRD), FOURTH);

  expect([first, second, fourth].map(rulesHeld)).toEqual([1, 2, 4]);
  expect(fourth.rules).toEqual([SECOND, THIRD, FOURTH]);
  expect(fourth.law).toBe(first.law);
});

test('a case that begins under later versions says so in its first line, and holds them', () => {
  const opening = {
    ...{ caseNo: 'C1', receivedAt: at('2026-03-02 09:00'), plan: foodPlan(), practice: true },
    clockOffsetMs: 0,
  };
  const submitted = submittedOf(opening, ['M01'], calendar, { law: 2, rules: [SECOND] });

  expect(submitted).toMatchObject({ law: 2, rules: [SECOND] });
  expect(evolve(openCase(opening), { by: applicant, event: submitted })).toMatchObject({
    ...{ law: 2, rules: [SECOND] },
  });
});
