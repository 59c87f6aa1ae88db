/**
 * 不需许可告知: what is asked for needs no permit; the applicant is told at once, in a dated document.
 * @source 行政许可法 第32条第1款第(一)项 (即时告知申请人不受理)
 */
import { allow } from '../../verdict.ts';
import { makeUpFirst } from '../side-roads/make-up.ts';
import type { ActRule } from './act-rule.ts';

export const declareNotNeeded: ActRule<'declareNotNeeded'> = {
  actor: 'staff',
  article: '行政许可法 第32条第1款第(一)项',
  guard: makeUpFirst,
  decide: (_state, { at, with: { document, reasonId } }) =>
    allow({ type: 'declaredNotNeeded', at, document, reasonId }),
};
