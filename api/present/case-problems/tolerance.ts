/** 容缺: what may follow acceptance. */
import type { ToleranceRefusal } from '../../../domain/case/side-roads/tolerance.ts';
import { limitText } from '../moments.ts';
import { NOT_NOW, row, say, sayOr } from '../problem-row.ts';
import { listOf } from '../words.ts';
import { nothing } from './road.ts';
import type { ParamsOf, ProblemsOf } from './road.ts';

export const TOLERANCE_PROBLEMS: ProblemsOf<ToleranceRefusal> = {
  'not-tolerable': row(
    422,
    NOT_NOW,
    say('这些材料不能容缺：{materials}。', 'These cannot follow later: {materials}.'),
    sayOr(
      '可以容缺的：{possible}；其余请一次告知补正。',
      'These can: {possible}. Ask for the rest as corrections.',
      say(
        '这个事项没有可以容缺的材料；缺的请一次告知补正。',
        'Nothing of this item can follow later. Ask for what is missing as corrections.',
      ),
    ),
  ),
  'supplement-too-long': row(
    422,
    NOT_NOW,
    say('容缺补交期限最长 {longest}。', 'What follows later must follow within {longest}.'),
    say('请填不超过 {longest} 的期限。', 'Choose a period of at most {longest}.'),
  ),
  'nothing-tolerated': row(
    409,
    NOT_NOW,
    say('没有要补交的容缺材料。', 'Nothing is left to supply.'),
    say('请等待办理结果。', 'Wait for the decision.'),
  ),
  'tolerated-open': row(
    409,
    NOT_NOW,
    say('容缺材料还没有补齐，不能准予：{materials}。', 'No permit before these have come: {materials}.'),
    say(
      '请申请人补交；逾期不补的，可以不予许可。',
      'Ask for them; if they stay away, the permit can be refused.',
    ),
  ),
};

export const TOLERANCE_PARAMS: ParamsOf<ToleranceRefusal> = {
  'not-tolerable': ({ materials, possible }, { language, names }) => ({
    materials: listOf(materials.map(names.material), language),
    possible: listOf(possible.map(names.material), language),
  }),
  'supplement-too-long': ({ longest, unit }, { language }) => ({
    longest: limitText({ value: longest, unit }, language),
  }),
  'nothing-tolerated': nothing,
  'tolerated-open': ({ materials }, { language, names }) => ({
    materials: listOf(materials.map(names.material), language),
  }),
};
