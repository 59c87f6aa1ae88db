import { expect, test } from '@jest/globals';
import type { CaseAnswer, OwnStepView } from '../../contract/case.ts';
import { bodyOf } from '../../web/src/features/acts/act-body.ts';
import { EMPTY_DRAFT } from '../../web/src/features/acts/act-draft.ts';
import { chosenStep } from '../../web/src/features/acts/chosen-step.ts';
import { speak } from './speak.ts';

const step = (stepId: string, chosen = false): OwnStepView => ({
  ...{ stepId, stepName: stepId, clockId: null, arranges: false },
  chosen,
});
const answerWith = (...ownSteps: readonly OwnStepView[]) =>
  ({ ownSteps, lastActSeq: 7 }) as unknown as CaseAnswer;

test('only where somebody has several steps there is one to tell from the others', () => {
  expect(chosenStep(answerWith(step('visit'), step('consent', true)))).toBe('consent');
  expect(chosenStep(answerWith(step('visit', true)))).toBeNull();
  expect(chosenStep(answerWith())).toBeNull();
});

test('a return says from which of several steps', () => {
  const draft = { ...EMPTY_DRAFT, to: 'review', reason: '缺一份。' };
  const body = (answer: CaseAnswer) => bodyOf({ act: 'returnStep', draft, answer, choices: {} });

  expect(body(answerWith(step('visit'), step('consent', true)))).toEqual({
    ...{ seenSeq: 7, to: 'review', step: 'consent', reason: '缺一份。' },
  });
  expect(body(answerWith(step('visit', true)))).toEqual({ seenSeq: 7, to: 'review', reason: '缺一份。' });
});

test('the inbox counts the other steps in the words of each language', async () => {
  const [zh, en] = [await speak('zh-CN'), await speak('en')];

  expect(zh('inbox:moreSteps', { count: 1 })).toBe('另有 1 个环节也是你的');
  expect([1, 2].map((count) => en('inbox:moreSteps', { count }))).toEqual([
    ...['1 more step is yours', '2 more steps are yours'],
  ]);
});
