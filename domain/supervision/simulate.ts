/**
 * A whole case without an engine: the same law, driven by a list of acts. Matters are simulated as never answered.
 * @source settled.md 4, 40
 */
import { isActName } from '../case/acts.ts';
import type { Act } from '../case/acts.ts';
import type { Clock } from '../case/clock.ts';
import { clocksOf } from '../case/clocks.ts';
import { possibleActs } from '../case/decide.ts';
import type { CaseEvent } from '../case/events.ts';
import { evolve } from '../case/evolve.ts';
import { openCase } from '../case/open-case.ts';
import { isFinal } from '../case/lifecycle.ts';
import type { CaseRefusal } from '../case/refusal.ts';
import type { CaseState } from '../case/state.ts';
import { submittedOf } from '../case/submitted.ts';
import type { Calendar } from '../time/calendar.ts';
import { formatInstant } from '../time/instant.ts';
import type { Instant } from '../time/instant.ts';
import { passTime } from './due.ts';
import { handleAct } from './handle.ts';
import { dayOfScenario, instantOfScenario, payloadOf, permitOf, planOfScenario } from './scenario.ts';
import type { Scenario, ScenarioAct } from './scenario.ts';
import type { Simulated } from './simulated.ts';
import { raisesOf } from './simulate-raises.ts';
import { holdsPowerFor } from './scenario-powers.ts';

interface Run {
  readonly state: CaseState;
  readonly events: readonly CaseEvent[];
  readonly refused: Simulated['refused'];
}

export function simulate(scenario: Scenario, calendar: Calendar): Simulated {
  const receivedAt = instantOfScenario(scenario.receivedAt);
  const opening = openCase({
    caseNo: scenario.id,
    receivedAt,
    plan: planOfScenario(scenario),
    practice: true,
    clockOffsetMs: 0,
    permitExpiresOn: dayOfScenario(scenario.permitExpiresOn),
    ...(scenario.emergencySince === undefined
      ? {}
      : { emergencySince: instantOfScenario(scenario.emergencySince) }),
  });
  const submitted = submittedOf(opening, [], calendar);
  const first: Run = {
    state: evolve(opening, { by: permitOf('applicant'), event: submitted }),
    events: [submitted],
    refused: [],
  };
  const acted = scenario.acts.reduce((run, act) => play(run, act, calendar), first);
  const until = instantOfScenario(scenario.until);
  const rest = passTime(acted.state, { calendar, until });
  return report(
    scenario.id,
    { ...acted, state: rest.state, events: [...acted.events, ...rest.events] },
    { calendar, until },
  );
}

function play(run: Run, scenarioAct: ScenarioAct, calendar: Calendar): Run {
  const at = instantOfScenario(scenarioAct.at);
  const passed = passTime(run.state, { calendar, until: at });
  const now: Run = { ...run, state: passed.state, events: [...run.events, ...passed.events] };
  const refusal = unknownOrPowerless(now.state, scenarioAct, at, calendar);
  if (refusal !== null) return refusedBy(now, scenarioAct, at, refusal);
  const { act: name, by } = scenarioAct;
  const act = { act: name, by: permitOf(by), at, with: payloadOf(scenarioAct) } as unknown as Act;
  const verdict = handleAct(now.state, act, { calendar, now: at });
  if (!verdict.ok) return refusedBy(now, scenarioAct, at, verdict.refusal.code);
  return { ...now, state: verdict.outcome.state, events: [...now.events, ...verdict.outcome.events] };
}

/** An act whose name is not in the glossary is refused like any other that is not permitted. */
function unknownOrPowerless(
  state: CaseState,
  { act, by }: ScenarioAct,
  at: Instant,
  calendar: Calendar,
): CaseRefusal['code'] | 'power-missing' | null {
  if (!isActName(act)) return isFinal(state.state) ? 'case-closed' : 'unknown-act';
  const possible = possibleActs(state, { at, by: permitOf(by), calendar });
  return possible.includes(act) && !holdsPowerFor(by, act) ? 'power-missing' : null;
}

function refusedBy(run: Run, { act }: ScenarioAct, at: Instant, code: string): Run {
  return { ...run, refused: [...run.refused, { at: formatInstant(at), act, code }] };
}

function report(
  id: string,
  { state, events, refused }: Run,
  { calendar, until }: { calendar: Calendar; until: Instant },
): Simulated {
  const cancelled = new Set(
    events.flatMap((event) => (event.type === 'cardCancelled' ? [event.cardKey] : [])),
  );
  const raised = new Set(events.flatMap((event) => (event.type === 'cardRaised' ? [event.cardKey] : [])));
  const issued = events.flatMap((event) => (event.type === 'cardIssued' ? [event] : []));
  const standing = issued.filter(({ card }) => !cancelled.has(card.cardKey));
  return {
    id,
    state: state.state,
    events: events.map(({ at, type }) => ({ at: formatInstant(at), type })),
    clocks: clocksOf(state, calendar)
      .filter(isLatest)
      .map((clock) => ({
        clock: clock.clock,
        startOn: clock.startOn,
        lastDayOn: clock.lastDayOn,
        breachAt: formatInstant(clock.breachAt),
        state: clock.state,
      })),
    cards: [
      ...standing.map(({ at, card }) => ({
        rule: card.rule,
        level: card.level,
        threshold: card.threshold,
        at: formatInstant(at),
      })),
      ...raisesOf(
        standing.filter(({ card }) => !raised.has(card.cardKey)),
        state,
        { calendar, until },
      ),
      ...undecided(events),
    ],
    warnings: events.flatMap((event) =>
      event.type === 'clockWarned'
        ? [{ at: formatInstant(event.at), clock: event.clock, level: event.level }]
        : [],
    ),
    refused,
  };
}

/** Procedures that go on side by side are one kind: the latest stands for it (settled.md 40). */
function isLatest(clock: Clock, _nth: number, all: readonly Clock[]): boolean {
  return clock.stepId !== null || all.findLast((other) => other.clock === clock.clock) === clock;
}

function undecided(events: readonly CaseEvent[]): Simulated['cards'] {
  return events.flatMap((event) =>
    event.type === 'cardRaised'
      ? [{ rule: 'T16', level: 'red', threshold: 'passed', at: formatInstant(event.at) }]
      : [],
  );
}
