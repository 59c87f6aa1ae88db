import { expect, test } from '@jest/globals';
import type { CaseEvent } from '../../../domain/case/events.ts';
import type { Handled } from '../../../domain/supervision/handle.ts';
import { parseDay } from '../../../domain/time/day.ts';
import { act, at, done, paper, play, wd } from '../builders.ts';
import { reviewedCase } from './side-road-cases.ts';

const police = { unitId: 'police', postId: 'post-police', limit: wd(2), excluded: false };
const review = () =>
  reviewedCase({
    specialProcedures: [{ kind: 'testing', maxWorkingDays: 5 }],
    consultations: [police],
    hearing: 'mandatory',
  });
const tested = () =>
  play(
    review(),
    act('startSpecialProcedure', at('2026-03-03 10:00'), {
      ...{ kind: 'testing', announcedWorkingDays: 2, document: paper },
    }),
  );
const ended = at('2026-03-04 10:00');
const eventOf = ({ events }: Handled, type: CaseEvent['type']) => events.find((event) => event.type === type);
const on = parseDay('2026-03-24');

test('what was written with a proceeding is named in its event by its id', () => {
  const offered = done(review(), act('offerHearing', ended, { document: paper, reasonId: 'r' }));
  const scheduled = done(review(), act('scheduleHearing', ended, { on, document: paper, noticeId: 'n' }));
  const over = done(tested(), act('endSpecialProcedure', ended, { kind: 'testing', resultId: 'f' }));
  const asked = done(
    review(),
    act('startConsultation', ended, { unitId: 'police', document: paper, questionId: 'q' }),
  );

  expect(eventOf(offered, 'hearingOffered')).toEqual({
    type: 'hearingOffered',
    at: ended,
    document: paper,
    reasonId: 'r',
  });
  expect(eventOf(scheduled, 'hearingScheduled')).toMatchObject({ noticeId: 'n' });
  expect(eventOf(over, 'specialProcedureEnded')).toMatchObject({ resultId: 'f' });
  expect(eventOf(asked, 'consultationStarted')).toMatchObject({ questionId: 'q' });
});

test('an event of before, without such an id, is told as it was', () => {
  const offered = eventOf(done(review(), act('offerHearing', ended, { document: paper })), 'hearingOffered');
  const end = act('endSpecialProcedure', ended, { kind: 'testing' });
  const over = eventOf(done(tested(), end), 'specialProcedureEnded');

  expect(Object.keys(offered ?? {})).toEqual(['type', 'at', 'document']);
  expect(Object.keys(over ?? {})).toEqual(['type', 'at', 'kind']);
});
