/**
 * 回避: on application or by the agency's own motion, a person is taken out of the case, with a reason. A step that nobody
 * else could sign then needs another signer first.
 * @source 行政许可法 第48条第1款第(三)项; 公务员法 第76条, 第77条
 */
import { allow, refuse } from '../../verdict.ts';
import { openSigners, signingAt } from '../side-roads/signing.ts';
import { withoutPerson } from '../side-roads/evolve-signing.ts';
import type { CaseState } from '../state.ts';
import type { ActRule } from './act-rule.ts';

export const recuse: ActRule<'recuse'> = {
  actor: 'staff',
  article: '行政许可法 第48条第1款第(三)项',
  decide(state, { at, with: { step: stepId, personId, reasonId } }) {
    if (!state.openSteps.includes(stepId))
      return refuse({ code: 'wrong-step', stepId, expected: state.stepId, open: state.openSteps });
    if (state.recused.includes(personId)) return refuse({ code: 'recused-already' });
    const stuck = state.openSteps.find((open) => isLastSigner(state, open, personId));
    if (stuck !== undefined) return refuse({ code: 'last-signer', stepId: stuck });
    return allow({ type: 'recused', at, stepId, personId, reasonId });
  },
};

function isLastSigner(state: CaseState, stepId: string, personId: string): boolean {
  return openSigners(withoutPerson(signingAt(state, stepId), personId)).length === 0;
}
