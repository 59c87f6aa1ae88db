/** 告知承诺: a promise in place of a check, and the check afterwards. */
import type { CommitmentRefusal } from '../../../domain/case/side-roads/commitment.ts';
import { NOT_NOW, row, say } from '../problem-row.ts';
import { nothing } from './road.ts';
import type { ParamsOf, ProblemsOf } from './road.ts';

export const COMMITMENT_PROBLEMS: ProblemsOf<CommitmentRefusal> = {
  'commitment-not-offered': row(
    422,
    NOT_NOW,
    say('这个事项不实行告知承诺。', 'This item knows no promise in place of a check.'),
    say('请按一般程序受理。', 'Accept it in the ordinary way.'),
  ),
  'no-post-check': row(
    409,
    NOT_NOW,
    say('这件没有待办的事后核查。', 'No check is due afterwards.'),
    say(
      '事后核查只用于告知承诺的许可，一件一次。',
      'There is one check, and only of a permit granted on a promise.',
    ),
  ),
  'order-missing': row(
    422,
    NOT_NOW,
    say('承诺不实的，要有责令整改的文书。', 'A broken promise needs a written order to put it right.'),
    say('请先制作责令限期整改通知书。', 'Issue the order first.'),
  ),
  'served-already': row(
    409,
    NOT_NOW,
    say('已经送达，只等事后核查。', 'It has been served; only the check afterwards is left.'),
    say('核查完成后自动办结。', 'The case closes when the check is done.'),
  ),
};

export const COMMITMENT_PARAMS: ParamsOf<CommitmentRefusal> = {
  'commitment-not-offered': nothing,
  'no-post-check': nothing,
  'order-missing': nothing,
  'served-already': nothing,
};
