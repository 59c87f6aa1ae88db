/** 补正, 补办: what the applicant still has to hand in or to file. */
import type { CorrectionRefusal } from '../../../domain/case/refusal.ts';
import type { MakeUpRefusal } from '../../../domain/case/side-roads/make-up.ts';
import { NOT_NOW, row, say, sayOr } from '../problem-row.ts';
import { listOf } from '../words.ts';
import { nothing } from './road.ts';
import type { ParamsOf, ProblemsOf } from './road.ts';

export const CORRECTION_AND_MAKE_UP_PROBLEMS: ProblemsOf<CorrectionRefusal | MakeUpRefusal> = {
  'unknown-material': row(
    422,
    NOT_NOW,
    say('清单里没有这份材料（{materials}），不能要求。', 'The item does not list {materials}.'),
    say('确有必要，请先改清单。', 'If it is needed, change the item first.'),
  ),
  'no-material': row(
    422,
    say('没有选材料', 'No material chosen'),
    say('至少要有一份材料。', 'At least one material is needed.'),
    sayOr(
      '可以选：{possible}。',
      'You can choose: {possible}.',
      say('没有要选的材料，不用办这一步。', 'There is no material to choose; this act is not needed.'),
    ),
  ),
  'second-notice': row(
    422,
    NOT_NOW,
    say(
      '这些材料以前没有告知过缺陷：{materials}。补正只告知一次。',
      'These were not told in the first notice: {materials}. Corrections are told once.',
    ),
    say(
      '新的缺陷要科室负责人批准，批准人写入办件记录。',
      'A new defect needs the approval of the section head, who is named in the record.',
    ),
  ),
  'not-requested': row(
    422,
    NOT_NOW,
    say('没有要求补这些：{materials}。', 'These were not asked for: {materials}.'),
    sayOr(
      '还要补：{possible}。',
      'Still missing: {possible}.',
      say('要求补的都已补齐，不用再交。', 'All that was asked for has come; nothing more is needed.'),
    ),
  ),
  'make-up-first': row(
    409,
    NOT_NOW,
    say(
      '只收到抢修报告，申请还没有补办。',
      'Only the report of emergency work is here, not the application.',
    ),
    say('请申请人在时限内补办。', 'The applicant files it within the hours of the law.'),
  ),
  'nothing-to-make-up': row(
    409,
    NOT_NOW,
    say('这件没有要补办的申请。', 'There is nothing to file afterwards.'),
    say('请按一般程序办理。', 'It goes the ordinary way.'),
  ),
};

export const CORRECTION_AND_MAKE_UP_PARAMS: ParamsOf<CorrectionRefusal | MakeUpRefusal> = {
  'unknown-material': ({ materials }, { language, names }) => ({
    materials: listOf(materials.map(names.material), language),
  }),
  'no-material': ({ possible }, { language, names }) => ({
    possible: listOf(possible.map(names.material), language),
  }),
  'second-notice': ({ materials }, { language, names }) => ({
    materials: listOf(materials.map(names.material), language),
  }),
  'not-requested': ({ materials, possible }, { language, names }) => ({
    materials: listOf(materials.map(names.material), language),
    possible: listOf(possible.map(names.material), language),
  }),
  'make-up-first': nothing,
  'nothing-to-make-up': nothing,
};
