import type { FactValues } from '../catalogue/condition.ts';
import type { Instant } from '../time/instant.ts';
import type { Limit } from '../time/limit.ts';
import type { Permit } from './permit.ts';
import type { CommitmentActs } from './side-roads/commitment.ts';
import type { ConsultationActs } from './side-roads/consultation.ts';
import type { DispatchActs } from './side-roads/dispatch.ts';
import type { FeeActs, FeeLine } from './side-roads/fee.ts';
import type { MakeUpActs } from './side-roads/make-up.ts';
import type { EndingActs } from './side-roads/ending.ts';
import type { HearingActs } from './side-roads/hearing.ts';
import type { SpecialProcedureActs } from './side-roads/special-procedure.ts';
import type { RecusalActs } from './side-roads/recusal.ts';
import type { SigningActs } from './side-roads/signing.ts';
import type { TransferActs } from './side-roads/transfer.ts';
import type { FixOnSpotActs } from './side-roads/fix-on-spot.ts';
import type { ReportUpActs } from './side-roads/report-up.ts';
import type { StepLimitActs } from './side-roads/step-limit.ts';
import type { ToleranceActs } from './side-roads/tolerance.ts';
import type { WrittenAct } from './written-act.ts';

/** What each act carries besides who and when. Texts and files are ids of `content`, never the text. */
export interface ActPayloads
  extends
    EndingActs,
    FixOnSpotActs,
    RecusalActs,
    SigningActs,
    TransferActs,
    HearingActs,
    SpecialProcedureActs,
    CommitmentActs,
    ConsultationActs,
    DispatchActs,
    FeeActs,
    MakeUpActs,
    ReportUpActs,
    StepLimitActs,
    ToleranceActs {
  requestCorrection: {
    readonly materials: readonly string[];
    /** Period for the applicant; absent: the plan's. */
    readonly limit?: Limit;
    readonly document: WrittenAct;
    /** Person id of the section head; needed when a material was told before and is not missing again. */
    readonly approvedBy?: string;
    readonly noticeId?: string;
  };
  supplyCorrection: {
    readonly materials: readonly string[];
    /** True: nothing more will come; back to 收件 as it is. */
    readonly final?: boolean;
    readonly contentIds?: readonly string[];
  };
  accept: {
    readonly document: WrittenAct;
    /** 容缺: materials that may follow; within the plan's period unless the notice names a shorter one. */
    readonly tolerated?: readonly string[];
    readonly supplementLimit?: Limit;
    /** 告知承诺: the applicant's signed promise, an id of `content`. */
    readonly commitmentId?: string;
  };
  refuseAcceptance: { readonly document: WrittenAct; readonly reasonId: string };
  startReview: Record<string, never>;
  completeStep: {
    readonly step: string;
    readonly opinionId?: string;
    readonly siteVisit?: boolean;
    /** Declared facts that this step settles. */
    readonly facts?: FactValues;
    /** Absent: yes. Where several sign, each says it for himself. */
    readonly agrees?: boolean;
    /** Person ids of those who checked on the spot. */
    readonly staff?: readonly string[];
  };
  returnStep: { readonly to: string; readonly reasonId: string };
  extend: { readonly document: WrittenAct; readonly reasonId: string };
  grant: {
    readonly document: WrittenAct;
    readonly reasonId?: string;
    /** What the permit costs; must be stated, be it empty, where the item has a fee. */
    readonly fees?: readonly FeeLine[];
  };
  refuse: { readonly document: WrittenAct; readonly reasonId: string };
  issueCertificate: { readonly certificateNo: string; readonly sha256: string };
  serve: { readonly method: 'window' | 'post' | 'online' };
  withdraw: { readonly reasonId?: string };
}

export type ActName = keyof ActPayloads;

/** One Update of the case workflow each, in the order of the procedure. */
export const ACT_NAMES = [
  'fixOnSpot',
  'declareNotNeeded',
  'requestCorrection',
  'supplyCorrection',
  'accept',
  'refuseAcceptance',
  'startReview',
  'completeStep',
  'returnStep',
  'raiseStepLimit',
  'addSigner',
  'removeSigner',
  'transferTask',
  'recuse',
  'reportUp',
  'supplyTolerated',
  'makeUp',
  'dispatchStaff',
  'startConsultation',
  'endConsultation',
  'notifyInterestedParty',
  'startSpecialProcedure',
  'endSpecialProcedure',
  'offerHearing',
  'requestHearing',
  'scheduleHearing',
  'holdHearing',
  'extend',
  'grant',
  'refuse',
  'recordPayment',
  'waiveFee',
  'issueCertificate',
  'serve',
  'completePostCheck',
  'withdraw',
  'terminate',
  'void',
] as const satisfies readonly ActName[];

/** An act as it reaches the case: what, by whom, when it was read by the API. */
export type Act = {
  [Name in ActName]: { readonly act: Name; readonly by: Permit; readonly at: Instant } & {
    readonly with: ActPayloads[Name];
  };
}[ActName];

export function isActName(text: string): text is ActName {
  return (ACT_NAMES as readonly string[]).includes(text);
}
