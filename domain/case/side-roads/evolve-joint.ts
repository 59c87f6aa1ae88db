import type { Instant } from '../../time/instant.ts';
import { enterStep, leaveStep } from '../clock-facts.ts';
import { stepIn } from '../plan-steps.ts';
import type { CaseState } from '../state.ts';
import { awaitedChildren } from './joint.ts';
import type { JointChild, JointEvent } from './joint.ts';

/** 联办 while a required child is awaited; then the deciding post must act. */
export function waitForChildren(state: CaseState, at: Instant): CaseState {
  if (awaitedChildren(state).length > 0) return { ...leaveStep(state, at), state: 'joint' };
  return { ...enterStep(state, stepIn(state.plan, 'decide').stepId, at), state: 'awaiting-decision' };
}

export function evolveJoint(state: CaseState, event: JointEvent & { readonly at: Instant }): CaseState {
  const { at, childNo, itemId } = event;
  const known = state.children.find((child) => child.itemId === itemId);
  const child: JointChild = known ?? { itemId, childNo, result: null, decidedAt: null, pauses: [] };
  const told: JointChild =
    event.type === 'childDecided'
      ? { ...child, result: event.result, decidedAt: at }
      : { ...child, pauses: event.pauses };
  const children = [...state.children.filter((other) => other.itemId !== itemId), told];
  const heard = { ...state, children };
  return event.type === 'childDecided' && state.state === 'joint' ? waitForChildren(heard, at) : heard;
}
