/**
 * 开始审查: it stops and starts no clock; the step clock has been running since acceptance.
 * @source 行政许可法 第34条; settled.md 17
 */
import { allow } from '../../verdict.ts';
import type { ActRule } from './act-rule.ts';

export const startReview: ActRule<'startReview'> = {
  actor: 'staff',
  article: '行政许可法 第34条第1款',
  decide: (_state, { at }) => allow({ type: 'reviewStarted', at }),
};
