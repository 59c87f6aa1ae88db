import type { Clock, ClockName } from '../../domain/case/clock.ts';
import { countsFromReport } from '../../domain/case/side-roads/report-up.ts';
import type { CaseState } from '../../domain/case/state.ts';
import { dayOf } from '../../domain/time/instant.ts';
import type { Day } from '../../domain/time/day.ts';
import type { CaseRead } from '../../prisma/case-view.ts';
import { namesOf } from '../present/case-names.ts';
import { limitText } from '../present/moments.ts';
import type { LimitAndDay, NamedLimit, WrittenActOf } from '../written-acts/written-act-input.ts';
import { findClock, frameOf } from './written-act-frame.ts';
import type { Judged } from './written-act-frame.ts';

/** 受理通知书: every limit of the law that counts from it, the promise, and what may still follow. */
export function acceptanceOf(judged: Judged): WrittenActOf<'accept'> {
  const { read, after, at } = judged;
  const promised = findClock(after, 'promised', read);
  const running = LEGAL.map(([, clock]) => findClock(after, clock, read));
  return {
    kind: 'accept',
    ...frameOf('accept', judged, [...running, promised]),
    acceptedOn: after.acceptedOn ?? dayOf(at),
    limits: legalLimits(after, read),
    tolerated: toleratedIn(judged),
    promised: promised === undefined ? null : limitLine(promised),
    checkedWithin: after.commitment ? checkLimit(after) : null,
  };
}

function checkLimit({ plan: { commitment } }: CaseState): string | null {
  return commitment === undefined || commitment === null ? null : limitText(commitment.postCheck, 'zh');
}

function toleratedIn({ read, after }: Judged): WrittenActOf<'accept'>['tolerated'] {
  const supplement = findClock(after, 'supplement', read);
  if (supplement === undefined || after.toleratedOpen.length === 0) return null;
  const { material } = namesOf(read);
  return { materials: after.toleratedOpen.map((code) => material(code)), dueOn: supplement.lastDayOn };
}

/** What limits a decision by law: of the whole, of the body that reviews first, of the one that decides. */
const LEGAL: readonly (readonly [name: string, clock: ClockName])[] = [
  ['联合办理时限', 'joint'],
  ['初审时限', 'preliminary-review'],
  ['法定时限', 'statutory'],
];

function legalLimits(after: CaseState, read: CaseRead): readonly NamedLimit[] {
  const begun = LEGAL.flatMap(([name, clock]) => {
    const found = findClock(after, clock, read);
    return found === undefined ? [] : [{ name, ...limitLine(found) }];
  });
  if (!countsFromReport(after.plan)) return begun;
  return [...begun, { name: '决定时限', limit: limitText(after.plan.statutory, 'zh'), lastDayOn: null }];
}

/** When it was accepted, for the papers that come after. */
export function acceptance({ before, at }: Judged): { acceptedOn: Day; deemedAccepted: boolean } {
  return { acceptedOn: before.acceptedOn ?? dayOf(at), deemedAccepted: before.deemedAccepted };
}

export const limitLine = ({ limit, lastDayOn }: Clock): LimitAndDay => ({
  limit: limitText(limit, 'zh'),
  lastDayOn,
});
