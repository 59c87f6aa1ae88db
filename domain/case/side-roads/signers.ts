/** Who may sign a step now: as the person named, or for the post. A person signs once. */
import type { Permit } from '../permit.ts';
import { stepOf } from '../plan-steps.ts';
import type { CaseState } from '../state.ts';
import { isOwnPost, isSame, isSignedBySeveral, openSigners, signingAt } from './signing.ts';
import type { NamedSigner, Signed, Signer, SigningRefusal } from './signing.ts';
import type { TransferRefusal, TransferState } from './transfer.ts';

type SignerRefusal = SigningRefusal | TransferRefusal;

/** The signer as whom this person would sign, or why there is none. */
export function seatOf(
  state: Signed & TransferState,
  stepId: string,
  by: Pick<Permit, 'personId' | 'postId'>,
): Signer | SignerRefusal {
  const step = stepOf(state.plan, stepId);
  const signing = signingAt(state, stepId);
  const assignee = state.assignees[stepId];
  const { personId, postId } = by;
  if (signing.signatures.some((given) => given.personId === personId))
    return { code: 'signed-already', stepId };
  const own = { postId: step.postId };
  if (!isSignedBySeveral(step, signing))
    return assignee === undefined || assignee === personId ? own : { code: 'transferred', stepId };
  const seats = openSigners(signing).filter((seat) => {
    if ('personId' in seat) return seat.personId === personId;
    if (isOwnPost(step, seat) && assignee !== undefined) return assignee === personId;
    return seat.postId === (postId ?? step.postId); // no post: the simulation, whose persons hold their own
  });
  const [seat] = [...seats].sort((a, b) => Number('postId' in a) - Number('postId' in b));
  if (seat !== undefined) return seat;
  const isTransferred = assignee !== undefined && openSigners(signing).some((open) => isSame(open, own));
  const isOfThePost = postId === step.postId;
  return { code: isTransferred && isOfThePost ? 'transferred' : 'not-a-signer', stepId };
}

/** Exactly one of person and post names a signer. */
export function signerNamed({ personId, postId }: NamedSigner): Signer | null {
  if (personId !== undefined && postId === undefined) return { personId };
  return postId !== undefined && personId === undefined ? { postId } : null;
}

/** Only the inside of the review is signed, and only while it is open. */
export function notSignedHere(
  { plan, openSteps }: Pick<CaseState, 'plan' | 'openSteps'>,
  stepId: string,
): SigningRefusal | null {
  const possible = openSteps.filter((open) => stepOf(plan, open).phase === 'review');
  return possible.includes(stepId) ? null : { code: 'not-signed-here', stepId, possible };
}
