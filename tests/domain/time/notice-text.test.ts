import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { nationalCalendar } from '../../../domain/time/calendars/cn-2024-2026.ts';
import { addDays, daysBetween, parseDay, weekdayOf } from '../../../domain/time/day.ts';
import type { Day } from '../../../domain/time/day.ts';
import { hasFestivals, statutoryHolidays } from '../../../domain/time/festivals.ts';
import { parseInstant } from '../../../domain/time/instant.ts';
import { checkNotice } from '../../../domain/time/notice-check.ts';
import { readNotice } from '../../../domain/time/notice-text/read-notice.ts';
import type { NoticeReading } from '../../../domain/time/notice-text/reading.ts';
import { isWeekend, spansOf } from '../../../domain/time/span.ts';
import type { Span } from '../../../domain/time/span.ts';
import { NOTICE_OF_2023, NOTICE_OF_2024, NOTICE_OF_2025, NOTICE_OF_2026 } from './notices/texts.ts';

const sorted = <T>(values: readonly T[]): readonly T[] =>
  values.toSorted((a, b) => (String(a) < String(b) ? -1 : 1));
const offOf = ({ lines }: NoticeReading) =>
  sorted(lines.filter(({ what }) => what === 'off').map(({ first, last }): Span => [first, last]));
const workOf = ({ lines }: NoticeReading) =>
  sorted(lines.filter(({ what }) => what === 'work').map(({ first }) => first));
/** What was found, as `code line said is`. */
const foundIn = (text: string, year: number | null = 2026) =>
  readNotice(text, year).findings.map(({ code, line, said, is }) => [code, line, said, is].join(' ').trim());
const linesIn = (text: string, year: number | null = 2026) =>
  readNotice(text, year).lines.map(({ what, name, first, last }) =>
    `${what} ${name} ${first}..${last}`.replace('  ', ' '),
  );

describe('the notices as they were published', () => {
  test.each([
    [2024, NOTICE_OF_2024, '国办发明电〔2023〕7号', '2023-10-25'],
    [2025, NOTICE_OF_2025, '国办发明电〔2024〕12号', '2024-11-12'],
    [2026, NOTICE_OF_2026, '国办发明电〔2025〕7号', '2025-11-04'],
  ])(
    'of %i gives the calendar that is in force, its title, its number and its date',
    (year, text, noticeNo, publishedOn) => {
      const reading = readNotice(text, null);
      const { off = [], work = [] } = nationalCalendar.years[String(year)] ?? {};

      expect(offOf(reading)).toEqual(off);
      expect(workOf(reading)).toEqual(work);
      expect(reading).toMatchObject({
        year,
        noticeNo,
        publishedOn,
        title: `国务院办公厅关于${String(year)}年部分节假日安排的通知`,
      });
    },
  );

  test('of 2024 has one sentence that names a day and is neither off nor worked: it is named, not filled in', () => {
    const { findings } = readNotice(NOTICE_OF_2024, null);

    expect(findings).toEqual([
      {
        ...{ code: 'not-read', line: 8, about: null, said: '', is: '' },
        text: '鼓励各单位结合带薪年休假等制度落实，安排职工在除夕（2月9日）休息',
      },
    ]);
    expect([NOTICE_OF_2025, NOTICE_OF_2026].flatMap((text) => foundIn(text, null))).toEqual([]);
  });

  test('of 2023 begins in the year before: what lies there is named, the rest is filled in', () => {
    const reading = readNotice(NOTICE_OF_2023, null);

    expect(offOf(reading)[0]).toEqual(['2023-01-01', '2023-01-02']);
    expect(offOf(reading).at(-1)).toEqual(['2023-09-29', '2023-10-06']);
    expect(workOf(reading)).toHaveLength(7);
    expect(reading.noticeNo).toBeNull();
    expect(foundIn(NOTICE_OF_2023)).toEqual(['outside-year 8 2023 2022-12-31..2023-01-02']);
  });

  test.each([
    [
      'half-width signs',
      (text: string) =>
        text.replace(/[（）：，。〔〕]/g, (sign) => '():,.[]'['（）：，。〔〕'.indexOf(sign)] ?? ''),
    ],
    [
      'full-width figures',
      (text: string) => text.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)),
    ],
    ['spaces between', (text: string) => text.replace(/(\d+)/g, ' $1 ')],
    [
      'lines broken wherever print broke them',
      (text: string) => text.replace(/(?<=[日天至])(?=[^\n])/g, '\n'),
    ],
    [
      'all in one line',
      (text: string) =>
        text.replace(/\n/g, (_, at: number) =>
          at > text.indexOf('如下') && at < text.lastIndexOf('\n国务院办公厅') ? '' : '\n',
        ),
    ],
    [
      'a page around it',
      (text: string) => `首页 > 政策\n发布日期：2025年11月04日\n${text}\n来源：新华社\n责任编辑：某某`,
    ],
    ['the whole twice', (text: string) => `${text}\n${text}`],
  ])('of 2026 reads the same with %s', (_what, changed) => {
    const reading = readNotice(changed(NOTICE_OF_2026), null);
    const plain = readNotice(NOTICE_OF_2026, null);

    expect({ ...reading, findings: [] }).toEqual({ ...plain, findings: [] });
    expect(reading.findings).toEqual([]);
  });
});

describe('a sentence', () => {
  test.each([
    ['元旦：1月1日放假1天，不调休。', ['off 元旦 2026-01-01..2026-01-01']],
    [
      '5月1日至5日放假调休，共5天，5月9日（周六）上班',
      ['off 2026-05-01..2026-05-05', 'work 2026-05-09..2026-05-09'],
    ],
    ['国庆节：9月29日至10月6日放假调休，共8天', ['off 国庆节 2026-09-29..2026-10-06']],
    [
      '2月14日（周六）、28日（周六）均正常上班',
      ['work 2026-02-14..2026-02-14', 'work 2026-02-28..2026-02-28'],
    ],
    ['1月4日和2月14日上班', ['work 2026-01-04..2026-01-04', 'work 2026-02-14..2026-02-14']],
    ['自10月1日起至7日放假', ['off 2026-10-01..2026-10-07']],
    ['2026年4月4日-6日放假', ['off 2026-04-04..2026-04-06']],
  ])('%s', (text, lines) => {
    expect(linesIn(text)).toEqual(lines);
    expect(foundIn(text)).toEqual([]);
  });

  test.each([
    ['1月4日（周六）上班', ['claim-differs 1 周六 2026-01-04']],
    ['1月1日（周四）至3日（周日）放假', ['claim-differs 1 周日 2026-01-03']],
    ['2月15日（农历除夕、周日）至23日放假', ['claim-differs 1 农历除夕 2026-02-15']],
    ['2月16日至22日（农历正月初七）放假', ['claim-differs 1 农历正月初七 2026-02-22']],
    ['1月1日至3日放假，共4天', ['count-differs 1 4 3']],
    ['1月1日至3日放假3天，共3天', []],
    ['6月10日放假，与周末连休', ['not-by-weekend 1  2026-06-10']],
    ['6月19日放假，与周末连休', []],
  ])('%s is filled in as written, and what does not hold is said', (text, found) => {
    expect(linesIn(text)).toHaveLength(1);
    expect(foundIn(text)).toEqual(found);
  });

  test.each([
    ['2月30日至3月2日放假', 'day-impossible 1 2月30日'],
    ['1日至3日放假', 'not-read 1'],
    ['春节：放假8天', 'not-read 1'],
    ['春节放假三天', 'not-read 1'],
    ['12月30日至1月2日放假', 'not-read 1'], // of which year each is, is not said
    ['2025年12月30日至1月2日放假', 'not-read 1'],
    ['5月1日放假，5月2日至5日调休', 'not-read 1'],
    ['5月1日至5日（周二放假调休', 'not-read 1'], // a bracket that is never closed
    ['除夕（2月16日）放假半天', 'not-read 1'],
    ['5月1日、5月9日', 'not-read 1'],
    ['1月2日不放假', 'not-read 1'],
    ['1月4日（周日）不上班', 'not-read 1'],
    ['1月1日、2日、3日放假', 'not-read 1'],
    ['10月1日至7日放假，高速公路不收费', 'not-read 1'],
    ['延长春节假期至2月2日（农历正月初九，星期日），2月3日（星期一）起正常上班', 'not-read 1'],
    ['2025年12月30日至31日放假', 'outside-year 1 2026 2025-12-30..2025-12-31'],
  ])('%s is not guessed at but named', (text, found) => {
    expect(linesIn(text)).toEqual([]);
    expect(foundIn(text)).toEqual([found]);
  });

  test('is read of the year that a person chose where the text says none, and of no year at all else', () => {
    expect(linesIn('1月1日放假', 2027)).toEqual(['off 2027-01-01..2027-01-01']);
    expect(linesIn('1月1日放假', null)).toEqual([]);
    expect(foundIn('1月1日放假', null)).toEqual(['year-unknown 1']);
  });

  test('that says nothing of days is passed over, and nothing is made of what is no notice', () => {
    expect(foundIn('节假日期间，各地区要妥善安排好值班。\n国务院办公厅\n2025年11月4日')).toEqual([]);
    expect(readNotice('', null)).toEqual({
      ...{ year: null, title: '', noticeNo: null, publishedOn: null, lines: [], findings: [] },
    });
    expect(readNotice('国务院办公厅 2025年11月4日', null).publishedOn).toBe('2025-11-04');
    expect(readNotice('2025年13月4日', null).publishedOn).toBeNull();
  });
});

/** A year as a notice may arrange it: the days off by law, some days around each, weekends worked for them. */
const lawfulYear = fc
  .record({
    year: fc.integer({ min: 2024, max: 2035 }).filter(hasFestivals),
    around: fc.array(fc.tuple(fc.integer({ min: 0, max: 3 }), fc.integer({ min: 0, max: 3 })), {
      minLength: 13,
      maxLength: 13,
    }),
    worked: fc.array(fc.integer({ min: 0, max: 103 }), { maxLength: 8 }),
    isPlain: fc.boolean(),
  })
  .map(({ year, around, worked, isPlain }) => {
    const within = (day: Day): boolean => day.startsWith(String(year));
    const off = spansOf(
      statutoryHolidays(year).flatMap((day, n) => {
        const [before = 0, after = 0] = around[n] ?? [];
        return Array.from({ length: before + after + 1 }, (_, k) => addDays(day, k - before)).filter(within);
      }),
    );
    const weekends = Array.from({ length: 366 }, (_, n) =>
      addDays(parseDay(`${String(year)}-01-01`), n),
    ).filter(
      (day) => within(day) && isWeekend(day) && !off.some(([first, last]) => first <= day && day <= last),
    );
    const work = sorted([...new Set(worked.flatMap((n) => weekends[n % weekends.length] ?? []))]);
    return { year, off, work, isPlain };
  });

/** As the State Council writes it: weekdays in brackets, how many days, what is left out of a second day. */
function written({
  year,
  off,
  work,
  isPlain,
}: {
  year: number;
  off: readonly Span[];
  work: readonly Day[];
  isPlain: boolean;
}): string {
  const weekday = (day: Day): string => (isPlain ? '' : `（周${'日一二三四五六'[weekdayOf(day)] ?? ''}）`);
  const [month, date] = [
    (day: Day) => String(Number(day.slice(5, 7))),
    (day: Day) => String(Number(day.slice(8))),
  ];
  const full = (day: Day): string => `${month(day)}月${date(day)}日${weekday(day)}`;
  const items = off.map(([first, last], n) => {
    const until = month(first) === month(last) ? `${date(last)}日${weekday(last)}` : full(last);
    const count = daysBetween({ from: first, to: last }) + 1;
    const run =
      first === last ? `${full(first)}放假，共1天` : `${full(first)}至${until}放假调休，共${String(count)}天`;
    return `${'一二三四五六七八九十'[n] ?? '十一'}、节${'甲乙丙丁戊己庚辛壬癸'[n % 10] ?? ''}：${run}。`;
  });
  const makeUp = work.length === 0 ? '' : `${work.map(full).join('、')}上班。`;
  return [
    `国务院办公厅关于${String(year)}年部分节假日安排的通知`,
    '国办发明电〔2030〕1号',
    '现将安排通知如下。',
    ...items,
    makeUp,
    '国务院办公厅',
    `${String(year - 1)}年11月4日`,
  ].join('\n');
}

test('whatever lawful year is written as a notice reads back as it was, with nothing found in it', () => {
  fc.assert(
    fc.property(lawfulYear, (arranged) => {
      const reading = readNotice(written(arranged), null);

      expect(offOf(reading)).toEqual(arranged.off);
      expect(workOf(reading)).toEqual(arranged.work);
      expect(reading.findings).toEqual([]);
      expect(reading).toMatchObject({
        year: arranged.year,
        publishedOn: `${String(arranged.year - 1)}-11-04`,
      });
    }),
  );
});

test('text of any kind is read without a fault, and gives only days of its year', () => {
  const bit = fc.constantFrom(
    '1月',
    '30日',
    '2月30日',
    '至',
    '放假',
    '上班',
    '，',
    '。',
    '（',
    '）',
    '(周六)',
    '\n',
    '一、',
    '春节：',
    '2026年',
    '共3天',
    '如下',
    '〔',
    '1',
    'x',
  );
  fc.assert(
    fc.property(fc.array(bit, { maxLength: 40 }), (bits) => {
      const { lines, year } = readNotice(bits.join(''), 2026);

      expect(lines.every(({ first, last }) => first <= last && first.startsWith(String(year ?? 2026)))).toBe(
        true,
      );
    }),
  );
});

test('a long text that is no notice is read in no time', () => {
  const long = `一、春节：\n${'各地区各部门要妥善安排好值班\n'.repeat(5_000)}`;
  const began = performance.now();

  expect(readNotice(long, 2026).lines).toEqual([]);
  expect(performance.now() - began).toBeLessThan(2_000);
});

test('what is read of a published notice passes the checks that it is filled in for', () => {
  const { title, noticeNo, publishedOn, ...reading } = readNotice(NOTICE_OF_2026, null);
  const source = { title, noticeNo, publishedOn: publishedOn ?? '' };
  const notice = {
    year: 2026,
    off: offOf({ title, noticeNo, publishedOn, ...reading }),
    work: workOf({ title, noticeNo, publishedOn, ...reading }),
    source,
  };

  expect(
    checkNotice(notice, parseInstant('2025-11-05T09:00:00+08:00')).filter(
      ({ severity }) => severity === 'unlawful',
    ),
  ).toEqual([]);
});
