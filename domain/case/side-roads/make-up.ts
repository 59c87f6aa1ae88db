/**
 * 补办: in an emergency the work begins before the application; the applicant then has hours, from the moment the work
 * began (K17), to file what is due. Until then nothing is received that the agency could accept or answer.
 * @source 城市道路管理条例 第34条 (紧急抢修: 先行破路抢修, 在24小时内补办); settled.md 20
 */
import type { Plan } from '../../catalogue/plan.ts';
import type { Instant } from '../../time/instant.ts';
import { allow, refuse } from '../../verdict.ts';
import type { Verdict } from '../../verdict.ts';

export interface MakeUpActs {
  makeUp: { readonly materials: readonly string[]; readonly contentIds?: readonly string[] };
}

export interface MakeUpEvent {
  readonly type: 'madeUp';
  readonly materials: readonly string[];
  readonly contentIds: readonly string[];
}

export type MakeUpRefusal = { readonly code: 'make-up-first' } | { readonly code: 'nothing-to-make-up' };

export interface MakeUpState {
  /** Work has begun and the application has not come: nothing of the agency's runs. */
  readonly makeUpDue: boolean;
}

export const noMakeUp: MakeUpState = { makeUpDue: false };

/** Nothing has been received that could be accepted or answered. */
export function makeUpFirst({ makeUpDue }: MakeUpState): MakeUpRefusal | null {
  return makeUpDue ? { code: 'make-up-first' } : null;
}

export type EmergencyRefusal =
  | { readonly code: 'no-emergency-in-law' }
  | { readonly code: 'emergency-in-future'; readonly receivedAt: Instant };

/** May a case be opened on the report that emergency work has begun? */
export function mayOpenInEmergency(
  { makeUp = null }: Plan,
  { emergencySince, receivedAt }: { readonly emergencySince: Instant; readonly receivedAt: Instant },
): Verdict<Instant, EmergencyRefusal> {
  if (makeUp === null) return refuse({ code: 'no-emergency-in-law' });
  if (emergencySince > receivedAt) return refuse({ code: 'emergency-in-future', receivedAt });
  return allow(emergencySince);
}
