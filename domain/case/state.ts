import type { Facts, Plan } from '../catalogue/plan.ts';
import type { CardLevel, CardThreshold } from './card.ts';
import type { Day } from '../time/day.ts';
import type { Instant } from '../time/instant.ts';
import type { ClockFacts } from './clock.ts';
import type { CaseStateName } from './lifecycle.ts';
import type { RecusalState } from './side-roads/recusal.ts';
import type { SigningState } from './side-roads/signing.ts';
import type { TransferState } from './side-roads/transfer.ts';
import type { RenewalState } from './side-roads/renewal.ts';
import type { CommitmentState } from './side-roads/commitment.ts';
import type { ConsultationState } from './side-roads/consultation.ts';
import type { DispatchState } from './side-roads/dispatch.ts';
import type { FeeState } from './side-roads/fee.ts';
import type { JointState } from './side-roads/joint.ts';
import type { HearingState } from './side-roads/hearing.ts';
import type { HeldVersions } from './held-versions.ts';
import type { SpecialProcedureState } from './side-roads/special-procedure.ts';
import type { MakeUpState } from './side-roads/make-up.ts';
import type { FlowState } from './side-roads/flow.ts';
import type { LinkedCase } from './side-roads/linked-case.ts';
import type { ReportUpState } from './side-roads/report-up.ts';
import type { ResubmissionState } from './side-roads/resubmission.ts';
import type { StepLimitState } from './side-roads/step-limit.ts';
import type { ToleranceState } from './side-roads/tolerance.ts';

/** What is fixed when a case is opened. */
export interface Opening {
  readonly caseNo: string;
  readonly receivedAt: Instant;
  readonly plan: Plan;
  readonly practice: boolean;
  /** Legal now − engine now; 0 unless practice (settled.md 5). */
  readonly clockOffsetMs: number;
  /** Handed in at a window or on line, where entry into the system decides (电子签名法 11). Absent: on line. */
  readonly channel?: 'online' | 'window';
  /** 延续: the last day of the permit that is to be renewed. Absent or null: no renewal. */
  readonly permitExpiresOn?: Day | null;
  /** 紧急抢修: when the work began that the application makes good. Absent: nothing began before it. */
  readonly emergencySince?: Instant;
  /** 联办: the case that this one is a child of. Absent: none. */
  readonly parentNo?: string;
  /** The case that this one follows. Absent: it stands for itself. */
  readonly linkedTo?: LinkedCase;
}

/** A card as far as the case must know it: may it still be cancelled by an act? */
export interface CaseCard {
  readonly cardKey: string;
  readonly clockId: string;
  readonly lastDayOn: Day;
  readonly level: Extract<CardLevel, 'yellow' | 'red'>;
  readonly threshold: CardThreshold;
  readonly cancelled: boolean;
}

/** What some items have beside the ordinary road. */
type SideRoadStates = FlowState &
  RecusalState &
  SigningState &
  TransferState &
  CommitmentState &
  ConsultationState &
  DispatchState &
  FeeState &
  HearingState &
  SpecialProcedureState &
  JointState &
  MakeUpState &
  ResubmissionState &
  StepLimitState &
  ToleranceState;

/** A case = the fold of its log. Worked out, never set. */
export interface CaseState extends Opening, HeldVersions, RenewalState, ReportUpState, SideRoadStates {
  /** Number of events folded. */
  readonly seq: number;
  readonly state: CaseStateName;
  readonly lastActAt: Instant;
  /** Sequence number of the last act of a person: `seenSeq` is compared with it. */
  readonly lastActSeq: number;
  readonly acceptedOn: Day | null;
  readonly deemedAccepted: boolean;
  readonly extended: boolean;
  /** The step whose post must act now, the first of `openSteps`; null when nobody must. */
  readonly stepId: string | null;
  readonly completedSteps: readonly string[];
  readonly facts: Facts;
  /** Person ids that reviewed; none of them may decide (P02). */
  readonly reviewers: readonly string[];
  readonly acceptedBy: string | null;
  /** Materials told as missing and not supplied yet. */
  readonly missing: readonly string[];
  /** Materials named in any notice so far. */
  readonly told: readonly string[];
  /** Materials handed in after the last notice: they alone may be named again. */
  readonly newlySupplied: readonly string[];
  readonly clocks: readonly ClockFacts[];
  /** `clockId/threshold` already judged: never judged again. */
  readonly judged: readonly string[];
  readonly cards: readonly CaseCard[];
}
