import { submitCase } from '../tests/workflows/case-driver.ts';
import type { DrivenCase } from '../tests/workflows/case-driver.ts';
import type { Engine } from '../tests/workflows/harness.ts';
import { publishSixActItem, SIX_ACTS } from './six-acts.ts';

export interface Budget {
  /** History events of a whole case of six acts. */
  readonly eventsPerCase: number;
  /** History events of its most expensive act. */
  readonly eventsPerAct: number;
  readonly historyBytes: number;
  /** Most durable timers at one moment. */
  readonly timersAlive: number;
  readonly acts: number;
  readonly msPerAct: number;
}

/** @source engine.md §5 */
export const ALLOWED = {
  eventsPerCase: 90,
  eventsPerAct: 13,
  historyBytes: 60 * 1024,
  timersAlive: 1,
} as const;

/** One real case on real services, recorded in PostgreSQL, alone on the machine. */
export async function measureBudget(engine: Engine): Promise<Budget> {
  const driven = await submitCase(engine, { itemVersion: await publishSixActItem(engine) });
  let { events } = await sizeOf(driven);
  let eventsPerAct = 0;
  let timersAlive = 0;
  let actingMs = 0;
  for (const act of SIX_ACTS) {
    const startedAt = performance.now();
    await act(driven);
    actingMs += performance.now() - startedAt;
    const after = await sizeOf(driven);
    eventsPerAct = Math.max(eventsPerAct, after.events - events);
    timersAlive = Math.max(timersAlive, after.timers);
    events = after.events;
  }
  await driven.handle.result();
  const whole = await sizeOf(driven);

  return {
    eventsPerCase: whole.events,
    eventsPerAct,
    historyBytes: whole.bytes,
    timersAlive,
    acts: SIX_ACTS.length,
    msPerAct: Math.round(actingMs / SIX_ACTS.length),
  };
}

async function sizeOf({ handle }: DrivenCase): Promise<{ events: number; bytes: number; timers: number }> {
  const { historyLength, historySize } = await handle.describe();
  const { events } = await handle.fetchHistory();
  const counts = (events ?? []).map((event) => {
    if (event.timerStartedEventAttributes) return 1;
    return (event.timerCanceledEventAttributes ?? event.timerFiredEventAttributes) ? -1 : 0;
  });
  const timers = counts.reduce<number>((alive, change) => alive + change, 0);

  return { events: historyLength, bytes: historySize ?? 0, timers };
}
