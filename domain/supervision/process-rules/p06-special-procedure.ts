/**
 * P06 特别程序违规: time taken out of the limit by a procedure that the item has no basis for, by one begun again after it
 * had ended, or in the last two working days of the limit (压哨挂起). Without a written notice it is P03.
 * @source 行政许可法 第45条; domain/4-supervision §4.3 P06; settled.md 14
 */
import { isInLastDays, limitThatEnds } from '../../case/acts/special-procedure.ts';
import type { CaseEvent } from '../../case/events.ts';
import { listedProcedures } from '../../case/side-roads/special-procedure.ts';
import type { Matched, Moment, ProcessRule } from './process-rule.ts';

type Started = Extract<CaseEvent, { type: 'specialProcedureStarted' }>;

export const specialProcedureMisused: ProcessRule = {
  name: '特别程序违规',
  article: '行政许可法 第45条',
  find: (moment) => {
    const { event } = moment.entry;
    if (event.type !== 'specialProcedureStarted') return null;
    return notListed(moment, event) ?? lastDays(moment, event) ?? repeated(moment, event);
  },
};

function notListed({ before, entry }: Moment, { kind }: Started): Matched | null {
  if (listedProcedures(before.plan).some((listed) => listed.kind === kind)) return null;
  return { level: 'red', because: 'not-listed', evidence: [entry.seq] };
}

/** Approved by the section head it is still seen, as a lesser matter. */
function lastDays({ before, entry, calendar }: Moment, { at, approvedBy }: Started): Matched | null {
  const limit = limitThatEnds(before, calendar);
  if (limit === undefined || !isInLastDays(limit, { at }, calendar)) return null;
  return { level: approvedBy === null ? 'red' : 'yellow', because: 'last-two-days', evidence: [entry.seq] };
}

function repeated({ entry, log }: Moment, { kind }: Started): Matched | null {
  const earlier = log
    .filter(({ seq }) => seq < entry.seq)
    .filter(({ event }) => event.type === 'specialProcedureStarted' && event.kind === kind)
    .map(({ seq }) => seq);
  if (earlier.length === 0) return null;
  return { level: 'yellow', because: 'repeated', evidence: [...earlier, entry.seq] };
}
