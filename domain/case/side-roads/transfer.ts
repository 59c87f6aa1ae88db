/**
 * 转办: another person of the same post or unit takes over a step. From then on nobody else may do it; the limits run on.
 * @source 设计: who must act stays visible; domain/4-supervision §4.8 (who actually exercised the power counts)
 */
import type { Permit } from '../permit.ts';
import type { AtStep } from './signing.ts';

export interface TransferActs {
  transferTask: { readonly step: string; readonly to: string; readonly reasonId: string };
}

export interface TransferEvent {
  readonly type: 'taskTransferred';
  readonly stepId: string;
  readonly to: string;
  readonly reasonId: string;
}

export type TransferRefusal = AtStep<'transferred' | 'transferred-already'>;

export interface TransferState {
  /** Step → person id of who alone may do it. */
  readonly assignees: Readonly<Record<string, string>>;
}

export const noTransfer: TransferState = { assignees: {} };

/** Acts by which a step is done; completeStep names its step and is asked for itself. */
const TASK_ACTS: readonly string[] = [
  'fixOnSpot',
  'declareNotNeeded',
  'requestCorrection',
  'accept',
  'refuseAcceptance',
  'startReview',
  'reportUp',
  'grant',
  'refuse',
];

/** Has the step been given to somebody else, so that this person may not do it any more? */
export function transferredAway(
  { stepId, assignees }: TransferState & { readonly stepId: string | null },
  act: string,
  by: Permit,
): TransferRefusal | null {
  if (stepId === null || !TASK_ACTS.includes(act)) return null;
  const assignee = assignees[stepId];
  return assignee === undefined || assignee === by.personId ? null : { code: 'transferred', stepId };
}
