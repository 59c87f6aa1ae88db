import type { Instant } from '../time/instant.ts';
import type { ActName } from './acts.ts';
import type { DeemedAlready } from './deemed-already.ts';
import type { CaseStateName } from './lifecycle.ts';
import type { CommitmentRefusal } from './side-roads/commitment.ts';
import type { ConsultationRefusal } from './side-roads/consultation.ts';
import type { DispatchRefusal } from './side-roads/dispatch.ts';
import type { FeeRefusal } from './side-roads/fee.ts';
import type { JointRefusal } from './side-roads/joint.ts';
import type { HearingRefusal } from './side-roads/hearing.ts';
import type { SpecialProcedureRefusal } from './side-roads/special-procedure.ts';
import type { MakeUpRefusal } from './side-roads/make-up.ts';
import type { FactRefusal } from './fact-check.ts';
import type { RecusalRefusal } from './side-roads/recusal.ts';
import type { SigningRefusal } from './side-roads/signing.ts';
import type { TransferRefusal } from './side-roads/transfer.ts';
import type { EndingRefusal } from './side-roads/ending.ts';
import type { ReportUpRefusal } from './side-roads/report-up.ts';
import type { StepLimitRefusal } from './side-roads/step-limit.ts';
import type { ToleranceRefusal } from './side-roads/tolerance.ts';

/** Why the case says no. Each code has a sentence (zh, en) and an HTTP status in `api/present/case-problems.ts`. */
export type CaseRefusal =
  | AnyActRefusal
  | { readonly code: 'only-applicant'; readonly act: ActName }
  | { readonly code: 'only-staff'; readonly act: ActName }
  | CorrectionRefusal
  | StepRefusal
  | DecisionRefusal
  | PracticeRefusal
  | CommitmentRefusal
  | ConsultationRefusal
  | DispatchRefusal
  | FeeRefusal
  | HearingRefusal
  | SpecialProcedureRefusal
  | JointRefusal
  | MakeUpRefusal
  | EndingRefusal
  | FactRefusal
  | RecusalRefusal
  | SigningRefusal
  | TransferRefusal
  | ReportUpRefusal
  | StepLimitRefusal
  | ToleranceRefusal;

export type CaseRefusalCode = CaseRefusal['code'];

/** Whatever the act: the case is over, stands elsewhere, or has moved on. */
export type AnyActRefusal =
  | { readonly code: 'case-closed'; readonly state: CaseStateName }
  | {
      readonly code: 'wrong-state';
      readonly state: CaseStateName;
      readonly act: string;
      readonly possible: readonly ActName[];
    }
  | { readonly code: 'unknown-act'; readonly act: string; readonly possible: readonly ActName[] }
  | { readonly code: 'case-changed'; readonly lastActSeq: number; readonly seenSeq: number }
  | DeemedAlready;

export type CorrectionRefusal =
  | { readonly code: 'unknown-material'; readonly materials: readonly string[] }
  | { readonly code: 'no-material'; readonly possible: readonly string[] }
  | { readonly code: 'second-notice'; readonly materials: readonly string[] }
  | {
      readonly code: 'not-requested';
      readonly materials: readonly string[];
      readonly possible: readonly string[];
    };

export type StepRefusal =
  | {
      readonly code: 'wrong-step';
      readonly stepId: string;
      readonly expected: string | null;
      readonly open: readonly string[];
    }
  | { readonly code: 'not-an-earlier-step'; readonly to: string; readonly possible: readonly string[] }
  | { readonly code: 'fact-missing'; readonly fact: string; readonly stepId: string }
  | { readonly code: 'two-staff'; readonly minStaff: number; readonly named: number };

/** The decision, and more time for it. */
export type DecisionRefusal =
  | { readonly code: 'same-officer'; readonly act: ActName; readonly did: 'accepted' | 'reviewed' }
  | { readonly code: 'no-extension-in-law' }
  | { readonly code: 'nothing-to-extend' }
  | { readonly code: 'extended-already' }
  | { readonly code: 'extension-too-late'; readonly breachAt: Instant };

/** The clock of a practice case. */
export type PracticeRefusal =
  { readonly code: 'not-practice' } | { readonly code: 'backwards'; readonly now: Instant };
