import type { Instant } from '../domain/time/instant.ts';

/** One attempt of an activity to store a batch. */
export interface Attempt {
  readonly kind: 'case' | 'matter';
  readonly caseNo: string;
  /** Case number, or matter id. */
  readonly logId: string;
  /** Since when the workflow wants it stored. */
  readonly waitsSince: Instant;
}

/** `stored`; `again`: Temporal will try again; `stopped`: it waits for a person. */
export type AttemptEnd = 'stored' | 'again' | 'stopped';

/** Who looks on while something is stored; it never changes what happens. */
export type Around = <Stored>(attempt: Attempt, store: () => Promise<Stored>) => Promise<Stored>;

/** Nobody looks on. */
export const unwatched: Around = (_attempt, store) => store();

/** The first is the outermost. */
export function allAround([first, ...rest]: readonly Around[]): Around {
  if (first === undefined) return unwatched;
  const inner = allAround(rest);
  return (attempt, store) => first(attempt, () => inner(attempt, store));
}
