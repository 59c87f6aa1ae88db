import type { Clock } from './clock.ts';
import type { Instant } from '../time/instant.ts';

/**
 * Limits so near to an act that clocks which stood that far apart cannot say which came first. The stamp still decides
 * (settled.md 1); whoever judges a delay is told that it might have been the other way round.
 */
export function limitsInDoubt(
  clocks: readonly Clock[],
  { at, apartMs }: { readonly at: Instant; readonly apartMs: number },
): readonly Clock[] {
  return clocks.filter(
    ({ stoppedAt, breachAt }) =>
      (stoppedAt === null || stoppedAt >= at) && Math.abs(breachAt - at) <= apartMs,
  );
}
