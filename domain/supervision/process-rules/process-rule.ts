/**
 * 流程监察 P01–P12: what one entry of the log shows about the procedure. Each rule is a function of the log, the entry
 * and what is known around the case; it finds, it does not punish: findings become cards in `found-card.ts`.
 * @source domain/4-supervision §4.3 (rule table)
 */
import type { Article } from '../../case/article.ts';
import type { ProcessRuleId } from '../../case/card.ts';
import type { LoggedEvent } from '../../case/events.ts';
import type { CaseState } from '../../case/state.ts';
import type { Calendar } from '../../time/calendar.ts';

/** One entry of the log and the case around it. */
export interface Moment {
  readonly before: CaseState;
  readonly entry: LoggedEvent;
  /** Everything up to and including the entry. */
  readonly log: readonly LoggedEvent[];
  readonly calendar: Calendar;
  readonly known: Known;
}

/** What a single case cannot know of itself; counted by whoever asks. */
export interface Known {
  /** How often the very text of this reason was used before by the unit; 0 when unknown. */
  readonly sameReasonBefore: (contentId: string) => number;
  /** Cases of the same item accepted earlier and still undecided, where a quota makes the order matter. */
  readonly earlierUndecided: number;
  /** Decisions by this person in the ten minutes before the entry, this one included. */
  readonly decisionsInTenMinutes: number;
}

export const nothingKnown: Known = {
  sameReasonBefore: () => 0,
  earlierUndecided: 0,
  decisionsInTenMinutes: 0,
};

export interface Matched {
  readonly level: 'yellow' | 'red';
  /** Which of the conducts that the rule names. */
  readonly because: string;
  /** Sequence numbers that prove it, the entry last. */
  readonly evidence: readonly number[];
}

export interface ProcessRule {
  readonly name: string;
  readonly article: Article;
  /** Null: nothing to see. A rule never throws on a log that `evolve` can fold. */
  readonly find: (moment: Moment) => Matched | null;
}

export interface Finding extends Matched {
  readonly rule: ProcessRuleId;
  readonly ruleVersion: number;
  readonly article: Article;
  readonly at: LoggedEvent['event']['at'];
  readonly seq: number;
  /** Who acted; null when time did. */
  readonly postId: string | null;
  readonly personId: string | null;
}
