import type { ActName } from '../domain/case/acts.ts';

/**
 * Acts that the API opens, each with a route and a body in `acts.ts`. The law knows more: an act of the law that is
 * not here can be simulated, but nobody is offered it.
 */
export const DOOR_ACTS = [
  'requestCorrection',
  'supplyCorrection',
  'accept',
  'refuseAcceptance',
  'startReview',
  'completeStep',
  'returnStep',
  'extend',
  'grant',
  'refuse',
  'issueCertificate',
  'serve',
  'withdraw',
  'reportUp',
  'transferTask',
  'recuse',
  'addSigner',
  'removeSigner',
  'raiseStepLimit',
  'fixOnSpot',
  'declareNotNeeded',
  'terminate',
  'void',
  'supplyTolerated',
  'makeUp',
  'startSpecialProcedure',
  'endSpecialProcedure',
  'offerHearing',
  'requestHearing',
  'scheduleHearing',
  'holdHearing',
  'notifyInterestedParty',
  'startConsultation',
  'endConsultation',
  'dispatchStaff',
  'recordPayment',
  'waiveFee',
  'completePostCheck',
] as const satisfies readonly ActName[];
export type DoorAct = (typeof DOOR_ACTS)[number];

export function isDoorAct(act: string): act is DoorAct {
  return (DOOR_ACTS as readonly string[]).includes(act);
}
