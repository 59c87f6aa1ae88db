import type { ActName } from '../case/acts.ts';

/** "Every power that role normally has": which label of a scenario may perform which act. */
const ACTS_OF_ROLE: Readonly<Record<string, readonly ActName[]>> = {
  clerk: ['requestCorrection', 'accept', 'refuseAcceptance', 'issueCertificate', 'serve'],
  reviewer: ['startReview', 'completeStep', 'returnStep', 'reportUp'],
  approver: ['grant', 'refuse', 'returnStep'],
  head: ['extend', 'grant', 'refuse', 'returnStep'],
  applicant: ['supplyCorrection', 'withdraw'],
};

export function holdsPowerFor(role: string, act: ActName): boolean {
  return ACTS_OF_ROLE[role]?.includes(act) ?? false;
}
