/**
 * P12 异常快: a decision that cannot have been one: within five minutes of acceptance, or one of a burst by one person.
 * Suspicion of entering afterwards (补录). Not for instant items and practice cases.
 * @source domain/4-supervision §4.3 P12; settled.md 26
 */
import type { CaseState } from '../../case/state.ts';
import type { Moment, ProcessRule } from './process-rule.ts';

/** Decided at once is what an instant item promises, and what a practice case is for. */
export const mayBeTooFast = ({ practice, plan }: Pick<CaseState, 'practice' | 'plan'>): boolean =>
  !practice && plan.kind !== 'instant';

const FIVE_MINUTES_MS = 300_000;
const DECISIONS_OF_A_BURST = 5;

export const tooFast: ProcessRule = {
  name: '异常快',
  article: '设计：办理时间短得不可能，疑为补录',
  find: (moment) => {
    const { before, entry, known } = moment;
    const { type, at } = entry.event;
    if (type !== 'granted' && type !== 'refused') return null;
    if (!mayBeTooFast(before)) return null;
    const accepted = acceptedEntry(moment);
    if (accepted !== undefined && at - accepted.event.at < FIVE_MINUTES_MS)
      return { level: 'yellow', because: 'within-five-minutes', evidence: [accepted.seq, entry.seq] };
    if (known.decisionsInTenMinutes > DECISIONS_OF_A_BURST)
      return { level: 'yellow', because: 'burst', evidence: [entry.seq] };
    return null;
  },
};

function acceptedEntry({ log }: Moment): Moment['entry'] | undefined {
  return log.findLast(({ event }) => event.type === 'accepted' || event.type === 'acceptanceDeemed');
}
