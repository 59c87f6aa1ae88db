import { toInstant } from '../domain/time/instant.ts';
import type { Instant } from '../domain/time/instant.ts';

/** The engine's own clock. Temporal replays it, so the same history gives the same instants. */
export function engineNow(): Instant {
  return toInstant(Date.now());
}
