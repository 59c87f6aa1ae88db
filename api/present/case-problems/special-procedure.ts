/** 特别程序: tender, test, expert review … begun and ended. */
import type { SpecialProcedureRefusal } from '../../../domain/case/side-roads/special-procedure.ts';
import { dayText, momentText } from '../moments.ts';
import { NOT_NOW, row, say, sayOr } from '../problem-row.ts';
import type { Params } from '../sentence.ts';
import { listOf, wordOfProcedure } from '../words.ts';
import { nothing } from './road.ts';
import type { ParamsOf, ProblemsOf, Reader } from './road.ts';

export const SPECIAL_PROCEDURE_PROBLEMS: ProblemsOf<SpecialProcedureRefusal> = {
  'no-special-procedure': row(
    409,
    NOT_NOW,
    say('这个事项没有列出特别程序。', 'This item names no special procedure.'),
    say('时限照常计算，请在期限内办理。', 'The limits go on counting: decide within them.'),
  ),
  'hearing-has-its-own-acts': row(
    422,
    NOT_NOW,
    say('听证不能当作特别程序开始。', 'A hearing is not started like this.'),
    say('请先告知听证权利。', 'Offer a hearing first.'),
  ),
  'special-procedure-not-listed': row(
    422,
    NOT_NOW,
    say('这个事项没有“{procedure}”的依据，不能因此停止计时。', 'This item has no basis for {procedure}.'),
    sayOr(
      '可以开始的特别程序：{possible}。',
      'It can start: {possible}.',
      say(
        '清单里列的都在进行；一个结束以后才能再开始。',
        'All that the item lists are going on; one can start again when it has ended.',
      ),
    ),
  ),
  'special-procedure-open': row(
    409,
    NOT_NOW,
    say('“{procedure}”正在进行，还没有结束。', 'It is going on already: {procedure}.'),
    sayOr(
      '还可以开始：{possible}。',
      'It can still start: {possible}.',
      say('没有别的可以开始；请先结束正在进行的。', 'Nothing else can start: end what is going on first.'),
    ),
  ),
  'special-procedure-not-open': row(
    409,
    NOT_NOW,
    say('“{procedure}”没有在进行。', 'It is not going on: {procedure}.'),
    sayOr(
      '正在进行的：{possible}。',
      'Going on: {possible}.',
      say('现在没有进行中的特别程序，可以接着办。', 'None is going on now; go on with the case.'),
    ),
  ),
  'announced-not-whole': row(
    422,
    NOT_NOW,
    say('要书面告知所需的整个工作日数。', 'Tell the applicant how many whole working days it takes.'),
    say('请填 1 到 {longest} 之间的整数。', 'Enter a whole number from 1 to {longest}.'),
  ),
  'announced-too-long': row(
    422,
    NOT_NOW,
    say(
      '告知的 {announced} 个工作日超过了这个事项的上限。',
      '{announced} working days are more than this item allows.',
    ),
    say('最长 {longest} 个工作日。', 'At most {longest} working days.'),
  ),
  'special-procedure-too-late': row(
    409,
    NOT_NOW,
    say('法定时限已过（{breachAt}），不能再停止计时。', 'The statutory limit passed at {breachAt}.'),
    say('请尽快决定，并公开说明理由。', 'Decide soon and publish the reason.'),
  ),
  'last-days-need-approval': row(
    422,
    NOT_NOW,
    say(
      '法定时限只剩最后两个工作日（到 {lastDayOn}），不能自行停止计时。',
      'The statutory limit is in its last two working days (to {lastDayOn}).',
    ),
    say('确需进行的，请科室负责人批准。', 'If it cannot be avoided, another section head must approve it.'),
  ),
};

export const SPECIAL_PROCEDURE_PARAMS: ParamsOf<SpecialProcedureRefusal> = {
  'no-special-procedure': nothing,
  'hearing-has-its-own-acts': nothing,
  'special-procedure-not-listed': procedures,
  'special-procedure-open': procedures,
  'special-procedure-not-open': procedures,
  'announced-not-whole': ({ maxWorkingDays }) => ({ longest: maxWorkingDays }),
  'announced-too-long': ({ announcedWorkingDays, maxWorkingDays }) => ({
    announced: announcedWorkingDays,
    longest: maxWorkingDays,
  }),
  'special-procedure-too-late': ({ breachAt }, { language }) => ({
    breachAt: momentText(breachAt, language),
  }),
  'last-days-need-approval': ({ lastDayOn }, { language }) => ({ lastDayOn: dayText(lastDayOn, language) }),
};

function procedures(
  { kind, possible }: { readonly kind: string; readonly possible: readonly string[] },
  { language }: Reader,
): Params {
  return {
    procedure: listOf(
      kind.split(', ').map((each) => wordOfProcedure(each, language)), // several, where nothing else can start
      language,
    ),
    possible: listOf(
      possible.map((other) => wordOfProcedure(other, language)),
      language,
    ),
  };
}
