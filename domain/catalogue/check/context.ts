import type { Calendar } from '../../time/calendar.ts';
import type { PostToBind } from '../post-to-bind.ts';

/** A fee that the published list (收费目录清单) has. */
export interface ListedFee {
  readonly feeCode: string;
  readonly name: string;
  readonly status: 'ACTIVE' | 'STOPPED' | 'NOT_CHARGED';
  readonly basis: { readonly source: string; readonly article: string };
}

/** What an item is checked against. Absent: that part is not checked. */
export interface CheckContext {
  /** Real arrangements: limits of different units are compared by counting in them. */
  readonly calendar: Calendar;
  readonly feeList?: readonly ListedFee[];
  /** Posts of the organisation, `TOWN` resolved by the caller. */
  readonly posts?: readonly PostToBind[];
}
