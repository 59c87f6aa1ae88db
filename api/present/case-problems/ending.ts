/** 终止, 作废: how a case ends without a decision. */
import type { EndingRefusal } from '../../../domain/case/side-roads/ending.ts';
import { row, say } from '../problem-row.ts';
import { listOf, wordOfGround } from '../words.ts';
import { nothing } from './road.ts';
import type { ParamsOf, ProblemsOf } from './road.ts';

export const ENDING_PROBLEMS: ProblemsOf<EndingRefusal> = {
  'second-person': row(
    422,
    say('要两个人', 'Two persons are needed'),
    say(
      '作废要由另一名工作人员确认，不能自己确认自己。',
      'Another member of staff must confirm that the case is void.',
    ),
    say('请另一人看过、确认后再作废。', 'Ask somebody else to look at it and confirm.'),
  ),
  'unknown-ground': row(
    422,
    say('没有这个终止理由', 'No such ground'),
    say('“{ground}”不是可以终止的情形。', '“{ground}” is no ground to terminate a case.'),
    say('可以选：{possible}。', 'You can choose: {possible}.'),
  ),
};

export const ENDING_PARAMS: ParamsOf<EndingRefusal> = {
  'second-person': nothing,
  'unknown-ground': ({ ground, possible }, { language }) => ({
    ground,
    possible: listOf(
      possible.map((other) => wordOfGround(other, language)),
      language,
    ),
  }),
};
