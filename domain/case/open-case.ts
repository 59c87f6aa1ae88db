import { firstVersions } from './held-versions.ts';
import { noFlow } from './side-roads/flow.ts';
import { noRecusal } from './side-roads/recusal.ts';
import { noSigning } from './side-roads/signing.ts';
import { noTransfer } from './side-roads/transfer.ts';
import { noCommitment } from './side-roads/commitment.ts';
import { noConsultation } from './side-roads/consultation.ts';
import { noDispatch } from './side-roads/dispatch.ts';
import { noHearing } from './side-roads/hearing.ts';
import { noSpecialProcedure } from './side-roads/special-procedure.ts';
import { noFee } from './side-roads/fee.ts';
import { noJoint } from './side-roads/joint.ts';
import { noMakeUp } from './side-roads/make-up.ts';
import { noResubmission } from './side-roads/resubmission.ts';
import { noStepLimit } from './side-roads/step-limit.ts';
import { noTolerance } from './side-roads/tolerance.ts';
import { noRenewal } from './side-roads/renewal.ts';
import { noReportUp } from './side-roads/report-up.ts';
import type { CaseState, Opening } from './state.ts';

/** A case before its first event `submitted`. */
export function openCase(opening: Opening): CaseState {
  return {
    ...opening,
    seq: 0,
    state: 'received',
    lastActAt: opening.receivedAt,
    lastActSeq: 0,
    acceptedOn: null,
    deemedAccepted: false,
    extended: false,
    stepId: null,
    completedSteps: [],
    facts: {},
    reviewers: [],
    acceptedBy: null,
    missing: [],
    told: [],
    newlySupplied: [],
    clocks: [],
    judged: [],
    cards: [],
    ...firstVersions,
    ...noFlow,
    ...noSigning,
    ...noTransfer,
    ...noRecusal,
    ...noRenewal,
    ...noReportUp,
    ...noResubmission,
    ...noStepLimit,
    ...noTolerance,
    ...noCommitment,
    ...noFee,
    ...noDispatch,
    ...noConsultation,
    ...noMakeUp,
    ...noSpecialProcedure,
    ...noHearing,
    ...noJoint,
  };
}
