import type { LadderRole } from '../ladder.ts';
import type { MatterActName } from '../matter-act.ts';
import type { MatterStateName, Rung } from '../matter-names.ts';

/**
 * Who does an act: the post or head concerned; only its heads; a leader of the unit or of the government; the
 * government leader or the supervision body; the supervision body; where the matter is about that body itself, the
 * government leader above it.
 */
export type MatterDuty = 'unit' | 'unit-head' | 'leader' | 'above' | 'supervision' | 'superior';

/** From where the working days of a rung are counted. */
export type CountedFrom =
  /** The day it was opened or raised. */
  | 'issue'
  /** The same, or the day on which an appeal was turned down: what is answered then starts anew. */
  | 'answer'
  /** The day it came into its present state; an extension replaces the days. */
  | 'entered'
  /** The day asked for when the facts were frozen. */
  | 'explanation'
  /** The limit set by whoever opened it. */
  | 'limit';

/** A clock of a matter and what follows when it runs out: once, at 00:00 after its last day. */
export interface RungRow {
  readonly rung: Rung;
  readonly in: readonly MatterStateName[];
  readonly level?: 'yellow' | 'red';
  /** Not any more once this has happened. */
  readonly until?: 'answeredAt' | 'explainedAt';
  readonly from: CountedFrom;
  /** Working days. */
  readonly days: number;
  readonly does: 'raise' | 'remind' | 'escalate';
  readonly tells: readonly LadderRole[];
  /** Its last day is the day by which somebody must act; other rungs only climb. */
  readonly asks: boolean;
  /** States that show that day still, though the rung does not fire in them. */
  readonly asksIn?: readonly MatterStateName[];
}

/** A kind of matter: states with their acts, who does each, clocks and ladder, and from whom it is hidden. */
export interface MatterKindRow {
  readonly opens: MatterStateName;
  /** A state without acts is an end. */
  readonly acts: Readonly<Partial<Record<MatterStateName, readonly MatterActName[]>>>;
  readonly who: Readonly<Partial<Record<MatterActName, MatterDuty>>>;
  /** Acts that neither the unit nor whoever appealed may do. */
  readonly apart: readonly MatterActName[];
  /** Working days in which the unit may appeal; null: there is no appeal. */
  readonly appealDays: number | null;
  /** An extension is granted once, by so many working days at most; null: as far as whoever grants it says. */
  readonly extensionDays: number | null;
  readonly rungs: readonly RungRow[];
  /** `unit`: whoever holds or held a post there, or leads it. Persons named in the opening never see any matter. */
  readonly hiddenFrom: 'nobody' | 'unit';
}
