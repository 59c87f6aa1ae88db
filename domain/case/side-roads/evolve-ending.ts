import type { Instant } from '../../time/instant.ts';
import { stopEveryClock } from '../clock-facts.ts';
import type { CaseStateName } from '../lifecycle.ts';
import type { CaseState } from '../state.ts';
import type { EndingEvent } from './ending.ts';

const BECOMES: Readonly<Record<EndingEvent['type'], CaseStateName>> = {
  declaredNotNeeded: 'not-needed',
  terminated: 'terminated',
  voided: 'voided',
};

export function evolveEnding(
  state: CaseState,
  { type, at }: EndingEvent & { readonly at: Instant },
): CaseState {
  return { ...stopEveryClock(state, at), state: BECOMES[type] };
}
