import type { CardFacts } from './card.ts';
import type { Day } from '../time/day.ts';
import type { FactValues } from '../catalogue/condition.ts';
import type { Instant } from '../time/instant.ts';
import type { Limit } from '../time/limit.ts';
import type { ClockName } from './clock.ts';
import type { FirstVersions, VersionEvent } from './held-versions.ts';
import type { Permit } from './permit.ts';
import type { EndingEvent } from './side-roads/ending.ts';
import type { RecusalEvent } from './side-roads/recusal.ts';
import type { SigningEvent } from './side-roads/signing.ts';
import type { TransferEvent } from './side-roads/transfer.ts';
import type { FixOnSpotEvent } from './side-roads/fix-on-spot.ts';
import type { RenewalEvent } from './side-roads/renewal.ts';
import type { CommitmentEvent } from './side-roads/commitment.ts';
import type { ConsultationEvent } from './side-roads/consultation.ts';
import type { DispatchEvent } from './side-roads/dispatch.ts';
import type { FeeDue, FeeEvent } from './side-roads/fee.ts';
import type { JointEvent } from './side-roads/joint.ts';
import type { HearingEvent, HearingNoticeEvent } from './side-roads/hearing.ts';
import type { SpecialProcedureEvent } from './side-roads/special-procedure.ts';
import type { MakeUpEvent } from './side-roads/make-up.ts';
import type { ReportUpEvent } from './side-roads/report-up.ts';
import type { StepLimitEvent } from './side-roads/step-limit.ts';
import type { ToleranceEvent, ToleratedList } from './side-roads/tolerance.ts';
import type { WrittenAct } from './written-act.ts';

/** A clock that ends on another day under a newer calendar. */
export interface ClockMove {
  readonly clockId: string;
  readonly from: Day;
  readonly to: Day;
  /** Moved earlier: the limit ends no earlier than this instant (settled.md 27). Absent: the new day needs no such help. */
  readonly notBefore?: Instant;
}

/** What can stand in the log of a case. `at` is the legal instant; payloads carry ids and digests only. */
export type CaseEvent = { readonly at: Instant } & (
  | ({
      readonly type: 'submitted';
      readonly materials: readonly string[];
      /** 延续: did it come in time? Absent: no renewal. */
      readonly renewalInTime?: boolean;
    } & FirstVersions)
  | {
      readonly type: 'correctionRequested';
      /** 退回重报: the notice closes the case. */
      readonly resubmit?: true;
      readonly materials: readonly string[];
      readonly limit: Limit;
      readonly document: WrittenAct;
      readonly approvedBy: string | null;
      readonly noticeId: string | null;
    }
  | {
      readonly type: 'correctionSupplied';
      readonly materials: readonly string[];
      readonly final: boolean;
      readonly complete: boolean;
      readonly contentIds: readonly string[];
    }
  | { readonly type: 'correctionExpired'; readonly clockId: string; readonly lapsed: boolean }
  | {
      readonly type: 'accepted';
      readonly acceptedOn: Day;
      readonly document: WrittenAct;
      /** 容缺; absent: complete. */
      readonly tolerated?: ToleratedList;
      /** 告知承诺; absent: none. */
      readonly commitmentId?: string;
    }
  | { readonly type: 'acceptanceDeemed'; readonly acceptedOn: Day }
  | { readonly type: 'acceptanceRefused'; readonly document: WrittenAct; readonly reasonId: string }
  | { readonly type: 'reviewStarted' }
  | {
      readonly type: 'stepCompleted';
      readonly stepId: string;
      readonly next: string;
      readonly skipped: readonly string[];
      readonly siteVisit: boolean | null;
      readonly staff: readonly string[];
      readonly opinionId: string | null;
      /** Everything that must act afterwards; absent in a linear plan: `next` alone. */
      readonly open?: readonly string[];
      /** Where a branch led back: what is still completed. */
      readonly completed?: readonly string[];
      /** Declared facts that the step settled. */
      readonly facts?: FactValues;
      /** What its signers said; absent: one signed, and agreed. */
      readonly agreed?: boolean;
    }
  | {
      readonly type: 'stepReturned';
      readonly from: string;
      readonly to: string;
      readonly reasonId: string;
      /** As in `stepCompleted`; absent in a linear plan: `to` alone, and what came after it is undone. */
      readonly open?: readonly string[];
      readonly completed?: readonly string[];
    }
  | {
      readonly type: 'extended';
      readonly limit: Limit;
      readonly document: WrittenAct;
      readonly reasonId: string;
    }
  | {
      readonly type: 'granted';
      readonly document: WrittenAct;
      readonly reasonId: string | null;
      /** Absent: the item has no fee. */
      readonly fees?: readonly FeeDue[];
    }
  | { readonly type: 'refused'; readonly document: WrittenAct; readonly reasonId: string }
  | { readonly type: 'certificateIssued'; readonly certificateNo: string; readonly sha256: string }
  | { readonly type: 'served'; readonly method: 'window' | 'post' | 'online' }
  | { readonly type: 'withdrawn'; readonly reasonId: string | null }
  | EndingEvent
  | FixOnSpotEvent
  | RecusalEvent
  | SigningEvent
  | TransferEvent
  | RenewalEvent
  | StepLimitEvent
  | CommitmentEvent
  | ConsultationEvent
  | DispatchEvent
  | FeeEvent
  | HearingEvent
  | HearingNoticeEvent
  | SpecialProcedureEvent
  | JointEvent
  | MakeUpEvent
  | ReportUpEvent
  | ToleranceEvent
  | {
      readonly type: 'clockWarned';
      readonly clockId: string;
      readonly clock: ClockName;
      readonly level: 'notice' | 'warning' | 'yellow';
      readonly lastDayOn: Day;
    }
  | {
      readonly type: 'clockBreached';
      readonly clockId: string;
      readonly clock: ClockName;
      readonly lastDayOn: Day;
      readonly postId: string;
      readonly unitId: string;
    }
  | { readonly type: 'breachCancelled'; readonly clockId: string; readonly reason: CancelReason }
  | { readonly type: 'cardIssued'; readonly card: CardFacts }
  | { readonly type: 'cardRaised'; readonly cardKey: string; readonly reason: 'undecided' }
  | { readonly type: 'cardCancelled'; readonly cardKey: string; readonly reason: CancelReason }
  | {
      readonly type: 'deadlinesRecomputed';
      readonly fromVersion: number;
      readonly toVersion: number;
      readonly moves: readonly ClockMove[];
    }
  | VersionEvent
  | { readonly type: 'clockAdvanced'; readonly offsetMs: number }
);

export type CaseEventType = CaseEvent['type'];

/** `acted-in-time`: the act came first. `superseded`: the limit moved, or a graver card took its place. */
export type CancelReason = 'acted-in-time' | 'superseded' | 'calendar-changed';

/** Versions by which an event was judged (settled.md 13). */
export interface Versions {
  readonly law: number;
  readonly calendar: number;
  readonly rules: number;
}

/** One line of the log, before storage adds the hash. */
export interface LoggedEvent {
  /** 1, 2, 3 … without gaps within a case. */
  readonly seq: number;
  /** When the engine wrote it down, in the case's legal time. */
  readonly recordedAt: Instant;
  /** Null: time or the calendar did it, not a person. */
  readonly by: Permit | null;
  /** Id of the Update that caused it; null for time. */
  readonly updateId: string | null;
  readonly versions: Versions;
  readonly event: CaseEvent;
}
