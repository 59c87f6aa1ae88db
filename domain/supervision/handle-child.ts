/**
 * The road in for a child of a joint case (联办): no person acts, but time passes first, and cards are settled after, as for an act.
 * @source settled.md 2, 3, 19
 */
import { isFinal } from '../case/lifecycle.ts';
import { hearFromChild } from '../case/side-roads/joint.ts';
import type { ChildMessage, NotAChild } from '../case/side-roads/joint.ts';
import type { CaseState } from '../case/state.ts';
import type { Instant } from '../time/instant.ts';
import { allow, refuse } from '../verdict.ts';
import type { Verdict } from '../verdict.ts';
import { settleCards } from './cards.ts';
import { append, passTime } from './due.ts';
import type { Passed } from './due.ts';
import { instantOf } from './handle.ts';
import type { Judging } from './handle.ts';

/** What the parent's log gets; nothing when it knew, or when it is over. */
export function handleChild(
  state: CaseState,
  message: ChildMessage & { readonly at: Instant },
  { calendar, now }: Judging,
): Verdict<Passed, NotAChild> {
  const at = instantOf(state, message.at, now);
  const before = passTime(state, { calendar, until: at });
  if (isFinal(before.state.state)) return allow(before);
  const heard = hearFromChild(before.state, message, at);
  if (!heard.ok) return refuse(heard.refusal);
  if (heard.outcome === null) return allow(before);
  const told = append(before, [heard.outcome]);
  const settled = append(told, settleCards(told.state, calendar, at));
  const after = passTime(settled.state, { calendar, until: at });
  return allow({ state: after.state, events: [...settled.events, ...after.events] });
}
