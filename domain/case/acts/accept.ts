/**
 * 受理: dated and sealed. The limits of the decision count from this day. What the item marks may follow (容缺), and a
 * promise may stand for the check (告知承诺).
 * @source 行政许可法 第32条第1款第(五)项, 第2款; 第42条
 */
import { dayOf } from '../../time/instant.ts';
import { allow, refuse } from '../../verdict.ts';
import { offersCommitment } from '../side-roads/commitment.ts';
import { makeUpFirst } from '../side-roads/make-up.ts';
import { intolerable } from '../side-roads/tolerance.ts';
import type { ActRule } from './act-rule.ts';

export const accept: ActRule<'accept'> = {
  actor: 'staff',
  article: '行政许可法 第32条第1款第(五)项',
  guard: makeUpFirst,
  decide({ plan }, { at, with: acceptance }) {
    const { document, commitmentId, supplementLimit } = acceptance;
    const materials = [...new Set(acceptance.tolerated ?? [])];
    const refusal = intolerable(plan, { materials, limit: supplementLimit });
    if (refusal !== null) return refuse(refusal);
    if (commitmentId !== undefined && !offersCommitment(plan))
      return refuse({ code: 'commitment-not-offered' });
    const limit = supplementLimit ?? plan.tolerance?.limit;
    return allow({
      type: 'accepted',
      at,
      acceptedOn: dayOf(at),
      document,
      ...(materials.length === 0 || limit === undefined ? {} : { tolerated: { materials, limit } }),
      ...(commitmentId === undefined ? {} : { commitmentId }),
    });
  },
};
