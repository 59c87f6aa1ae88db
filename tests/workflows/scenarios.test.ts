import { readFileSync } from 'node:fs';
import { WorkflowNotFoundError } from '@temporalio/client';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { clocksOf } from '../../domain/case/clocks.ts';
import type { ActName, ActPayloads } from '../../domain/case/acts.ts';
import { foldLog } from '../../domain/case/evolve.ts';
import { isFinal } from '../../domain/case/lifecycle.ts';
import { dayOfScenario, payloadOf, permitOf, planOfScenario } from '../../domain/supervision/scenario.ts';
import type { Scenario, ScenarioAct } from '../../domain/supervision/scenario.ts';
import { simulate } from '../../domain/supervision/simulate.ts';
import type { Calendar } from '../../domain/time/calendar.ts';
import { formatInstant, parseInstant, toInstant } from '../../domain/time/instant.ts';
import type { Instant } from '../../domain/time/instant.ts';
import { auditPage } from '../../prisma/audit/audit-page.ts';
import { rebuildCase } from '../../prisma/audit/rebuild-case.ts';
import { newestCalendar } from '../../prisma/calendar-store.ts';
import { readLog } from '../../prisma/case-log.ts';
import { getCaseStart } from '../../prisma/case-start.ts';
import { advanceClock } from '../../workflows/messages.ts';
import { refusalCode, submitCase } from './case-driver.ts';
import type { DrivenCase } from './case-driver.ts';
import { startEngine } from './harness.ts';
import type { Engine } from './harness.ts';
import { logOf } from './log-of.ts';
import { publishScenarioItem } from './scenario-item.ts';

const file = new URL('../domain/vectors/scenarios.json', import.meta.url);
const scenarios = JSON.parse(readFileSync(file, 'utf8')) as readonly Scenario[];

let engine: Engine;
let calendar: Calendar;
beforeAll(async () => {
  engine = await startEngine();
  calendar = await newestCalendar(engine.db);
});
afterAll(async () => {
  await engine.stop();
});

test.each(scenarios.map((scenario) => [scenario.id, scenario] as const))(
  '%s on the engine is the scenario of the law, event for event',
  async (_id, scenario) => {
    const expected = simulate(scenario, calendar);
    const driven = await openScenario(scenario);

    const refused = [];
    for (const act of scenario.acts) refused.push(...(await play(driven, act, expected.refused)));
    await advance(driven, parseInstant(scenario.until));

    const log = await logOf(engine.db, driven.caseNo);
    const events = log.filter(({ type }) => type !== 'clockAdvanced');
    expect(events.map(({ at, type }) => ({ at: formatInstant(at), type }))).toEqual(expected.events);
    expect(refused).toEqual(expected.refused);
    expect(await stateOf(driven)).toEqual({ state: expected.state, lastDays: lastDaysOf(expected.clocks) });
  },
  60_000,
);

test('of all of them an audit finds nothing, and there is nothing to rebuild', async () => {
  const { findings, caseNos } = await auditPage(engine.db, {
    ...{ after: '', limit: 1_000 },
    now: toInstant(Date.now()),
  });
  const rebuilt = [];
  for (const caseNo of caseNos) rebuilt.push(await rebuildCase(engine.db, { caseNo }));

  expect(caseNos).toHaveLength(scenarios.length);
  expect(findings).toEqual([]);
  expect(rebuilt.filter(({ changed, refused }) => changed > 0 || refused.length > 0)).toEqual([]);
}, 60_000);

async function openScenario(scenario: Scenario): Promise<DrivenCase> {
  const receivedAt = parseInstant(scenario.receivedAt);
  const { permitExpiresOn, emergencySince } = scenario;
  return await submitCase(engine, {
    itemVersion: await publishScenarioItem(engine.db, planOfScenario(scenario)),
    practice: true,
    receivedAt,
    clockOffsetMs: receivedAt - Date.now(),
    openingFacts: {
      permitExpiresOn: dayOfScenario(permitExpiresOn),
      ...(emergencySince === undefined ? {} : { emergencySince: parseInstant(emergencySince) }),
    },
  });
}

/** Powers are the door's business: what the simulation refuses for want of one never reaches a case. */
async function play(
  driven: DrivenCase,
  { at, act, by, ...rest }: ScenarioAct,
  expected: readonly { readonly at: string; readonly act: string; readonly code: string }[],
): Promise<typeof expected> {
  const known = expected.filter((one) => one.act === act && parseInstant(one.at) === parseInstant(at));
  await advance(driven, parseInstant(at));
  if (known.some(({ code }) => code === 'power-missing' || code === 'unknown-act')) return known;
  const payload = payloadOf({ at, act, by, ...rest }) as unknown as ActPayloads[ActName];
  const acting = driven.act(act as ActName, payload, { by: permitOf(by), at: parseInstant(at) });
  if (known.length > 0) return [{ at: formatInstant(parseInstant(at)), act, code: await codeOf(acting) }];
  await acting;
  return [];
}

async function advance(driven: DrivenCase, to: Instant): Promise<void> {
  const { now, state } = await driven.look();
  if (now < to && !isFinal(state.state)) await driven.handle.executeUpdate(advanceClock, { args: [{ to }] });
}

/** A finished case has no workflow to ask; the door says so from the record. */
async function codeOf(acting: Promise<unknown>): Promise<string> {
  try {
    return await refusalCode(acting);
  } catch (error) {
    if (error instanceof WorkflowNotFoundError) return 'case-closed';
    throw error;
  }
}

async function stateOf({ caseNo }: DrivenCase): Promise<object> {
  const { opening } = await getCaseStart(engine.db, caseNo);
  const state = foldLog(
    opening,
    (await readLog(engine.db, caseNo)).map(({ logged }) => logged),
  );
  return { state: state.state, lastDays: lastDaysOf(clocksOf(state, calendar)) };
}

/** The latest of each kind, as an official would compare them. */
function lastDaysOf(
  clocks: readonly { readonly clock: string; readonly lastDayOn: string; readonly state: string }[],
): readonly string[] {
  return [...new Set(clocks.map(({ clock, lastDayOn, state }) => `${clock} ${lastDayOn} ${state}`))].sort();
}
