/** 转办, 回避: who took a step over, and who does nothing more in the case. */
import type { RecusalRefusal } from '../../../domain/case/side-roads/recusal.ts';
import type { TransferRefusal } from '../../../domain/case/side-roads/transfer.ts';
import { NOT_NOW, row, say } from '../problem-row.ts';
import { nothing, stepNamed } from './road.ts';
import type { ParamsOf, ProblemsOf } from './road.ts';

export const TRANSFER_AND_RECUSAL_PROBLEMS: ProblemsOf<TransferRefusal | RecusalRefusal> = {
  transferred: row(
    403,
    NOT_NOW,
    say('“{step}”已经转给别人办。', '“{step}” was transferred to somebody else.'),
    say('由接办的人办，或者再转办。', 'Who took it over does it, or it is transferred again.'),
  ),
  'transferred-already': row(
    409,
    NOT_NOW,
    say('“{step}”已经是这个人在办。', '“{step}” is with that person already.'),
    say('可以转给另一个人。', 'It can be transferred to somebody else.'),
  ),
  recused: row(
    403,
    NOT_NOW,
    say('你在这件里已经回避，不能再办。', 'You were recused from this case.'),
    say('由同岗位的另一人办。', 'The other person of the post acts.'),
  ),
  'recused-named': row(
    409,
    NOT_NOW,
    say('选的人里有已经回避的。', 'Somebody you named was recused from this case.'),
    say('请换一个人。', 'Name somebody else.'),
  ),
  'recused-already': row(
    409,
    NOT_NOW,
    say('这个人已经回避。', 'That person is recused already.'),
    say('不用再登记。', 'Nothing more is needed.'),
  ),
};

export const TRANSFER_AND_RECUSAL_PARAMS: ParamsOf<TransferRefusal | RecusalRefusal> = {
  transferred: stepNamed,
  'transferred-already': stepNamed,
  recused: nothing,
  'recused-named': nothing,
  'recused-already': nothing,
};
