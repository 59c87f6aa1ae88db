/**
 * 签批 inside a step: one signs, all (会签), any (或签) or a ratio (票签). A step ends by a signature, never because a
 * signer was taken away. A step of one to which others are added (加签) is countersigned by all of them.
 * @source 设计: the law asks for the review, the department says who signs it; docs/adr/0012
 */
import type { FactValues } from '../../catalogue/condition.ts';
import type { Plan, PlanStep, Signing } from '../../catalogue/plan.ts';
import { isSignedOff } from '../../catalogue/quorum.ts';
import { stepOf } from '../plan-steps.ts';

/** Whoever holds the post, or this person alone. */
export type Signer = { readonly postId: string } | { readonly personId: string };

/** Names exactly one signer. */
export interface NamedSigner {
  readonly step: string;
  readonly personId?: string;
  readonly postId?: string;
  readonly reasonId: string;
}

export interface SigningActs {
  addSigner: NamedSigner;
  removeSigner: NamedSigner;
}

export type SigningEvent =
  | {
      readonly type: 'stepSigned';
      readonly stepId: string;
      readonly signer: Signer;
      readonly agrees: boolean;
      readonly opinionId: string | null;
      /** What this signer saw or settled; it counts when the step is completed. */
      readonly staff: readonly string[];
      readonly facts: FactValues;
    }
  | {
      readonly type: 'signerAdded' | 'signerRemoved';
      readonly stepId: string;
      readonly signer: Signer;
      readonly reasonId: string;
    };

/** One member of the union for each code. */
export type AtStep<Code extends string> = Code extends string
  ? { readonly code: Code; readonly stepId: string }
  : never;

export type SigningRefusal =
  | { readonly code: 'not-signed-here'; readonly stepId: string; readonly possible: readonly string[] }
  | AtStep<'signer-unclear' | 'signer-already' | 'signer-unknown'>
  | AtStep<'last-signer' | 'not-a-signer' | 'signed-already'>
  | { readonly code: 'against-opinion'; readonly steps: readonly string[] };

export interface Signature {
  readonly signer: Signer;
  readonly personId: string;
  readonly agrees: boolean;
}

/** A step that is being signed, or whose signers are no longer those of the plan. */
export interface StepSigning {
  readonly stepId: string;
  readonly signers: readonly Signer[];
  readonly signatures: readonly Signature[];
  readonly staff: readonly string[];
  readonly facts: FactValues;
}

export interface SigningState {
  readonly signings: readonly StepSigning[];
  /** Completed steps whose signers did not agree: the decision hears of them (4.8: overriding is answered for). */
  readonly disagreed: readonly string[];
}

export const noSigning: SigningState = { signings: [], disagreed: [] };

/** As much of a case as signing looks at. */
export type Signed = Pick<SigningState, 'signings'> & { readonly plan: Plan };

export function signingAt({ plan, signings }: Signed, stepId: string): StepSigning {
  const begun = signings.find((signing) => signing.stepId === stepId);
  return (
    begun ?? {
      stepId,
      signers: plannedSigners(stepOf(plan, stepId)),
      ...{ signatures: [], staff: [], facts: {} },
    }
  );
}

/** Posts that sign a step besides its own, as its plan draws it. */
export function drawnSigners({ postId, signing }: PlanStep): readonly string[] {
  const drawn = signing === undefined || signing.mode === 'one' ? [] : (signing.postIds ?? []);
  return [...new Set(drawn)].filter((signer) => signer !== postId);
}

/** Does anything but the step's own post sign it? */
export function isSignedBySeveral(step: PlanStep, { signers }: StepSigning): boolean {
  return signers.length > 1 || signers.some((signer) => !isOwnPost(step, signer));
}

export function openSigners({ signers, signatures }: StepSigning): readonly Signer[] {
  return signers.filter((signer) => !signatures.some((given) => isSame(given.signer, signer)));
}

/** Null while it may still go either way. */
export function resultOf(step: PlanStep, signing: StepSigning): 'agreed' | 'not-agreed' | null {
  const rule = ruleOf(step, signing);
  const signers = signing.signers.map(keyOf);
  const agreed = signing.signatures.filter(({ agrees }) => agrees).map(({ signer }) => keyOf(signer));
  if (isSignedOff(rule, { signers, signed: agreed })) return 'agreed';
  const hoped = [...agreed, ...openSigners(signing).map(keyOf)];
  return isSignedOff(rule, { signers, signed: hoped }) ? null : 'not-agreed';
}

export function isSame(one: Signer, other: Signer): boolean {
  return keyOf(one) === keyOf(other);
}

export function isOwnPost({ postId }: PlanStep, signer: Signer): boolean {
  return 'postId' in signer && signer.postId === postId;
}

function keyOf(signer: Signer): string {
  return 'postId' in signer ? `post/${signer.postId}` : `person/${signer.personId}`;
}

function plannedSigners(step: PlanStep): readonly Signer[] {
  return [step.postId, ...drawnSigners(step)].map((postId) => ({ postId }));
}

function ruleOf({ signing }: PlanStep, { signers }: StepSigning): Signing {
  if (signing !== undefined && signing.mode !== 'one') return signing;
  return { mode: signers.length > 1 ? 'all' : 'one' };
}
