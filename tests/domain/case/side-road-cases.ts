import { clocksOf } from '../../../domain/case/clocks.ts';
import type { Clock, ClockName } from '../../../domain/case/clock.ts';
import type { CaseEvent } from '../../../domain/case/events.ts';
import type { CaseState } from '../../../domain/case/state.ts';
import type { Plan } from '../../../domain/catalogue/plan.ts';
import type { ActPayloads } from '../../../domain/case/acts.ts';
import { passTime } from '../../../domain/supervision/due.ts';
import { act, at, calendar, foodPlan, paper, play, received, staff } from '../builders.ts';

/** Received on Monday 2026-03-02 at 9, accepted at 10, under review at 11. March has no holiday. */
export function acceptedCase(
  overrides: Partial<Plan> = {},
  acceptance: Partial<ActPayloads['accept']> = {},
): CaseState {
  return play(
    received(at('2026-03-02 09:00'), foodPlan(overrides)),
    act('accept', at('2026-03-02 10:00'), { document: paper, ...acceptance }),
  );
}

export function reviewedCase(
  overrides: Partial<Plan> = {},
  acceptance: Partial<ActPayloads['accept']> = {},
): CaseState {
  return play(acceptedCase(overrides, acceptance), act('startReview', at('2026-03-02 11:00'), {}));
}

/** All steps done on Tuesday 03-03. */
export function decidableCase(
  overrides: Partial<Plan> = {},
  acceptance: Partial<ActPayloads['accept']> = {},
): CaseState {
  return play(
    reviewedCase(overrides, acceptance),
    act('completeStep', at('2026-03-03 10:00'), { step: 'material-review', siteVisit: false }),
    act('completeStep', at('2026-03-03 11:00'), { step: 'audit' }),
  );
}

/** Granted on Wednesday 03-04 at 10. */
export function grantedCase(
  overrides: Partial<Plan> = {},
  {
    acceptance = {},
    grant = {},
  }: { acceptance?: Partial<ActPayloads['accept']>; grant?: Partial<ActPayloads['grant']> } = {},
): CaseState {
  return play(
    decidableCase(overrides, acceptance),
    act('grant', at('2026-03-04 10:00'), { document: paper, ...grant }, staff('approver')),
  );
}

export function clockNamed(state: CaseState, name: ClockName): Clock | undefined {
  return clocksOf(state, calendar).find(({ clock }) => clock === name);
}

export function eventsUntil(state: CaseState, until: string): readonly CaseEvent[] {
  return passTime(state, { calendar, until: at(until) }).events;
}

export function breachesOf(events: readonly CaseEvent[], name: ClockName): readonly CaseEvent[] {
  return events.filter((event) => event.type === 'clockBreached' && event.clock === name);
}

export function cardsOf(events: readonly CaseEvent[], name: ClockName) {
  return events.flatMap((event) =>
    event.type === 'cardIssued' && event.card.clock === name ? [event.card] : [],
  );
}
