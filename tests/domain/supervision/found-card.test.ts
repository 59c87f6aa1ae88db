import { expect, test } from '@jest/globals';
import type { CaseState } from '../../../domain/case/state.ts';
import { cardOfFinding } from '../../../domain/supervision/found-card.ts';
import type { Finding } from '../../../domain/supervision/process-rules/process-rule.ts';
import { adoptRules } from '../../../domain/supervision/adopt.ts';
import { evolve } from '../../../domain/case/evolve.ts';
import type { RuleVersion } from '../../../domain/supervision/rule-version.ts';
import { parseDay } from '../../../domain/time/day.ts';
import { act, at, foodPlan, paper, play, received } from '../builders.ts';

const underReview = (): CaseState =>
  play(
    received(at('2026-03-02 09:00'), foodPlan()),
    act('accept', at('2026-03-02 10:00'), { document: paper }),
    act('startReview', at('2026-03-02 11:00'), {}),
  );
const finding = (overrides: Partial<Finding> = {}): Finding => ({
  ...{
    rule: 'P04',
    ruleVersion: 1,
    level: 'yellow',
    because: 'told-late',
    article: '行政许可法 第32条第1款',
  },
  ...{ evidence: [3, 9], at: at('2026-03-05 10:00'), seq: 9, postId: null, personId: null },
  ...overrides,
});
const versions = { calendarVersion: 7, actingUnitId: null };

test('a finding gives the card of its level, with what proves it and by which versions', () => {
  const state = underReview();

  const card = cardOfFinding(state, finding(), versions);

  expect(card).toMatchObject({
    cardKey: `${state.caseNo}/P04/9/told-late`,
    ...{ rule: 'P04', level: 'yellow', because: 'told-late', evidence: [3, 9] },
    ...{ ruleVersion: 1, calendarVersion: 7, threshold: 'found', clockId: null, lastDayOn: null },
  });
});

test('the post that acted answers for it, not the one whose turn it is', () => {
  const state = underReview();
  const [accepting] = state.plan.steps;

  const postId = accepting?.postId ?? '';
  const acted = cardOfFinding(state, finding({ postId }), { ...versions, actingUnitId: 'hall' });
  const outside = cardOfFinding(state, finding({ postId: 'chief' }), { ...versions, actingUnitId: 'unit' });
  const byTime = cardOfFinding(state, finding(), versions);

  expect(acted).toMatchObject({ postId, unitId: 'hall', stepId: accepting?.stepId });
  expect(outside).toMatchObject({ postId: 'chief', unitId: 'unit', stepId: state.stepId });
  expect(byTime?.stepId).toBe(state.stepId);
  expect(byTime?.stepId).not.toBe(accepting?.stepId);
});

test('one person in many posts is one omission, however often he goes on; any other rule counts acts', () => {
  const state = underReview();
  const keysOf = (rule: Finding['rule']): readonly (string | undefined)[] =>
    [9, 12].map((seq) => cardOfFinding(state, finding({ rule, seq, evidence: [3, seq] }), versions)?.cardKey);

  expect(new Set(keysOf('P02')).size).toBe(1);
  expect(new Set(keysOf('P09')).size).toBe(2);
});

test('a rule that is off by the day of the act gives no card; the day before it still does', () => {
  const state = underReview();
  const off: RuleVersion = {
    ...{ version: 2, from: parseDay('2026-03-05'), profile: null, units: {}, items: {} },
    off: ['P04'],
  };
  const told = adoptRules(state, [off], at('2026-03-03 09:00')).reduce(
    (before, event) => evolve(before, { by: null, event }),
    state,
  );

  expect(cardOfFinding(told, finding(), versions)).toBeNull();
  expect(cardOfFinding(told, finding({ at: at('2026-03-04 10:00') }), versions)?.ruleVersion).toBe(1);
});
