/**
 * 减签: a signer is taken away, and a signature with him. Somebody must be left who can still sign: a step ends by a
 * signature, never by a removal.
 * @source 设计: docs/adr/0012
 */
import { allow, refuse } from '../../verdict.ts';
import { notSignedHere, signerNamed } from '../side-roads/signers.ts';
import { isSame, openSigners, signingAt } from '../side-roads/signing.ts';
import type { ActRule } from './act-rule.ts';

export const removeSigner: ActRule<'removeSigner'> = {
  actor: 'staff',
  article: '设计：减签说明理由，最后一名待签人不能减',
  decide(state, { at, with: named }) {
    const { step: stepId, reasonId } = named;
    const elsewhere = notSignedHere(state, stepId);
    if (elsewhere !== null) return refuse(elsewhere);
    const signer = signerNamed(named);
    if (signer === null) return refuse({ code: 'signer-unclear', stepId });
    const signing = signingAt(state, stepId);
    if (!signing.signers.some((known) => isSame(known, signer)))
      return refuse({ code: 'signer-unknown', stepId });
    if (openSigners(signing).every((open) => isSame(open, signer)))
      return refuse({ code: 'last-signer', stepId });
    return allow({ type: 'signerRemoved', at, stepId, signer, reasonId });
  },
};
