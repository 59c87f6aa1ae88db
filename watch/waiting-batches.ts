import type { Instant } from '../domain/time/instant.ts';

/** Batches that this process tried to store and that are not stored yet. */
export interface WaitingBatches {
  readonly began: (logId: string, since: Instant) => void;
  readonly failed: (logId: string) => void;
  readonly done: (logId: string) => void;
  /** Since when the oldest of them waits; null: none does. */
  readonly oldest: () => Instant | null;
}

/** Temporal tries again within ten seconds; after a minute another worker has taken it over. */
const FORGOTTEN_AFTER_MS = 60_000;

export function createWaitingBatches(now: () => number): WaitingBatches {
  const waiting = new Map<string, { since: Instant; triedAt: number }>();
  const known = (): Instant[] => {
    for (const [logId, { triedAt }] of waiting)
      if (now() - triedAt > FORGOTTEN_AFTER_MS) waiting.delete(logId);
    return [...waiting.values()].map(({ since }) => since);
  };
  return {
    began: (logId, since) => void waiting.set(logId, { since, triedAt: now() }),
    failed: (logId) => {
      const batch = waiting.get(logId);
      if (batch !== undefined) waiting.set(logId, { ...batch, triedAt: now() });
    },
    done: (logId) => void waiting.delete(logId),
    oldest: () => known().reduce<Instant | null>((a, b) => (a === null || b < a ? b : a), null),
  };
}
