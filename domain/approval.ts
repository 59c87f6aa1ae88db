/**
 * 双人批准: what one person has entered, two others approve before it is published. Until then who entered it may withdraw it.
 * Calendars and rule versions alike.
 * @source domain/6-calendar §6.3 (two approvers); the two are neither of them who entered it (a choice): who typed it reads what was
 * meant, not what stands there
 */
import type { Instant } from './time/instant.ts';
import { allow, refuse } from './verdict.ts';
import type { Verdict } from './verdict.ts';

export interface Approval {
  readonly personId: string;
  readonly at: Instant;
}

export interface Entered {
  readonly enteredBy: string;
  readonly enteredAt: Instant;
  readonly approvals: readonly Approval[];
  /** Null: who entered it has not taken it back. */
  readonly withdrawnAt?: Instant | null;
}

export interface ApprovalRefusal {
  readonly code:
    | 'approver-is-importer'
    | 'approver-twice'
    | 'approved-before-import'
    | 'approvals-complete'
    | 'approvals-missing'
    | 'draft-withdrawn'
    | 'withdrawn-by-another';
  readonly field: 'personId' | 'at' | 'approvals' | 'draftId';
  /** What would be possible instead, or what is at fault. */
  readonly where: string;
}

export const APPROVERS_NEEDED = 2;

export function approveEntered(
  { enteredBy, enteredAt, approvals }: Entered,
  { personId, at }: Approval,
): Verdict<readonly Approval[], ApprovalRefusal> {
  if (approvals.length >= APPROVERS_NEEDED)
    return refuse({ code: 'approvals-complete', field: 'approvals', where: String(APPROVERS_NEEDED) });
  if (personId === enteredBy)
    return refuse({ code: 'approver-is-importer', field: 'personId', where: personId });
  if (approvals.some((approval) => approval.personId === personId))
    return refuse({ code: 'approver-twice', field: 'personId', where: personId });
  if (at < enteredAt) return refuse({ code: 'approved-before-import', field: 'at', where: String(at) });
  return allow([...approvals, { personId, at }]);
}

/** Only who entered it: another who finds it wrong does not approve it. */
export function withdrawEntered(
  { enteredBy }: Pick<Entered, 'enteredBy'>,
  personId: string,
): Verdict<null, ApprovalRefusal> {
  if (personId === enteredBy) return allow(null);
  return refuse({ code: 'withdrawn-by-another', field: 'personId', where: personId });
}

/** Null: it was not withdrawn. */
export function withdrawalOf({ withdrawnAt = null }: Pick<Entered, 'withdrawnAt'>): ApprovalRefusal | null {
  return withdrawnAt === null
    ? null
    : { code: 'draft-withdrawn', field: 'draftId', where: String(withdrawnAt) };
}

/** Of those who may approve at all, who could approve this now. */
export function whoCouldApprove<Who extends { readonly personId: string }>(
  { enteredBy, approvals }: Pick<Entered, 'enteredBy' | 'approvals'>,
  people: readonly Who[],
): readonly Who[] {
  const done = [enteredBy, ...approvals.map(({ personId }) => personId)];
  return people.filter(({ personId }) => !done.includes(personId));
}

/** Null: enough have approved. */
export function approvalsMissing({ approvals }: Pick<Entered, 'approvals'>): ApprovalRefusal | null {
  const missing = APPROVERS_NEEDED - approvals.length;
  return missing > 0 ? { code: 'approvals-missing', field: 'approvals', where: String(missing) } : null;
}
