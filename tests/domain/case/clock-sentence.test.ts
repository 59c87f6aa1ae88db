import { expect, test } from '@jest/globals';
import { sentenceOfClock } from '../../../domain/case/clock-sentence.ts';
import type { LegalSentence } from '../../../domain/case/clock-sentence.ts';
import { clocksOf } from '../../../domain/case/clocks.ts';
import type { Clock, ClockName } from '../../../domain/case/clock.ts';
import type { CaseState } from '../../../domain/case/state.ts';
import { parseDay as day } from '../../../domain/time/day.ts';
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

/** Which clock is called what, and from which event it counts. */
const OF_CLOCKS: Readonly<Record<ClockName, readonly [string, string, string, string]>> = {
  acceptance: ['受理期限', '收到申请材料', 'Limit to accept', 'receipt'],
  statutory: ['法定办理期限', '受理', 'Statutory limit', 'acceptance'],
  promised: ['承诺办理期限', '受理', 'Promised limit', 'acceptance'],
  step: ['环节期限', '进入本环节', 'Limit of the step', 'entering the step'],
  'special-procedure': [
    ...(['特别程序时间', '特别程序告知'] as const),
    ...(['Time of the special procedure', 'the notice of the special procedure'] as const),
  ],
  'hearing-request': [
    '听证申请期限',
    '听证权利告知',
    'Period to ask for a hearing',
    'the offer of a hearing',
  ],
  hearing: [
    ...(['听证期限', '提出听证申请（应当听证的，自发出听证通知）'] as const),
    ...([
      'Limit to hold the hearing',
      'the request for a hearing (where it is mandatory, the notice)',
    ] as const),
  ],
  delivery: ['送达期限', '作出决定', 'Limit to deliver', 'the decision'],
  correction: ['补正期限', '补正告知', 'Period to correct', 'the correction notice'],
  'preliminary-review': ['初审期限', '受理', 'Limit of the preliminary review', 'acceptance'],
  joint: ['联合办理期限', '受理', 'Limit of the joint case', 'acceptance'],
  dispatch: ['派员期限', '受理', 'Limit to send staff', 'acceptance'],
  supplement: ['容缺补交期限', '受理', 'Period for what may follow', 'acceptance'],
  'post-check': ['事后核查期限', '准予许可', 'Limit of the check afterwards', 'the permit'],
  consultation: [
    '征求意见期限',
    '发出征求意见函',
    'Period of the unit that is asked',
    'the letter to the unit',
  ],
  'make-up': ['补办期限', '动工', 'Period to file afterwards', 'the beginning of the work'],
  'permit-expiry': ['许可到期', '收到申请材料', 'Expiry of the permit', 'receipt'],
};

function made(change: Partial<Clock>, plan = foodPlan()): LegalSentence {
  const clock = clocksOf(acceptedOn2(), calendar).find((candidate) => candidate.clock === 'statutory');
  if (clock === undefined) throw new Error('no statute');
  return sentenceOfClock({ ...clock, ...change }, acceptedOn2(plan), calendar);
}

test.each(Object.entries(OF_CLOCKS) as [ClockName, (typeof OF_CLOCKS)[ClockName]][])(
  'the clock %s has its name and its event',
  (clock, [zh, eventZh, en, eventEn]) => {
    const told = made({ clock });

    expect(told.zh).toMatch(`${zh}：20个工作日，自${eventZh}（2026-03-02）次日起算`);
    expect(told.en).toMatch(`${en}: 20 working days, counted from the day after ${eventEn} (2026-03-02)`);
  },
);

test('limits that count from the report or from receipt say so', () => {
  const reported = foodPlan({
    preliminaryReview: { limit: wd(20), unitId: 'town', steps: ['material-review'] },
  });
  const promised = foodPlan({ promised: { ...wd(8), start: 'receipt' } });

  expect(made({ clock: 'promised' }, promised).zh).toContain('自收到申请材料（');
  const later = made({ clock: 'joint' }, reported);
  expect(later.zh).toContain('自初审上报（');
  expect(later.en).toContain('after the report of the preliminary review (');
});

test.each([
  [{ value: 1, unit: 'workingDay' }, '1个工作日', '1 working day,'],
  [{ value: 1, unit: 'calendarDay' }, '1日', '1 calendar day,'],
  [
    { value: 3, unit: 'calendarDay' },
    '3日',
    '3 calendar days, counted from the day after acceptance (2026-03-02), every calendar day counted, moved on if it ends on a day off;',
  ],
  [{ value: 1, unit: 'month' }, '1个月', '1 month,'],
  [
    { value: 2, unit: 'month' },
    '2个月',
    '2 months, counted from the day after acceptance (2026-03-02), to the corresponding day, moved on if that is a day off;',
  ],
  [{ value: 1, unit: 'hour' }, '1小时', '1 hour from the moment of acceptance (2026-03-02 10:00);'],
  [{ value: 24, unit: 'hour' }, '24小时', '24 hours from the moment of acceptance (2026-03-02 10:00);'],
] as const)('%j in both languages', (limit, zh, en) => {
  const told = made({ limit });

  expect(told.zh).toContain(`：${zh}，`);
  expect(told.en).toContain(`: ${en}`);
});

test('what took days out is named with its letter, each once, in the unit of the limit', () => {
  const name = { zh: '检测', en: 'testing' };
  const pause = { after: day('2026-03-04'), through: day('2026-03-09'), until: null };
  const pauses = [
    { ...pause, name, documentNo: '测字1号' },
    { ...pause, name, documentNo: '测字1号' },
    { ...pause, name: { zh: '听证', en: 'hearing' }, documentNo: '' },
  ];
  const excluded = [{ after: pause.after, through: pause.through }];

  expect(made({ pauses, excluded }).zh).toContain('；依法不计入3个工作日（检测，测字1号；听证）；');
  expect(made({ pauses, excluded }).en).toContain(
    '; 3 working days not counted by law (testing, 测字1号; hearing);',
  );
  const month = { value: 1, unit: 'month' } as const;
  expect(made({ pauses: [], excluded, limit: month }).zh).toContain('；依法不计入5日；');
  expect(made({ pauses: [], excluded, limit: month }).en).toContain('; 5 calendar days not counted by law;');
});

test('pauses beside the limit, and those of hours, take nothing out of the sentence', () => {
  const excluded = [{ after: day('2026-04-01'), through: day('2026-04-09') }];
  const inside = [{ after: day('2026-03-04'), through: day('2026-03-09') }];

  expect(made({ excluded }).zh).not.toContain('依法不计入');
  expect(made({ excluded: inside, limit: { value: 24, unit: 'hour' } }).zh).not.toContain('依法不计入');
  expect(made({ excluded: inside, lastDayOn: day('2026-03-01') }).zh).not.toContain('依法不计入');
});
