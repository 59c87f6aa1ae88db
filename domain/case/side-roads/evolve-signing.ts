import type { Permit } from '../permit.ts';
import type { CaseState } from '../state.ts';
import type { RecusalEvent } from './recusal.ts';
import { isSame, signingAt } from './signing.ts';
import type { SigningEvent, StepSigning } from './signing.ts';
import type { TransferEvent } from './transfer.ts';

/** Signatures, and who may give them. A signature that no longer counts leaves its place open. */
export function evolveSigning(
  state: CaseState,
  event: SigningEvent | TransferEvent | RecusalEvent,
  by: Permit | null,
): CaseState {
  switch (event.type) {
    case 'stepSigned':
      return stepSigned(state, event, by);
    case 'signerAdded': {
      const signing = signingAt(state, event.stepId);
      return withSigning(state, { ...signing, signers: [...signing.signers, event.signer] });
    }
    case 'signerRemoved': {
      const signing = signingAt(state, event.stepId);
      const others = signing.signers.filter((signer) => !isSame(signer, event.signer));
      const signatures = signing.signatures.filter(({ signer }) => !isSame(signer, event.signer));
      return withSigning(state, { ...signing, signers: others, signatures });
    }
    case 'taskTransferred':
      return { ...state, assignees: { ...state.assignees, [event.stepId]: event.to } };
    case 'recused':
      return recused(state, event.personId);
  }
}

/** Neither the seat nor the signature of this person counts any more. */
export function withoutPerson(signing: StepSigning, personId: string): StepSigning {
  return {
    ...signing,
    signers: signing.signers.filter((signer) => !('personId' in signer) || signer.personId !== personId),
    signatures: signing.signatures.filter((given) => given.personId !== personId),
    staff: signing.staff.filter((member) => member !== personId),
  };
}

function stepSigned(
  state: CaseState,
  { stepId, signer, agrees, staff, facts }: Extract<SigningEvent, { type: 'stepSigned' }>,
  by: Permit | null,
): CaseState {
  const signing = signingAt(state, stepId);
  const personId = by?.personId ?? '';
  const reviewers = [...new Set([...state.reviewers, ...staff, ...(by === null ? [] : [personId])])];
  return {
    ...withSigning(state, {
      ...signing,
      signatures: [...signing.signatures, { signer, personId, agrees }],
      staff: [...new Set([...signing.staff, ...staff])],
      facts: { ...signing.facts, ...facts },
    }),
    reviewers,
  };
}

function recused(state: CaseState, personId: string): CaseState {
  const assignees = Object.entries(state.assignees).filter(([, assignee]) => assignee !== personId);
  return {
    ...state,
    recused: [...state.recused, personId],
    assignees: Object.fromEntries(assignees),
    signings: state.signings.map((signing) => withoutPerson(signing, personId)),
  };
}

function withSigning(state: CaseState, changed: StepSigning): CaseState {
  const others = state.signings.filter(({ stepId }) => stepId !== changed.stepId);
  return { ...state, signings: [...others, changed] };
}
