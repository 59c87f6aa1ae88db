import type { EventView } from '../../../contract/case.ts';
import type { CaseEvent, CaseEventType } from '../../../domain/case/events.ts';

type Params = EventView['params'];

/** What an entry of the log shows beyond who and when; what is absent it does not have. */
export interface EventRow<Event> {
  /** Values for the sentence of this type. */
  readonly params?: (event: Event, names: EventNames) => Params;
  /** Id of what a person wrote to everybody concerned: reasons, notices. */
  readonly text?: (event: Event) => string | null;
  /** Id of what only staff read: opinions, reasons inside the office. */
  readonly opinion?: (event: Event) => string | null;
}

export type RowsOf<Type extends CaseEventType> = {
  readonly [Each in Type]: EventRow<Extract<CaseEvent, { readonly type: Each }>>;
};

/** Names as the reader may see them. */
export interface EventNames {
  /** Empty: of no step. */
  readonly step: (stepId: string | null) => string;
  /** Does the one step follow upon the other, or was it open beside it? */
  readonly isNext: (from: string, to: string) => boolean;
  readonly stepOfClock: (clockId: string) => string;
  /** Empty for everybody but staff. */
  readonly person: (personId: string) => string;
  readonly post: (postId: string) => string | undefined;
  readonly unit: (unitId: string) => string | undefined;
  /** 联办: the item of a part. */
  readonly part: (caseNo: string) => string;
  readonly materials: (codes: readonly string[]) => string;
  readonly fee: (feeCode: string) => string;
}
