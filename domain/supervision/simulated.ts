import type { ClockName, ClockState } from '../case/clock.ts';
import type { Day } from '../time/day.ts';

/** What a simulated case came to. Instants are `YYYY-MM-DDTHH:mm:ss+08:00`. @source settled.md 40 */
export interface Simulated {
  readonly id: string;
  readonly state: string;
  readonly events: readonly { readonly at: string; readonly type: string }[];
  /** Latest instance of each clock, stopped ones too. */
  readonly clocks: readonly {
    readonly clock: ClockName;
    readonly startOn: Day;
    readonly lastDayOn: Day;
    readonly breachAt: string;
    readonly state: ClockState;
  }[];
  /** Level at issue, legal instant; cancelled ones left out. Raises appear with rule T16. */
  readonly cards: readonly {
    readonly rule: string;
    readonly level: string;
    readonly threshold: string;
    readonly at: string;
  }[];
  readonly warnings: readonly { readonly at: string; readonly clock: string; readonly level: string }[];
  readonly refused: readonly { readonly at: string; readonly act: string; readonly code: string }[];
}
