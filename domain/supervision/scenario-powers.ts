import type { ActName } from '../case/acts.ts';
import { APPLICANTS_ACTS } from '../case/authority.ts';

const BESIDE_STEPS = ['dispatchStaff', 'startConsultation', 'endConsultation', 'completePostCheck'] as const;

const INTERRUPTIONS = [
  'notifyInterestedParty',
  'startSpecialProcedure',
  'endSpecialProcedure',
  'offerHearing',
  'scheduleHearing',
] as const;

const SIGNING = ['addSigner', 'removeSigner', 'transferTask', 'recuse'] as const;

/** "Every power that role normally has": which label of a scenario may perform which act. */
const ACTS_OF_ROLE: Readonly<Record<string, readonly ActName[]>> = {
  clerk: [
    'fixOnSpot',
    'declareNotNeeded',
    'void',
    'requestCorrection',
    'accept',
    'refuseAcceptance',
    'recordPayment',
    'issueCertificate',
    'serve',
    'transferTask',
    'recuse',
  ],
  reviewer: [
    'startReview',
    'completeStep',
    'returnStep',
    'reportUp',
    ...SIGNING,
    ...BESIDE_STEPS,
    ...INTERRUPTIONS,
  ],
  approver: ['terminate', 'grant', 'refuse', 'returnStep', ...SIGNING, ...INTERRUPTIONS],
  host: ['holdHearing'],
  head: ['raiseStepLimit', 'terminate', 'extend', 'grant', 'refuse', 'returnStep', 'waiveFee', ...SIGNING],
  applicant: APPLICANTS_ACTS,
};

export function holdsPowerFor(role: string, act: ActName): boolean {
  return ACTS_OF_ROLE[role]?.includes(act) ?? false;
}
