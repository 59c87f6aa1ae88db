/** Whatever the act: the case is over, stands elsewhere, has moved on, or the law decided first. */
import { isDoorAct } from '../../../contract/door-acts.ts';
import type { ProceedingAct } from '../../../contract/proceedings.ts';
import type { Deemed } from '../../../domain/case/deemed-already.ts';
import type { CaseStateName } from '../../../domain/case/lifecycle.ts';
import type { AnyActRefusal } from '../../../domain/case/refusal.ts';
import { momentText } from '../moments.ts';
import { NOT_NOW, POSSIBLE, row, say } from '../problem-row.ts';
import type { Language, Sentence } from '../sentence.ts';
import { actsOrReading, wordOfAct, wordOfState } from '../words.ts';
import type { ParamsOf, ProblemsOf } from './road.ts';

export const ANY_ACT_PROBLEMS: ProblemsOf<AnyActRefusal> = {
  'case-closed': row(
    409,
    NOT_NOW,
    say('这件已办结（{state}），不能再办。', 'This case is over ({state}).'),
    say('需要的话请另行提出新的申请。', 'If needed, file a new application.'),
  ),
  'wrong-state': {
    ...row(
      409,
      NOT_NOW,
      say('这件现在是“{state}”，不能{act}。', 'This case is {state}, so you cannot {act}.'),
      POSSIBLE,
    ),
    listed: say('这件现在是“{state}”。', 'This case is {state}.'),
  },
  'unknown-act': row(
    404,
    say('没有这个动作', 'No such act'),
    say('没有“{act}”这个动作。', 'There is no act “{act}”.'),
    POSSIBLE,
  ),
  'case-changed': row(
    409,
    say('这件刚有变化', 'This case has changed'),
    say(
      '打开以后，{who} {when} {did}（第 {lastActSeq} 号记录），这一步没有登记。',
      '{who} {did} ({when}, event {lastActSeq}) after you opened it; this was not recorded.',
    ),
    say('写的意见还在，请看新的经过，再决定。', 'Your text is kept: look at what is new and decide again.'),
  ),
  'deemed-already': row(
    409,
    NOT_NOW,
    say('这件已在 {deemedAt} {deemed}，不能再办这一步。', 'It was {deemed} at {deemedAt}.'),
    say('按“{deemed}”继续办；由此产生的红牌已取消。', 'Go on from there; the red card was cancelled.'),
  ),
};

export const ANY_ACT_PARAMS: ParamsOf<AnyActRefusal> = {
  'case-closed': ({ state }, { language }) => ({ state: wordOfState(state, language) }),
  'wrong-state': ({ state, act, possible }, { language }) => ({
    state: wordOfState(state, language),
    act: wordOfAct(act, language),
    acts: actsInstead(
      possible.filter((other) => !isBeginning(other, state)),
      language,
    ),
  }),
  'unknown-act': ({ act, possible }, { language }) => ({ act, acts: actsInstead(possible, language) }),
  'case-changed': ({ lastActSeq }) => ({ lastActSeq }),
  'deemed-already': ({ deemed, deemedAt }, { language }) => ({
    deemedAt: momentText(deemedAt, language),
    deemed: DEEMED[deemed][language],
  }),
};

/** What begins a proceeding is never done instead of something else; within a hearing its notice is. */
function isBeginning(act: string, state: CaseStateName): boolean {
  return BEGINNINGS.includes(act) || (act === 'scheduleHearing' && state !== 'in-hearing');
}

const BEGINNINGS: readonly string[] = [
  'startSpecialProcedure',
  'offerHearing',
  'notifyInterestedParty',
  'startConsultation',
  'endConsultation',
  'dispatchStaff',
] satisfies readonly ProceedingAct[];

/** What has no door is not offered instead. */
function actsInstead(possible: readonly string[], language: Language): string {
  return actsOrReading(
    possible.filter(isDoorAct).map((act) => wordOfAct(act, language)),
    language,
  );
}

/** What the law decided by itself. */
const DEEMED: Readonly<Record<Deemed, Sentence>> = {
  acceptance: { zh: '视为受理', en: 'deemed accepted' },
  renewal: { zh: '视为准予延续', en: 'deemed renewed' },
};
