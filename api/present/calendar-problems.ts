import type { DraftRefusal } from '../../domain/time/calendar-draft.ts';
import { sentenceOfFault } from './calendar-findings.ts';
import { NOT_NOW, NO_RIGHT, row, say, sayOr } from './problem-row.ts';
import type { ProblemRow } from './problem-row.ts';
import type { Language, Params } from './sentence.ts';

const NOBODY_LEFT = say(
  '现在没有别的人可以批准；请先在电子监察机构补岗。',
  'Nobody else can approve it now; fill a post of the supervision body first.',
);
/** `{could}`: who may approve and has neither entered nor approved it. */
const COULD = sayOr('现在可以批准的：{could}。', 'These can approve it: {could}.', NOBODY_LEFT);

/** What the rules of a calendar draft say no to. */
export const CALENDAR_PROBLEMS: Readonly<Record<DraftRefusal['code'], ProblemRow>> = {
  'notice-unlawful': row(
    422,
    say('放假安排不合法', 'The arrangement is unlawful'),
    say('录入的安排有错：{fault}。', 'What was entered is at fault: {fault}.'),
    say('对照通知原文改正，重新录入一份。', 'Correct it by the notice and enter it again.'),
  ),
  'approver-is-importer': row(
    403,
    NO_RIGHT,
    say('录入的人不能批准自己录入的内容。', 'Whoever entered a draft cannot approve it.'),
    COULD,
  ),
  'approver-twice': row(
    409,
    NOT_NOW,
    say('你已经批准过这一份。', 'You have approved this one already.'),
    COULD,
  ),
  'approved-before-import': row(
    409,
    NOT_NOW,
    say('批准的时间早于录入的时间。', 'The approval is dated before the draft was entered.'),
    say(
      '请再批准一次；如果还是这样，请核对服务器时间。',
      'Approve it again; if this persists, check the clock.',
    ),
  ),
  'approvals-complete': row(
    409,
    NOT_NOW,
    say('已有 {where} 人批准，不需要再批。', '{where} persons have approved it; no more are needed.'),
    say('现在可以发布。', 'It can be published now.'),
  ),
  'approvals-missing': row(
    409,
    NOT_NOW,
    say('还差 {where} 人批准，不能发布。', '{where} more must approve before it is published.'),
    COULD,
  ),
  'draft-withdrawn': row(
    409,
    NOT_NOW,
    say('录入的人已经撤回这一份。', 'Whoever entered this one has withdrawn it.'),
    say('要用，请重新录入一份。', 'To use it, enter it again.'),
  ),
  'withdrawn-by-another': row(
    403,
    NO_RIGHT,
    say('只有录入的人能撤回。', 'Only who entered a draft can withdraw it.'),
    say(
      '不同意就不批准，并告诉录入的人。',
      'If you find it wrong, do not approve it, and tell who entered it.',
    ),
  ),
  'year-published': row(
    409,
    NOT_NOW,
    say(
      '{where} 年的放假安排已经发布；没有写明这是对它的修改。',
      'The arrangement of {where} is published already, and this does not say that it revises it.',
    ),
    say(
      '核对年份；如果通知确实改了这一年，请标明是修改（revises）。',
      'Check the year; if the notice does change it, say so (revises).',
    ),
  ),
  'year-not-published': row(
    409,
    NOT_NOW,
    say('{where} 年还没有发布过，没有可以修改的。', '{where} is not published, so nothing can be revised.'),
    say('核对年份；如果是新的一年，请不要标明是修改。', 'Check the year; for a new one leave the mark away.'),
  ),
  'draft-outdated': row(
    409,
    NOT_NOW,
    say(
      '这一份录入以后，{where} 年又发布了别的安排；发布它会把那一次改回去。',
      'Since this was entered another arrangement of {where} was published; this one would take it back.',
    ),
    say('在现行安排的基础上重新录入一份。', 'Enter it again on what is in force now.'),
  ),
  'draft-published': row(
    409,
    NOT_NOW,
    say('这一份已经发布，是第 {where} 版。', 'This one is published already, as version {where}.'),
    say('要改，请录入一份新的。', 'To change it, enter a new one.'),
  ),
};

/** Refusals whose `where` is a person or an instant that no sentence says. */
export const NAMELESS: readonly string[] = [
  'approver-is-importer',
  'approver-twice',
  'withdrawn-by-another',
  'draft-withdrawn',
];

/** No ids of persons: only what a sentence needs. */
export function draftRefusalParams(refusal: DraftRefusal, language: Language): Params {
  const { code, where } = refusal;
  if (code === 'notice-unlawful') return { fault: sentenceOfFault(where, language) };
  return NAMELESS.includes(code) ? {} : { where };
}
