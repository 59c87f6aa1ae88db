/**
 * 期限怎么算的: the whole count of one clock in one sentence, beside the lines of `explainClock`. Pages, letters and
 * cards read the same.
 * @source 行政许可法 第42, 45, 82条; 民法典 第201–203条
 */
import type { Calendar } from '../time/calendar.ts';
import type { Day } from '../time/day.ts';
import { timeOf } from '../time/instant.ts';
import { countedDays, endTimeOf } from '../time/limit.ts';
import type { Limit, LimitUnit } from '../time/limit.ts';
import type { Clock, ClockName } from './clock.ts';
import { countsFromReport } from './side-roads/report-up.ts';
import type { CaseState } from './state.ts';

/** One text in both languages of the pages. */
export interface LegalSentence {
  readonly zh: string;
  readonly en: string;
}

const NAMES: Readonly<Record<ClockName, LegalSentence>> = {
  acceptance: { zh: '受理期限', en: 'Limit to accept' },
  statutory: { zh: '法定办理期限', en: 'Statutory limit' },
  promised: { zh: '承诺办理期限', en: 'Promised limit' },
  step: { zh: '环节期限', en: 'Limit of the step' },
  'special-procedure': { zh: '特别程序时间', en: 'Time of the special procedure' },
  'hearing-request': { zh: '听证申请期限', en: 'Period to ask for a hearing' },
  hearing: { zh: '听证期限', en: 'Limit to hold the hearing' },
  delivery: { zh: '送达期限', en: 'Limit to deliver' },
  correction: { zh: '补正期限', en: 'Period to correct' },
  'preliminary-review': { zh: '初审期限', en: 'Limit of the preliminary review' },
  joint: { zh: '联合办理期限', en: 'Limit of the joint case' },
  dispatch: { zh: '派员期限', en: 'Limit to send staff' },
  supplement: { zh: '容缺补交期限', en: 'Period for what may follow' },
  'post-check': { zh: '事后核查期限', en: 'Limit of the check afterwards' },
  consultation: { zh: '征求意见期限', en: 'Period of the unit that is asked' },
  'make-up': { zh: '补办期限', en: 'Period to file afterwards' },
  'permit-expiry': { zh: '许可到期', en: 'Expiry of the permit' },
};

const RECEIPT: LegalSentence = { zh: '收到申请材料', en: 'receipt' };
const ACCEPTANCE: LegalSentence = { zh: '受理', en: 'acceptance' };
const REPORT: LegalSentence = { zh: '初审上报', en: 'the report of the preliminary review' };

/** From which event the clock counts. */
function eventOf(clock: ClockName, { plan }: CaseState): LegalSentence {
  switch (clock) {
    case 'acceptance':
    case 'permit-expiry':
      return RECEIPT;
    case 'statutory':
    case 'joint':
      if (countsFromReport(plan)) return REPORT;
      return plan.statutory.start === 'receipt' ? RECEIPT : ACCEPTANCE;
    case 'promised':
      return plan.promised?.start === 'receipt' ? RECEIPT : ACCEPTANCE;
    case 'step':
      return { zh: '进入本环节', en: 'entering the step' };
    case 'special-procedure':
      return { zh: '特别程序告知', en: 'the notice of the special procedure' };
    case 'hearing-request':
      return { zh: '听证权利告知', en: 'the offer of a hearing' };
    case 'hearing':
      return {
        zh: '提出听证申请（应当听证的，自发出听证通知）',
        en: 'the request for a hearing (where it is mandatory, the notice)',
      };
    case 'delivery':
      return { zh: '作出决定', en: 'the decision' };
    case 'correction':
      return { zh: '补正告知', en: 'the correction notice' };
    case 'preliminary-review':
    case 'dispatch':
    case 'supplement':
      return ACCEPTANCE;
    case 'post-check':
      return { zh: '准予许可', en: 'the permit' };
    case 'consultation':
      return { zh: '发出征求意见函', en: 'the letter to the unit' };
    case 'make-up':
      return { zh: '动工', en: 'the beginning of the work' };
  }
}

export function sentenceOfClock(clock: Clock, state: CaseState, calendar: Calendar): LegalSentence {
  const name = NAMES[clock.clock];
  if (clock.endsOn !== undefined) return expirySentence(name, clock.endsOn);
  const event = eventOf(clock.clock, state);
  const parts = [startPart(clock, event), extensionPart(clock), pausePart(clock, calendar), endPart(clock)];
  const told = parts.filter((part) => part !== null);
  return {
    zh: `${name.zh}：${told.map(({ zh }) => zh).join('；')}。`,
    en: `${name.en}: ${told.map(({ en }) => en).join('; ')}.`,
  };
}

/** 50(2): not counted, not paused, not moved on. */
function expirySentence(name: LegalSentence, endsOn: Day): LegalSentence {
  return {
    zh: `${name.zh}：许可有效期至${endsOn}，24:00前作出决定为按期；任何程序都不暂停，遇休息日不顺延，逾期未决定视为准予延续。`,
    en: `${name.en}: the permit is valid to ${endsOn}, a decision until 24:00 is in time; nothing pauses it and no day off moves it, and without a decision the permit counts as renewed.`,
  };
}

function startPart({ limit, startOn, startAt, countsAfter }: Clock, event: LegalSentence): LegalSentence {
  const [zh, en] = amount(limit);
  if (limit.unit === 'hour')
    return {
      zh: `${zh}，自${event.zh}之时（${startOn} ${timeOf(startAt)}）起算`,
      en: `${en} from the moment of ${event.en} (${startOn} ${timeOf(startAt)})`,
    };
  if (limit.value === 0)
    return {
      zh: `${event.zh}（${startOn}）当个工作日`,
      en: `the very working day of ${event.en} (${startOn})`,
    };
  const [how, howEn] = HOW[limit.unit];
  if (countsAfter !== undefined)
    return {
      zh: `${zh}，自${event.zh}（${startOn}上午，当日计入）起算${how}`,
      en: `${en}, counted from the day of ${event.en} itself (${startOn}, before noon)${howEn}`,
    };
  return {
    zh: `${zh}，自${event.zh}（${startOn}）次日起算${how}`,
    en: `${en}, counted from the day after ${event.en} (${startOn})${howEn}`,
  };
}

/** 法定节假日 are never counted in working days; other units count every day and end on a working day. */
const HOW: Readonly<Record<Exclude<LimitUnit, 'hour'>, readonly [string, string]>> = {
  workingDay: ['，不含法定节假日', ', public holidays not counted'],
  calendarDay: [
    '，按自然日计算，期满遇休息日顺延',
    ', every calendar day counted, moved on if it ends on a day off',
  ],
  month: ['，至对应日届满，遇休息日顺延', ', to the corresponding day, moved on if that is a day off'],
};

function extensionPart({ extension }: Clock): LegalSentence | null {
  if (extension === null) return null;
  const [zh, en] = amount(extension);
  return { zh: `经批准延长${zh}，连续计算`, en: `extended once by ${en}, in one count` };
}

function pausePart(clock: Clock, calendar: Calendar): LegalSentence | null {
  const { startOn, countsAfter = startOn, lastDayOn, limit, excluded } = clock;
  if (limit.unit === 'hour' || excluded.length === 0 || lastDayOn < startOn) return null;
  const span = { start: countsAfter, through: lastDayOn, unit: limit.unit };
  const days =
    countedDays(calendar, { ...span, excluded: [] }) - countedDays(calendar, { ...span, excluded });
  if (days === 0) return null;
  const [zh, en] = amount({ value: days, unit: limit.unit === 'month' ? 'calendarDay' : limit.unit });
  const names = pauseNames(clock);
  return { zh: `依法不计入${zh}${names.zh}`, en: `${en} not counted by law${names.en}` };
}

/** Which procedures took the days out, and by which letters. */
function pauseNames({ pauses }: Clock): LegalSentence {
  const told = (language: 'zh' | 'en', comma: string) => {
    const names = pauses.map(({ name, documentNo }) =>
      documentNo === '' ? name[language] : `${name[language]}${comma}${documentNo}`,
    );
    return [...new Set(names)];
  };
  if (pauses.length === 0) return { zh: '', en: '' };
  return { zh: `（${told('zh', '，').join('；')}）`, en: ` (${told('en', ', ').join('; ')})` };
}

function endPart(clock: Clock): LegalSentence {
  const { lastDayOn, provisional, notBefore, breachAt } = clock;
  const held = notBefore === breachAt;
  const until = endTimeOf(clock);
  return {
    zh: `最后一日为${lastDayOn}，${until}前办理为按期${provisional ? '（暂定，以国务院办公厅公布的放假安排为准）' : ''}${held ? '（放假安排改动使期限提前，不早于公布后次一工作日届满）' : ''}`,
    en: `the last day is ${lastDayOn}, in time until ${until}${provisional ? ' (provisional until the holiday notice is published)' : ''}${held ? ' (a new holiday notice brought it nearer; it does not end before the working day after its publication)' : ''}`,
  };
}

function amount({ value, unit }: Limit): readonly [string, string] {
  const [zh, one, many] = UNITS[unit];
  return [`${value}${zh}`, `${value} ${value === 1 ? one : many}`];
}

const UNITS: Readonly<Record<LimitUnit, readonly [string, string, string]>> = {
  workingDay: ['个工作日', 'working day', 'working days'],
  calendarDay: ['日', 'calendar day', 'calendar days'],
  month: ['个月', 'month', 'months'],
  hour: ['小时', 'hour', 'hours'],
};
