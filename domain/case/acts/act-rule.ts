import type { Verdict } from '../../verdict.ts';
import type { Calendar } from '../../time/calendar.ts';
import type { Instant } from '../../time/instant.ts';
import type { Act, ActName } from '../acts.ts';
import type { Article } from '../article.ts';
import type { CaseEvent } from '../events.ts';
import type { Permit } from '../permit.ts';
import type { CaseRefusal } from '../refusal.ts';
import type { CaseState } from '../state.ts';

export type ActOf<Name extends ActName> = Extract<Act, { act: Name }>;

export interface Judging {
  readonly at: Instant;
  readonly by: Permit;
  readonly calendar: Calendar;
}

/** One act of the law: what closes it whatever it carries, and what it leads to. */
export interface ActRule<Name extends ActName> {
  /** 申请人 or agency: nobody acts for the other (settled.md 41). `either`: an official may record it for a third (47). */
  readonly actor: Permit['kind'] | 'either';
  /** Where the law says so. */
  readonly article: Article;
  /** Why this person may not do it now, whatever the act would say; null when the door is open. */
  readonly guard?: (state: CaseState, judging: Judging) => CaseRefusal | null;
  readonly decide: (
    state: CaseState,
    act: ActOf<Name>,
    calendar: Calendar,
  ) => Verdict<CaseEvent, CaseRefusal>;
}
