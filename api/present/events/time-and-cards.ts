/** 时限, 牌, newer calendars, rules and laws: what happens although nobody acts. */
import { APPLICANTS_CLOCKS } from '../../../domain/case/clock.ts';
import type { CaseEventType } from '../../../domain/case/events.ts';
import { endTimeOf } from '../../../domain/time/limit.ts';
import type { RowsOf } from './event-row.ts';

export const TIME_AND_CARD_EVENTS = {
  clockAdvanced: {},
  clockWarned: {
    params: ({ clock, level, lastDayOn, clockId }, names) => ({
      ...{ clock, level, lastDayOn, step: names.stepOfClock(clockId) },
    }),
  },
  clockBreached: {
    params: ({ clock, lastDayOn, clockId, postId, unitId, at }, names) => ({
      ...{ clock, lastDayOn, time: endTimeOf({ lastDayOn, breachAt: at }), step: names.stepOfClock(clockId) },
      theirs: APPLICANTS_CLOCKS.includes(clock),
      post: names.post(postId) ?? '',
      unit: names.unit(unitId) ?? '',
    }),
  },
  breachCancelled: { params: ({ reason }) => ({ reason }) },
  cardIssued: {
    params: ({ card }, names) => {
      const { rule, ruleVersion, level, threshold, clock, calendarVersion } = card;
      return {
        ...{ rule, ruleVersion, level, threshold, clock, calendarVersion },
        step: names.step(card.stepId),
        unit: names.unit(card.unitId) ?? '',
      };
    },
  },
  cardRaised: { params: ({ reason }) => ({ reason }) },
  cardCancelled: { params: ({ reason }) => ({ reason }) },
  deadlinesRecomputed: {
    params: ({ fromVersion, toVersion, moves }) => ({ fromVersion, toVersion, moves: moves.length }),
  },
  rulesAdopted: {
    params: ({ rules }) => ({ toVersion: rules.version, from: rules.from, off: rules.off.join('、') }),
  },
  lawAdopted: { params: ({ fromVersion, toVersion }) => ({ fromVersion, toVersion }) },
} satisfies Partial<RowsOf<CaseEventType>>;
