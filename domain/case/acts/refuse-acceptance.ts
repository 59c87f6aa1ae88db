/**
 * 不予受理: in writing, with reasons, seal, date and remedies.
 * @source 行政许可法 第32条第1款第(一)(二)项, 第2款; 第72条第(七)项
 */
import { allow } from '../../verdict.ts';
import { makeUpFirst } from '../side-roads/make-up.ts';
import type { ActRule } from './act-rule.ts';

export const refuseAcceptance: ActRule<'refuseAcceptance'> = {
  actor: 'staff',
  article: '行政许可法 第32条第1款第(一)(二)项',
  guard: makeUpFirst,
  decide: (_state, { at, with: { document, reasonId } }) =>
    allow({ type: 'acceptanceRefused', at, document, reasonId }),
};
