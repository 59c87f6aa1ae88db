import { ACT_NAMES } from '../case/acts.ts';
import type { ActName } from '../case/acts.ts';
import { closedReason } from '../case/decide.ts';
import type { Permit } from '../case/permit.ts';
import type { CaseRefusal } from '../case/refusal.ts';
import type { CaseState } from '../case/state.ts';
import type { Calendar } from '../time/calendar.ts';
import type { Instant } from '../time/instant.ts';
import { passTime } from './due.ts';

export interface PermittedActs {
  readonly open: readonly ActName[];
  readonly closed: readonly { readonly act: ActName; readonly refusal: CaseRefusal }[];
}

/** What may be done now, and why not the rest: the page shows exactly this. */
export function permittedActs(
  state: CaseState,
  { by, at, calendar }: { by: Permit; at: Instant; calendar: Calendar },
): PermittedActs {
  const now = passTime(state, { calendar, until: at }).state;
  const reasons = ACT_NAMES.map((act) => ({ act, refusal: closedReason(now, act, { at, by, calendar }) }));
  return {
    open: reasons.filter(({ refusal }) => refusal === null).map(({ act }) => act),
    closed: reasons.flatMap(({ act, refusal }) => (refusal === null ? [] : [{ act, refusal }])),
  };
}
