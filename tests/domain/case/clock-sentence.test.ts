import { expect, test } from '@jest/globals';
import { sentenceOfClock } from '../../../domain/case/clock-sentence.ts';
import type { LegalSentence } from '../../../domain/case/clock-sentence.ts';
import { clocksOf } from '../../../domain/case/clocks.ts';
import type { CaseState } from '../../../domain/case/state.ts';
import { act, at, calendar, foodPlan, paper, play, received, wd } from '../builders.ts';

function sentence(state: CaseState, name: string): LegalSentence {
  const clock = clocksOf(state, calendar).find(
    (candidate) => candidate.clockId === name || candidate.clock === name,
  );
  if (clock === undefined) throw new Error(`no clock ${name}`);
  return sentenceOfClock(clock, state, calendar);
}
const acceptedOn2 = (plan = foodPlan()) =>
  play(received(at('2026-03-02 09:00'), plan), act('accept', at('2026-03-02 10:00'), { document: paper }));

test('twenty working days, counted from the day after acceptance', () => {
  expect(sentence(acceptedOn2(), 'statutory')).toEqual({
    zh: '法定办理期限：20个工作日，自受理（2026-03-02）次日起算，不含法定节假日；最后一日为2026-03-30，24:00前办理为按期。',
    en:
      'Statutory limit: 20 working days, counted from the day after acceptance (2026-03-02), public holidays not ' +
      'counted; the last day is 2026-03-30, in time until 24:00.',
  });
});

test('an extension is told as part of one count', () => {
  const extended = play(
    acceptedOn2(),
    act('startReview', at('2026-03-02 11:00'), {}),
    act('extend', at('2026-03-20 10:00'), { document: paper, reasonId: 'r' }),
  );

  expect(sentence(extended, 'statutory').zh).toContain(
    '；经批准延长10个工作日，连续计算；最后一日为2026-04-14，',
  );
  expect(sentence(extended, 'statutory').en).toContain('; extended once by 10 working days, in one count;');
});

test('days that do not count are told as a number', () => {
  const returned = play(
    acceptedOn2(),
    act('startReview', at('2026-03-02 11:00'), {}),
    act('completeStep', at('2026-03-03 11:00'), { step: 'material-review', siteVisit: false }),
    act('returnStep', at('2026-03-06 11:00'), { to: 'material-review', reasonId: 'r' }),
  );

  // away from Tuesday 03-03 to Friday 03-06: Wednesday, Thursday, Friday
  expect(sentence(returned, 'step/material-review').zh).toContain(
    '；依法不计入3个工作日；最后一日为2026-03-09，',
  );
});

test('calendar days, months, hours, the same day and a receipt say how they count', () => {
  const unit = (limit: { value: number; unit: 'calendarDay' | 'month' | 'hour' }) =>
    sentence(acceptedOn2(foodPlan({ statutory: { ...limit, start: 'receipt' } })), 'statutory').zh;

  expect(unit({ value: 20, unit: 'calendarDay' })).toContain(
    '20日，自收到申请材料（2026-03-02）次日起算，按自然日计算',
  );
  expect(unit({ value: 1, unit: 'month' })).toContain(
    '1个月，自收到申请材料（2026-03-02）次日起算，至对应日届满',
  );
  expect(unit({ value: 24, unit: 'hour' })).toContain(
    '24小时，自收到申请材料之时（2026-03-02 09:00）起算；最后一日为2026-03-03，09:00前办理为按期。',
  );
  const sameDay = acceptedOn2(foodPlan({ kind: 'instant', promised: { ...wd(0), start: 'acceptance' } }));
  expect(sentence(sameDay, 'promised')).toEqual({
    zh: '承诺办理期限：受理（2026-03-02）当个工作日；最后一日为2026-03-02，17:00前办理为按期。',
    en: 'Promised limit: the very working day of acceptance (2026-03-02); the last day is 2026-03-02, in time until 17:00.',
  });
});

test('a date that may still move says so', () => {
  const late = play(
    received(at('2026-12-10 09:00')),
    act('accept', at('2026-12-10 10:00'), { document: paper }),
  );

  expect(sentence(late, 'statutory').zh).toContain('（暂定，以国务院办公厅公布的放假安排为准）');
  expect(sentence(late, 'statutory').en).toContain('(provisional until the holiday notice is published)');
});
