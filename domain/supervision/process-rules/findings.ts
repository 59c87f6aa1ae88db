import type { ProcessRuleId } from '../../case/card.ts';
import type { LoggedEvent } from '../../case/events.ts';
import { evolve } from '../../case/evolve.ts';
import { openCase } from '../../case/open-case.ts';
import type { CaseState, Opening } from '../../case/state.ts';
import type { Calendar } from '../../time/calendar.ts';
import { outOfOrder } from './p01-out-of-order.ts';
import { onePersonManyPosts } from './p02-one-person-many-posts.ts';
import { withoutDocument } from './p03-without-document.ts';
import { secondCorrection } from './p04-second-correction.ts';
import { refusalWithoutReasons } from './p05-refusal-without-reasons.ts';
import { specialProcedureMisused } from './p06-special-procedure.ts';
import { hearingMissing } from './p07-hearing-missing.ts';
import { hostReviewed } from './p08-host-reviewed.ts';
import { fewerThanTwo } from './p09-fewer-than-two.ts';
import { takenBackOddly } from './p10-taken-back-oddly.ts';
import { outOfTurn } from './p11-out-of-turn.ts';
import { tooFast } from './p12-too-fast.ts';
import { nothingKnown } from './process-rule.ts';
import type { Finding, Known, Moment, ProcessRule } from './process-rule.ts';

/** Raised when a rule changes; a finding carries the version by which it was made (settled.md 13). */
export const PROCESS_RULES_VERSION = 1;

export const PROCESS_RULES: Readonly<Record<ProcessRuleId, ProcessRule>> = {
  P01: outOfOrder,
  P02: onePersonManyPosts,
  P03: withoutDocument,
  P04: secondCorrection,
  P05: refusalWithoutReasons,
  P06: specialProcedureMisused,
  P07: hearingMissing,
  P08: hostReviewed,
  P09: fewerThanTwo,
  P10: takenBackOddly,
  P11: outOfTurn,
  P12: tooFast,
};

export interface LogToCheck {
  readonly opening: Opening;
  readonly log: readonly LoggedEvent[];
  readonly calendar: Calendar;
  /** What is known around the case when an entry was made; nothing by default. */
  readonly knownAt?: (entry: LoggedEvent) => Known;
}

/** Every finding a log gives, in its order; the same log gives the same findings. */
export function findingsOf({
  opening,
  log,
  calendar,
  knownAt = () => nothingKnown,
}: LogToCheck): readonly Finding[] {
  let before: CaseState = openCase(opening);
  return log.flatMap((entry, index) => {
    const moment = { before, entry, log: log.slice(0, index + 1), calendar, known: knownAt(entry) };
    before = evolve(before, entry);
    return findingsAt(moment);
  });
}

/** What this one entry shows. */
export function findingsAt(moment: Moment): readonly Finding[] {
  const { entry } = moment;
  return (Object.keys(PROCESS_RULES) as ProcessRuleId[]).flatMap((rule) => {
    const { article, find } = PROCESS_RULES[rule];
    const matched = find(moment);
    if (matched === null) return [];
    return [
      {
        ...matched,
        rule,
        ruleVersion: PROCESS_RULES_VERSION,
        article,
        at: entry.event.at,
        seq: entry.seq,
        postId: entry.by?.postId ?? null,
        personId: entry.by?.personId ?? null,
      },
    ];
  });
}
