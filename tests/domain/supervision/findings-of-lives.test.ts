import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { LoggedEvent } from '../../../domain/case/events.ts';
import { findingsOf } from '../../../domain/supervision/process-rules/findings.ts';
import { calendar } from '../builders.ts';
import { live, story } from '../case/stories.ts';
import type { Entry } from '../case/stories.ts';

/** What a case refuses by itself: its log shows it only where it came from another system. */
const REFUSED_BY_THE_CASE = ['P01', 'P02', 'P03', 'P05', 'P08', 'P09', 'P11'];

const logged = ({ by, event }: Entry, index: number): LoggedEvent => ({
  ...{ seq: index + 1, recordedAt: event.at, by, updateId: null, event },
  versions: { law: 1, calendar: 1, rules: 1 },
});

test('no life that the law lets happen shows what the law refuses: no card for what nobody could have done', () => {
  fc.assert(
    fc.property(story, (steps) => {
      const { state, log } = live(steps);
      const { caseNo, receivedAt, plan, practice, clockOffsetMs } = state;
      const opening = { caseNo, receivedAt, plan, practice, clockOffsetMs };

      const findings = findingsOf({ opening, log: log.map(logged), calendar });

      expect(findings.filter(({ rule }) => REFUSED_BY_THE_CASE.includes(rule))).toEqual([]);
    }),
  );
});
