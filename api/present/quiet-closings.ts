import type { DoorAct } from '../../contract/door-acts.ts';
import { isProceeding } from '../../contract/proceedings.ts';
import type { ProceedingAct } from '../../contract/proceedings.ts';
import type { ProblemCode } from './problem-codes.ts';

/**
 * A proceeding is what some cases have: that this one stands elsewhere, or that its item knows none, is no news to
 * anybody. What stops somebody who would begin it, or is in it, is said.
 */
export function isQuietlyClosed(act: DoorAct, code: ProblemCode): boolean {
  return isProceeding(act) && QUIET.includes(code);
}

const QUIET: readonly ProblemCode[] = [
  'wrong-state',
  'not-your-post',
  'only-host',
  'no-special-procedure',
  'no-consultation',
  'not-consulted',
  'no-dispatch',
  'hearing-offer-first',
];

/** Acts that nobody is offered while nobody could host the hearing. */
export function needsHost(act: DoorAct): boolean {
  return (['offerHearing', 'scheduleHearing'] satisfies ProceedingAct[] as DoorAct[]).includes(act);
}
