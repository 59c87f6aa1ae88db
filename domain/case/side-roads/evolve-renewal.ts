import { dayOf } from '../../time/instant.ts';
import type { Instant } from '../../time/instant.ts';
import { CLOCK_NAMES } from '../clock.ts';
import { enterStep, startClock, stopClocks, stopEveryClock } from '../clock-facts.ts';
import { stepIn } from '../plan-steps.ts';
import type { CaseState } from '../state.ts';
import { expiryLimit } from './renewal.ts';
import type { RenewalEvent } from './renewal.ts';

/** 许可到期 (K12) is born at receipt, and only where the application came in time. */
export function startPermitExpiry(
  state: CaseState,
  { at, renewalInTime }: { readonly at: Instant; readonly renewalInTime?: boolean },
): CaseState {
  const endsOn = state.permitExpiresOn ?? null;
  if (endsOn === null || renewalInTime !== true) return state;
  const on = dayOf(at);
  return startClock(state, { clock: 'permit-expiry', limit: expiryLimit(on, endsOn), on, at, endsOn });
}

/** 视为准予延续 is a decision: what runs until one stops, and the certificate is due (K9). */
export function evolveRenewal(state: CaseState, { at }: RenewalEvent & { readonly at: Instant }): CaseState {
  const { plan } = state;
  const decided = { ...stopUndecided(state, at), deemedRenewal: { at, from: state.state } };
  const issuing: CaseState = {
    ...enterStep(decided, stepIn(plan, 'issue').stepId, at),
    state: 'deemed-renewed',
  };
  if (plan.delivery === null) return issuing;
  return startClock(issuing, { clock: 'delivery', limit: plan.delivery, on: dayOf(at), at });
}

/** A decision limit that contains delivery (settled.md 9) runs on until the certificate is served. */
function stopUndecided(state: CaseState, at: Instant): CaseState {
  if (state.plan.delivery !== null) return stopEveryClock(state, at);
  const others = CLOCK_NAMES.filter((name) => name !== 'statutory' && name !== 'promised');
  return stopClocks(state, others, at);
}
