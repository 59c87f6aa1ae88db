/**
 * 受理: dated and sealed. The limits of the decision count from this day.
 * @source 行政许可法 第32条第1款第(五)项, 第2款; 第42条
 */
import { dayOf } from '../../time/instant.ts';
import { allow } from '../../verdict.ts';
import type { ActRule } from './act-rule.ts';

export const accept: ActRule<'accept'> = {
  actor: 'staff',
  article: '行政许可法 第32条第1款第(五)项',
  decide: (_state, { at, with: { document } }) =>
    allow({ type: 'accepted', at, acceptedOn: dayOf(at), document }),
};
