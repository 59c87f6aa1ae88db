/** 环节, 事实: which step is done or returned, and what it settles. */
import type { FactRefusal } from '../../../domain/case/fact-check.ts';
import type { StepRefusal } from '../../../domain/case/refusal.ts';
import { NOT_NOW, row, say, sayOr } from '../problem-row.ts';
import { listOf } from '../words.ts';
import type { ParamsOf, ProblemsOf } from './road.ts';

export const STEP_AND_FACT_PROBLEMS: ProblemsOf<StepRefusal | FactRefusal> = {
  'wrong-step': row(
    409,
    NOT_NOW,
    say('“{step}”现在不是待办环节。', '“{step}” is not open now.'),
    sayOr(
      '现在待办的环节：{expected}。',
      'Open now: {expected}.',
      say(
        '现在没有待办的环节；可以看经过和时钟。',
        'No step is open now; you can read its history and clocks.',
      ),
    ),
  ),
  'not-an-earlier-step': row(
    422,
    NOT_NOW,
    say('只能退回到前面办过的环节。', 'Only an earlier step can be returned to.'),
    sayOr(
      '可以退回到：{possible}。',
      'You can return to: {possible}.',
      say(
        '前面没有办过的环节；请在本环节办理，有问题写进意见。',
        'No step was done before this one: deal with it here, and write what is wrong into your opinion.',
      ),
    ),
  ),
  'two-staff': row(
    422,
    say('核查人数不够', 'Too few staff'),
    say(
      '现场核查要 {minStaff} 人以上，现在只有 {named} 人。',
      'A site visit takes {minStaff} or more; {named} named.',
    ),
    say('请再选一名核查人员。', 'Choose one more.'),
  ),
  'fact-missing': row(
    422,
    say('还要选一项', 'One choice is missing'),
    say('办结“{step}”前要说明：{fact}。', 'Before completing “{step}”, say: {fact}.'),
    say('请先选定，再办结。', 'Choose it, then complete the step.'),
  ),
  'unknown-fact': row(
    422,
    say('没有这一项', 'No such question'),
    say('流程里没有“{fact}”这一项。', 'The flow does not ask for “{fact}”.'),
    sayOr(
      '可以填：{possible}。',
      'It asks for: {possible}.',
      say(
        '这个流程不用填这类内容，去掉它再办结。',
        'The flow asks for nothing of the kind: leave it out and complete the step.',
      ),
    ),
  ),
  'bad-fact': row(
    422,
    say('填得不对', 'Not a valid answer'),
    say('“{fact}”不能这样填。', 'This is no answer to “{fact}”.'),
    say('可以填：{expected}。', 'Possible: {expected}.'),
  ),
  'fact-settled': row(
    409,
    NOT_NOW,
    say('“{fact}”前面已经确定。', '“{fact}” was settled before.'),
    say('要改，请退回到确定它的环节。', 'To change it, return to the step that settled it.'),
  ),
};

export const STEP_AND_FACT_PARAMS: ParamsOf<StepRefusal | FactRefusal> = {
  'wrong-step': ({ stepId, open }, { language, names }) => ({
    step: names.step(stepId),
    expected: listOf(open.map(names.step), language),
  }),
  'not-an-earlier-step': ({ possible }, { language, names }) => ({
    possible: listOf(possible.map(names.step), language),
  }),
  'two-staff': ({ minStaff, named }) => ({ minStaff, named }),
  'fact-missing': ({ stepId, fact }, { language, names }) => ({
    step: names.step(stepId),
    fact: names.fact(fact, language),
  }),
  'unknown-fact': ({ fact, possible }, { language, names }) => ({
    fact,
    possible: listOf(
      possible.map((name) => names.fact(name, language)),
      language,
    ),
  }),
  'bad-fact': ({ fact, expected }, { language, names }) => ({ fact: names.fact(fact, language), expected }),
  'fact-settled': ({ fact }, { language, names }) => ({ fact: names.fact(fact, language) }),
};
