/**
 * What must not compile. `tsc` is the test (gate `types`): a line marked as an error that compiles fails there. The
 * values are compared here so that the file is also run.
 */
import { expect, test } from '@jest/globals';
import { CASE_PROBLEMS } from '../../api/present/case-problems.ts';
import type { ActRule } from '../../domain/case/acts/act-rule.ts';
import { accept } from '../../domain/case/acts/accept.ts';
import type { CaseStateName } from '../../domain/case/lifecycle.ts';
import { LIFECYCLE } from '../../domain/case/lifecycle.ts';
import type { ProcessRule } from '../../domain/supervision/process-rules/process-rule.ts';
import { TIME_RULES } from '../../domain/supervision/time-rules.ts';

test('a state without a row does not compile', () => {
  // @ts-expect-error the table has no row for it
  const limbo: CaseStateName = 'limbo';

  expect(limbo in LIFECYCLE).toBe(false);
});

test('a refusal without a sentence does not compile', () => {
  const { 'wrong-step': sentence, ...rest } = CASE_PROBLEMS;
  // @ts-expect-error one code has no sentence
  const all: typeof CASE_PROBLEMS = rest;

  expect(Object.keys(all)).toHaveLength(Object.keys({ ...rest, sentence }).length - 1);
});

test('an act without an article does not compile', () => {
  const { actor, decide } = accept;
  // @ts-expect-error no article
  const rule: ActRule<'accept'> = { actor, decide };
  // @ts-expect-error neither an article nor a choice that says so
  const vague: ActRule<'accept'> = { actor, decide, article: 'because we want it' };

  expect([rule.decide, vague.decide]).toEqual([accept.decide, accept.decide]);
});

test('a rule without an article does not compile', () => {
  // @ts-expect-error no article
  const process: ProcessRule = { name: '', find: () => null };
  const { T03: late, ...others } = TIME_RULES;
  // @ts-expect-error T03 has none
  const rules: typeof TIME_RULES = others;

  expect(process.find).toBeInstanceOf(Function);
  expect(Object.values(rules)).not.toContain(late);
});
