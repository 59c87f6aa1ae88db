/** 联办, 初审上报: where several bodies work on one case. */
import type { JointRefusal } from '../../../domain/case/side-roads/joint.ts';
import type { ReportUpRefusal } from '../../../domain/case/side-roads/report-up.ts';
import { NOT_NOW, row, say } from '../problem-row.ts';
import { listOf } from '../words.ts';
import { nothing, stepNamed } from './road.ts';
import type { ParamsOf, ProblemsOf } from './road.ts';

export const JOINT_AND_REPORT_UP_PROBLEMS: ProblemsOf<JointRefusal | ReportUpRefusal> = {
  'children-not-granted': row(
    409,
    NOT_NOW,
    say('必办的子项还没有全部准予：{items}。', 'Not every required part was granted: {items}.'),
    say(
      '全部准予后再决定；有子项不予许可的，只能不予许可。',
      'Wait for them; where one was refused, this is refused too.',
    ),
  ),
  'no-preliminary-review': row(
    409,
    NOT_NOW,
    say('这个事项没有下级初审，不能上报。', 'This item has no preliminary review.'),
    say('请接着办结本环节。', 'Go on with the step as it is.'),
  ),
  'lower-steps-open': row(
    409,
    NOT_NOW,
    say('初审环节还没有办完，现在是“{step}”。', 'The preliminary review is not done: it is at “{step}”.'),
    say('办完前面的初审环节再上报。', 'Complete the earlier steps first, then report it up.'),
  ),
  'report-up-instead': row(
    409,
    NOT_NOW,
    say('“{step}”以上报结束，不能直接办结。', '“{step}” ends with the report to the deciding body.'),
    say('请把意见和全部材料上报。', 'Report the opinion and all materials up.'),
  ),
};

export const JOINT_AND_REPORT_UP_PARAMS: ParamsOf<JointRefusal | ReportUpRefusal> = {
  'children-not-granted': ({ itemIds }, { language }) => ({ items: listOf(itemIds, language) }),
  'no-preliminary-review': nothing,
  'lower-steps-open': stepNamed,
  'report-up-instead': stepNamed,
};
