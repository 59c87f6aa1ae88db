/** 环节时限调整: once, longer, in time. */
import type { StepLimitRefusal } from '../../../domain/case/side-roads/step-limit.ts';
import { dayText, limitText, momentText } from '../moments.ts';
import { NOT_NOW, row, say, sayOr } from '../problem-row.ts';
import { listOf } from '../words.ts';
import type { ParamsOf, ProblemsOf } from './road.ts';

export const STEP_LIMIT_PROBLEMS: ProblemsOf<StepLimitRefusal> = {
  'step-not-ahead': row(
    422,
    NOT_NOW,
    sayOr(
      '“{step}”没有可以延长的时限，或者已经办过。',
      '“{step}” has no limit to raise, or is done.',
      say('没有可以延长时限的环节。', 'There is no step whose limit could be raised.'),
    ),
    sayOr(
      '可以调整：{possible}。',
      'You can raise: {possible}.',
      say('请在现有时限内办理。', 'Keep to the limits as they are.'),
    ),
  ),
  'step-raised-already': row(
    409,
    NOT_NOW,
    say('“{step}”的时限已经调整过一次。', 'The limit of “{step}” was raised once already.'),
    say('请在调整后的时限内办结。', 'Complete it within the raised limit.'),
  ),
  'step-limit-not-longer': row(
    422,
    NOT_NOW,
    say(
      '“{step}”的时限现在是 {from}，只能调长，单位不变。',
      'The limit of “{step}” is {from}: it can only grow, in the same unit.',
    ),
    say('请填一个更长的时限。', 'Enter a longer limit.'),
  ),
  'step-limit-passed': row(
    409,
    NOT_NOW,
    say('“{step}”的时限已过（{breachAt}），不能再调整。', 'The limit of “{step}” passed at {breachAt}.'),
    say('请尽快办结，并反馈已发的牌。', 'Complete it soon and respond to the card.'),
  ),
  'step-limit-too-long': row(
    422,
    NOT_NOW,
    say(
      '这样“{step}”要到 {lastDayOn}，超过法律给的期限（{atMost}）。',
      'That would take “{step}” to {lastDayOn}, beyond the limit of the law ({atMost}).',
    ),
    say('请选一个到 {atMost} 为止的时限。', 'Choose a limit that ends by {atMost}.'),
  ),
};

export const STEP_LIMIT_PARAMS: ParamsOf<StepLimitRefusal> = {
  'step-not-ahead': ({ stepId, possible }, { language, names }) => ({
    step: names.step(stepId),
    possible: listOf(possible.map(names.step), language),
  }),
  'step-raised-already': ({ stepId }, { names }) => ({ step: names.step(stepId) }),
  'step-limit-not-longer': ({ stepId, from, unit }, { language, names }) => ({
    step: names.step(stepId),
    from: limitText({ value: from, unit }, language),
  }),
  'step-limit-passed': ({ stepId, breachAt }, { language, names }) => ({
    step: names.step(stepId),
    breachAt: momentText(breachAt, language),
  }),
  'step-limit-too-long': ({ stepId, lastDayOn, atMost }, { language, names }) => ({
    step: names.step(stepId),
    lastDayOn: dayText(lastDayOn, language),
    atMost: dayText(atMost, language),
  }),
};
