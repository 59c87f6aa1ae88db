import { CancellationScope, isCancellation, sleep } from '@temporalio/workflow';
import type { Instant } from '../domain/time/instant.ts';
import { engineNow } from './now.ts';

export interface Alarm {
  /** One durable timer at this instant of the engine's clock; set anew only when the instant has changed. */
  readonly set: (at: Instant | null) => void;
  readonly at: () => Instant | null;
}

/**
 * The single timer of a case or matter. Its ringing only says "look now": what is due is judged by timestamps,
 * so a late ringing cannot hide a breach and a second one cannot invent one.
 */
export function createAlarm(ring: () => void): Alarm {
  let armed: { readonly at: Instant; readonly scope: CancellationScope } | null = null;

  function set(at: Instant | null): void {
    if (at === (armed?.at ?? null)) return;
    armed?.scope.cancel();
    armed = at === null ? null : { at, scope: arm(at, rung) };
  }
  function rung(): void {
    armed = null;
    ring();
  }

  return { set, at: () => armed?.at ?? null };
}

function arm(at: Instant, rung: () => void): CancellationScope {
  const scope = new CancellationScope();
  scope.run(() => sleep(Math.max(1, at - engineNow()))).then(rung, ignoreCancellation);

  return scope;
}

function ignoreCancellation(error: unknown): void {
  if (!isCancellation(error)) throw error;
}
