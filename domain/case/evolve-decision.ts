/** 决定: more time for it, the decision itself, and the certificate that follows a permit. */
import { dayOf } from '../time/instant.ts';
import { chosen } from '../time/policy.ts';
import { enterStep, leaveStep, startClock, stopClocks } from './clock-facts.ts';
import type { ClockName } from './clock.ts';
import type { CaseEvent } from './events.ts';
import { stepIn } from './plan-steps.ts';
import { startPostCheck } from './side-roads/evolve-commitment.ts';
import { orderFees } from './side-roads/evolve-fee.ts';
import { isJoint } from './side-roads/joint.ts';
import type { CaseState } from './state.ts';

type DecisionEvent = Extract<CaseEvent, { type: 'extended' | 'granted' | 'refused' | 'certificateIssued' }>;

export function evolveDecision(state: CaseState, event: DecisionEvent): CaseState {
  switch (event.type) {
    case 'extended':
      return extended(state, event);
    case 'granted':
      return granted(state, event);
    case 'refused':
      return refusedPermit(state, event);
    case 'certificateIssued':
      return { ...enterStep(state, stepIn(state.plan, 'hand-out').stepId, event.at), state: 'delivering' };
  }
}

/** 20 + 10, or 45 + 15 of a joint case, is one contiguous count from acceptance. @source 行政许可法 第42条 */
function extended(state: CaseState, event: Extract<CaseEvent, { type: 'extended' }>): CaseState {
  const whole = isJoint(state.plan);
  const extendable = whole ? 'joint' : 'statutory';
  const clocks = state.clocks.map((facts) =>
    facts.clock === extendable && facts.stoppedAt === null ? { ...facts, extension: event.limit } : facts,
  );
  return whole ? { ...state, jointExtended: true, clocks } : { ...state, extended: true, clocks };
}

/** The decision clocks stop, with them the permit's expiry; delivery (送达, K9) starts, unless the decision limit contains it. */
function granted(state: CaseState, event: Extract<CaseEvent, { type: 'granted' }>): CaseState {
  const decided = orderFees(afterDecision(state, event, 'issue'), event.fees);
  return { ...startPostCheck(decided, event.at), state: 'granted' };
}

function refusedPermit(state: CaseState, event: Extract<CaseEvent, { type: 'refused' }>): CaseState {
  return { ...afterDecision(state, event, 'hand-out'), state: 'refused' };
}

/** What a decision leaves no room for, also where the limit itself runs on until service. */
const ENDED_BY_DECISION: readonly ClockName[] = ['permit-expiry', 'dispatch', 'consultation'];

function afterDecision(
  state: CaseState,
  { at }: Extract<CaseEvent, { type: 'granted' | 'refused' }>,
  phase: 'issue' | 'hand-out',
): CaseState {
  const { delivery } = state.plan;
  const left = stopClocks(leaveStep(state, at), ENDED_BY_DECISION, at);
  const moved = enterStep(left, stepIn(state.plan, phase).stepId, at);
  if (delivery === null) return moved;
  const decided = stopClocks(moved, ['statutory', 'joint', 'promised'], at);
  if (phase === 'hand-out' && chosen(state.plan.policy, 'refusalService') === 'UNLIMITED') return decided;
  return startClock(decided, { clock: 'delivery', limit: delivery, on: dayOf(at), at });
}
