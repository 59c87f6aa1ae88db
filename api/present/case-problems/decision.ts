/** 决定, 延期: the decision, and more time for it. */
import type { DecisionRefusal } from '../../../domain/case/refusal.ts';
import { momentText } from '../moments.ts';
import { NOT_NOW, row, say } from '../problem-row.ts';
import { wordOfPart } from '../words.ts';
import { nothing } from './road.ts';
import type { ParamsOf, ProblemsOf } from './road.ts';

export const DECISION_PROBLEMS: ProblemsOf<DecisionRefusal> = {
  'same-officer': row(
    403,
    say('不能由同一人决定', 'Not by the same officer'),
    say('你已经{did}过这件，不能再作决定。', 'You {did} this case, so you cannot decide it.'),
    say('请决定岗的另一人（A 岗或 B 岗）决定。', 'The other holder of the deciding post can decide.'),
  ),
  'no-extension-in-law': row(
    409,
    NOT_NOW,
    say('这个事项没有延期的法律依据。', 'The law gives this item no extension.'),
    say('请在期限内作出决定。', 'Decide within the limit.'),
  ),
  'nothing-to-extend': row(
    409,
    NOT_NOW,
    say(
      '法定时限还没有起算，没有可以延的。',
      'The statutory limit does not run yet, so there is nothing to extend.',
    ),
    say(
      '上报后由决定机关负责人批准延期。',
      'Once it is reported up, the head of the deciding body can extend it.',
    ),
  ),
  'extended-already': row(
    409,
    NOT_NOW,
    say('已经延期过一次，不能再延。', 'It was extended once already.'),
    say('请在延长后的期限内作出决定。', 'Decide within the extended limit.'),
  ),
  'extension-too-late': row(
    409,
    NOT_NOW,
    say('法定时限已过（{breachAt}），不能再延期。', 'The statutory limit passed at {breachAt}.'),
    say('请尽快决定，并公开说明理由。', 'Decide soon and publish the reason.'),
  ),
};

export const DECISION_PARAMS: ParamsOf<DecisionRefusal> = {
  'same-officer': ({ did }, { language }) => ({ did: wordOfPart(did, language) }),
  'no-extension-in-law': nothing,
  'nothing-to-extend': nothing,
  'extended-already': nothing,
  'extension-too-late': ({ breachAt }, { language }) => ({ breachAt: momentText(breachAt, language) }),
};
