/**
 * What the law has deemed (视为受理, 视为准予延续) an act that was stamped earlier and arrives later cannot undo.
 * @source settled.md 3
 */
import type { Instant } from '../time/instant.ts';
import type { ActName } from './acts.ts';
import type { ClockFacts } from './clock.ts';
import { mayIn } from './lifecycle.ts';
import type { CaseState } from './state.ts';

export type Deemed = 'acceptance' | 'renewal';

export interface DeemedAlready {
  readonly code: 'deemed-already';
  readonly deemed: Deemed;
  readonly deemedAt: Instant;
}

/** Acts that would have answered the application before the law did; others would not have kept the silence from ending. */
const ANSWERS: Readonly<Record<Deemed, readonly ActName[]>> = {
  acceptance: ['declareNotNeeded', 'requestCorrection', 'accept', 'refuseAcceptance', 'withdraw', 'void'],
  renewal: ['declareNotNeeded', 'refuseAcceptance', 'grant', 'refuse', 'withdraw', 'void'],
};

/** Had the act come in time for what the law deemed since? */
export function deemedAlready(state: CaseState, act: ActName, at: Instant): DeemedAlready | null {
  const { deemedRenewal: renewal } = state;
  if (renewal !== null && answers('renewal', act) && mayIn(renewal.from, act) && at < renewal.at)
    return { code: 'deemed-already', deemed: 'renewal', deemedAt: renewal.at };
  const deemedAt = state.deemedAccepted ? (clockBehind(state, 'acceptance')?.stoppedAt ?? null) : null;
  if (deemedAt !== null && answers('acceptance', act) && at < deemedAt)
    return { code: 'deemed-already', deemed: 'acceptance', deemedAt };
  return null;
}

/** The clock whose passing the law answered. */
export function clockBehind(state: CaseState, deemed: Deemed): ClockFacts | undefined {
  const name = deemed === 'renewal' ? 'permit-expiry' : 'acceptance';
  return state.clocks.findLast(({ clock }) => clock === name);
}

function answers(deemed: Deemed, act: ActName): boolean {
  return ANSWERS[deemed].includes(act);
}
