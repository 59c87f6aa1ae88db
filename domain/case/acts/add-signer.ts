/**
 * 加签: another person or post signs the open step too. Who accepted the case does not review it.
 * @source 设计: domain/4-supervision §4.3 P02 (一人多岗); docs/adr/0012
 */
import { allow, refuse } from '../../verdict.ts';
import { notSignedHere, signerNamed } from '../side-roads/signers.ts';
import { isSame, signingAt } from '../side-roads/signing.ts';
import type { ActRule } from './act-rule.ts';

export const addSigner: ActRule<'addSigner'> = {
  actor: 'staff',
  article: '设计：环节内由谁签批由部门确定，加签不停止任何期限',
  decide(state, { at, with: named }) {
    const { step: stepId, reasonId } = named;
    const elsewhere = notSignedHere(state, stepId);
    if (elsewhere !== null) return refuse(elsewhere);
    const signer = signerNamed(named);
    if (signer === null) return refuse({ code: 'signer-unclear', stepId });
    if (signingAt(state, stepId).signers.some((known) => isSame(known, signer)))
      return refuse({ code: 'signer-already', stepId });
    if (named.personId !== undefined && named.personId === state.acceptedBy)
      return refuse({ code: 'same-officer', act: 'addSigner', did: 'accepted' });
    return allow({ type: 'signerAdded', at, stepId, signer, reasonId });
  },
};
