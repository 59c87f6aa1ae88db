import type { LoggedMatterEvent } from '../domain/supervision/matter-event.ts';
import type { MatterState } from '../domain/supervision/matter.ts';
import type { Calendar } from '../domain/time/calendar.ts';
import type { CaseFrame } from './case-frame.ts';

/** A new line of a matter, inside the transaction that stores it. */
export interface MatterLine {
  readonly frame: CaseFrame;
  readonly calendar: Calendar;
  readonly logged: LoggedMatterEvent;
  /** After the line. */
  readonly state: MatterState;
}
