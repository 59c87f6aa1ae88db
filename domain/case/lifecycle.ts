/** What may happen beside the steps while the case is examined. */
const ASIDE = ['supplyTolerated', 'dispatchStaff', 'startConsultation', 'endConsultation'] as const;

/** What may interrupt the examination (45, 47) or tell those whom it affects (36). */
const INTERRUPTIONS = ['notifyInterestedParty', 'startSpecialProcedure', 'offerHearing'] as const;

/** Who does the open step. */
const HANDS = ['transferTask', 'recuse'] as const;

/** What may happen in any interruption. */
const IN_BETWEEN = [...HANDS, ...ASIDE, 'extend', 'withdraw', 'raiseStepLimit', 'terminate'] as const;

/**
 * THE table: in which state (状态) which act may happen at all. Guards in `acts/` say the rest.
 * Printed as docs/lifecycle.md. @source domain/8-case-lifecycle §8.3, settled.md 12, 16, 17, 18
 */
export const LIFECYCLE = {
  received: [
    'fixOnSpot',
    'declareNotNeeded',
    'makeUp',
    'requestCorrection',
    'accept',
    'refuseAcceptance',
    ...HANDS,
    'withdraw',
    'raiseStepLimit',
    'terminate',
    'void',
  ],
  'awaiting-correction': ['supplyCorrection', 'withdraw', 'terminate'],
  accepted: [
    'startReview',
    ...HANDS,
    'supplyTolerated',
    'dispatchStaff',
    'extend',
    'withdraw',
    'raiseStepLimit',
    'terminate',
  ],
  'under-review': [
    'completeStep',
    'returnStep',
    'addSigner',
    'removeSigner',
    ...HANDS,
    'reportUp',
    ...INTERRUPTIONS,
    'scheduleHearing',
    ...ASIDE,
    'extend',
    'withdraw',
    'raiseStepLimit',
    'terminate',
  ],
  'in-special-procedure': ['startSpecialProcedure', 'endSpecialProcedure', ...IN_BETWEEN],
  'hearing-offered': ['requestHearing', ...IN_BETWEEN],
  'in-hearing': ['scheduleHearing', 'holdHearing', ...IN_BETWEEN],
  joint: ['extend', 'withdraw', 'terminate'],
  'reported-up': [
    'startReview',
    ...HANDS,
    'supplyTolerated',
    'dispatchStaff',
    'endConsultation',
    'withdraw',
    'raiseStepLimit',
    'terminate',
  ],
  'awaiting-decision': [
    'grant',
    'refuse',
    'returnStep',
    ...HANDS,
    ...INTERRUPTIONS,
    ...ASIDE,
    'extend',
    'withdraw',
    'raiseStepLimit',
    'terminate',
  ],
  granted: [
    'recordPayment',
    'waiveFee',
    'issueCertificate',
    'supplyTolerated',
    'completePostCheck',
    'raiseStepLimit',
    'terminate',
  ],
  'deemed-renewed': ['issueCertificate', 'raiseStepLimit', 'terminate'],
  delivering: [
    'recordPayment',
    'waiveFee',
    'serve',
    'supplyTolerated',
    'completePostCheck',
    'raiseStepLimit',
    'terminate',
  ],
  refused: ['serve', 'raiseStepLimit', 'terminate'],
  closed: [],
  'not-accepted': [],
  withdrawn: [],
  lapsed: [],
  'not-needed': [],
  terminated: [],
  voided: [],
} as const satisfies Record<string, readonly string[]>;

/** States of the glossary that this law version reaches. */
export type CaseStateName = keyof typeof LIFECYCLE;

export const CASE_STATES = Object.keys(LIFECYCLE) as readonly CaseStateName[];

/** States that nothing leaves. */
export const FINAL_STATES: readonly CaseStateName[] = [
  'closed',
  'not-accepted',
  'withdrawn',
  'lapsed',
  'not-needed',
  'terminated',
  'voided',
];

export function isFinal(state: CaseStateName): boolean {
  return FINAL_STATES.includes(state);
}

export function mayIn(state: CaseStateName, act: string): boolean {
  return (LIFECYCLE[state] as readonly string[]).includes(act);
}
