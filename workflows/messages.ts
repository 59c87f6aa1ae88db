import { defineQuery, defineSignal, defineUpdate } from '@temporalio/workflow';
import type { ActName, ActPayloads } from '../domain/case/acts.ts';
import type { CancelReason } from '../domain/case/events.ts';
import type { Permit } from '../domain/case/permit.ts';
import type { CarriedState } from '../domain/case/carried.ts';
import type { Acceptance } from '../domain/case/side-roads/joint-child.ts';
import type { ChildMessage } from '../domain/case/side-roads/joint.ts';
import type { CaseState, Opening } from '../domain/case/state.ts';
import type { MatterOpening, MatterState } from '../domain/supervision/matter.ts';
import type { MatterActName, MatterActPayloads } from '../domain/supervision/matter-act.ts';
import type { RuleVersion } from '../domain/supervision/rule-version.ts';
import type { Calendar } from '../domain/time/calendar.ts';
import type { Instant } from '../domain/time/instant.ts';

/** Plain JSON only: no Date, Map or undefined; ids instead of names and texts. */
export interface CaseInput {
  readonly opening: Opening;
  readonly materials: readonly string[];
  readonly submittedBy: Permit;
  readonly calendar: Calendar;
  /** Fixed for the run; a newer one is taken with the next run only (settled.md 28). */
  readonly lawVersion: number;
  /** By which events before the first of `rules` were judged; 1 came with the program. */
  readonly rulesVersion: number;
  /** Only a child of a joint case: it begins as accepted with its parent. */
  readonly accepted?: { readonly event: Acceptance; readonly by: Permit | null };
  /** Rule versions that are in force at receipt or come later. Absent: an older release, which knew of none. */
  readonly rules?: readonly RuleVersion[];
  /** What the log says so far: of a new case its first line. Absent: the procedure writes its first lines itself. */
  readonly carried?: CarriedCase;
}

export interface CarriedCase {
  readonly state: CarriedState;
  readonly recordedSeq: number;
  /** The last 500 update ids and what each was answered. */
  readonly known: readonly (readonly [updateId: string, seq: number, at: Instant])[];
}

export interface ActRequest<Payload> {
  /** The API's stamp: when the request had been read completely. */
  readonly at: Instant;
  readonly by: Permit;
  /** Last sequence number the person had on screen; null from machines. */
  readonly seenSeq: number | null;
  /** Practice cases and tests only: `at` is legal time already, no offset is added. */
  readonly driven?: boolean;
  readonly with: Payload;
}
export interface ActOutcome {
  readonly seq: number;
  readonly at: Instant;
}

/** One Update per act, named after it. */
export const caseUpdate = <Name extends ActName>(act: Name) =>
  defineUpdate<ActOutcome, [ActRequest<ActPayloads[Name]>]>(act);

export interface AdvanceClock {
  readonly to: Instant;
}
/** Practice cases and their matters only: moves legal time forward, at most one working day a step. */
export const advanceClock = defineUpdate<{ readonly seq: number; readonly now: Instant }, [AdvanceClock]>(
  'advanceClock',
);
export const calendarPublished = defineSignal<[Calendar]>('calendarPublished');
/** 子项上报: what a child of a joint case tells its parent, with the legal instant of the child's event. */
export const hearChild = defineUpdate<{ readonly seq: number }, [ChildMessage & { readonly at: Instant }]>(
  'hearChild',
);
/** Rule versions that somebody published, in their order; those that are not newer are ignored. */
export const rulesPublished = defineSignal<[readonly RuleVersion[]]>('rulesPublished');
/** Go on by this version of the law with the next run, which begins as soon as all is recorded. */
export const adoptLaw = defineSignal<[number]>('adoptLaw');
/** The operator mended what stopped the recorder. */
export const resumeRecording = defineSignal('resumeRecording');

export interface CaseLook {
  readonly now: Instant;
  readonly state: CaseState;
  readonly recordedSeq: number;
  readonly alarmAt: Instant | null;
  readonly stuck: string | null;
}
export const lookAtCase = defineQuery<CaseLook>('look');

export interface MatterInput {
  readonly opening: MatterOpening;
  readonly calendar: Calendar;
  /** Present after continue-as-new or a restart from the log. */
  readonly carried?: MatterState;
}
export const matterUpdate = <Name extends MatterActName>(act: Name) =>
  defineUpdate<ActOutcome, [ActRequest<MatterActPayloads[Name]>]>(act);
export interface Cancellation {
  readonly at: Instant;
  readonly reason: CancelReason;
}
/** The case says that the card does not stand any more. */
export const cancelMatter = defineSignal<[Cancellation]>('cancelMatter');

export interface RevokedCard {
  readonly at: Instant;
  readonly cardKey: string;
}
/** To an accountability record: a card it hangs on was revoked (撤销). */
export const cardRevoked = defineSignal<[RevokedCard]>('cardRevoked');

export interface MatterLook {
  readonly now: Instant;
  readonly state: MatterState;
  readonly alarmAt: Instant | null;
  readonly stuck: string | null;
}
export const lookAtMatter = defineQuery<MatterLook>('lookAtMatter');

export const CASE_WORKFLOW = 'approvalCase';
export const MATTER_WORKFLOW = 'matter';
export const caseWorkflowId = (caseNo: string): string => `case/${caseNo}`;
export const matterWorkflowId = (matterId: string): string => `matter/${matterId}`;
