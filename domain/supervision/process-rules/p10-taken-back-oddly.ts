/**
 * P10 退件异常: a case taken back by the agency's hand, or in the last two working days of the statute.
 * @source domain/4-supervision §4.3 P10; settled.md 18, 41 (only the applicant withdraws, through the applicant's channel)
 */
import { clocksOf } from '../../case/clocks.ts';
import { dayOf } from '../../time/instant.ts';
import { remainingDays } from '../../time/limit.ts';
import type { Moment, ProcessRule } from './process-rule.ts';

export const takenBackOddly: ProcessRule = {
  name: '退件异常',
  article: '设计：只有申请人可以撤回自己的申请，退件异常由监察识别',
  find: (moment) => {
    const { event, by, seq } = moment.entry;
    if (event.type !== 'withdrawn') return null;
    if (by !== null && (by.kind === 'staff' || by.placeId !== null))
      return { level: 'yellow', because: 'staff-terminal', evidence: [seq] };
    return isInLastTwoDays(moment) ? { level: 'yellow', because: 'last-two-days', evidence: [seq] } : null;
  },
};

function isInLastTwoDays({ before, entry, calendar }: Moment): boolean {
  const statutory = clocksOf(before, calendar).find(
    ({ clock, stoppedAt }) => clock === 'statutory' && stoppedAt === null,
  );
  if (statutory === undefined) return false;
  const { lastDayOn, limit, excluded } = statutory;
  const today = dayOf(entry.event.at);
  return remainingDays(calendar, { today, lastDayOn, unit: limit.unit, excluded }) <= 1;
}
