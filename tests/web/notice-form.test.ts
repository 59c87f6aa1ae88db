import { expect, test } from '@jest/globals';
import type { Finding } from '../../contract/calendar.ts';
import {
  bodyOfNotice,
  emptyNotice,
  linesOfYear,
  nextId,
} from '../../web/src/features/calendar/notice-draft.ts';
import type { NoticeLine } from '../../web/src/features/calendar/notice-draft.ts';
import { faultsOf, faultsOfProblem, missingIn } from '../../web/src/features/calendar/notice-faults.ts';

const line = (id: number, change: Partial<NoticeLine> = {}): NoticeLine => ({
  ...{ id, what: 'off', name: '', first: '', last: '' },
  ...change,
});
const LINES = [
  line(0, { what: 'work', first: '2027-02-07' }),
  line(1, { name: '国庆节', first: '2027-10-01', last: '2027-10-07' }),
  line(2, { name: '元旦', first: '2027-01-01' }),
];
const finding = (change: Partial<Finding>): Finding => ({
  ...{ code: 'x', field: 'off', severity: 'unlawful', where: '', sentence: '错' },
  ...change,
});
const placesOf = (change: Partial<Finding>, lines = LINES) =>
  faultsOf([finding(change)], lines).map(({ place }) => place);

test('a new year begins with the seven festivals of the law, still without days', () => {
  const { year, lines } = emptyNotice(2027);

  expect(year).toBe('2027');
  expect(lines.map(({ name }) => name)).toEqual([
    ...['元旦', '春节', '清明节', '劳动节', '端午节', '中秋节', '国庆节'],
  ]);
  expect(missingIn(emptyNotice(2027), '请填').map(({ place }) => place)).toEqual([
    { field: 'publishedOn' },
    ...[0, 1, 2, 3, 4, 5, 6].map((id) => ({ line: id })),
  ]);
});

test('lines are sent in the order of their days, one day as a run of one, names by their first day', () => {
  const body = bodyOfNotice({
    ...emptyNotice(2027),
    title: ' 通知 ',
    publishedOn: '2026-11-05',
    lines: LINES,
  });

  expect(body).toEqual({
    year: 2027,
    revises: false,
    off: [
      ['2027-01-01', '2027-01-01'],
      ['2027-10-01', '2027-10-07'],
    ],
    work: ['2027-02-07'],
    names: { '2027-01-01': '元旦', '2027-10-01': '国庆节' },
    source: { title: '通知', noticeNo: null, publishedOn: '2026-11-05' },
  });
});

test('a year in force becomes lines in the order of their days, and is sent again as it was', () => {
  const lines = linesOfYear({
    off: [['2026-10-01', '2026-10-07']],
    work: ['2026-09-20'],
    names: { '2026-10-01': '国庆节' },
  });

  expect(lines.map(({ what, first, last, name }) => [what, first, last, name])).toEqual([
    ['work', '2026-09-20', '', ''],
    ['off', '2026-10-01', '2026-10-07', '国庆节'],
  ]);
  expect(nextId(lines)).toBe(2);
  expect(nextId([])).toBe(0);
});

test.each<[string, Partial<Finding>, unknown]>([
  ['a make-up day', { field: 'work', where: '2027-02-07' }, [{ line: 0 }]],
  ['a run', { where: '2027-10-01..2027-10-07' }, [{ line: 1 }]],
  ['two runs that touch', { where: '2027-01-01..2027-10-07' }, [{ line: 1 }, { line: 2 }]],
  ['a day inside a run', { where: '2027-10-03' }, [{ line: 1 }]],
  ['a day of no line', { where: '2027-06-09' }, [null]],
  ['a count', { code: 'working-days-differ', where: '250 ≠ 248' }, [null]],
  ['the title', { code: 'title-missing', field: 'source' }, [{ field: 'title' }]],
  ['the day of publication', { code: 'published-in-future', field: 'source' }, [{ field: 'publishedOn' }]],
  ['the address', { code: 'address-not-official', field: 'source' }, [{ field: 'url' }]],
])('what is found of %s stands at its place', (_what, change, places) => {
  expect(placesOf(change)).toEqual(places);
});

test('a run that ends before it begins is found by both its days', () => {
  const reversed = line(4, { first: '2027-05-05', last: '2027-05-01' });

  expect(placesOf({ where: '2027-05-05..2027-05-01' }, [reversed])).toEqual([{ line: 4 }]);
});

test('what the door refuses is found by its path, in the order in which lines were sent', () => {
  const fields = ['off.0.1', 'work.0', 'names.2027-10-01', 'source.url', 'year', 'work.9', 'revises'].map(
    (path) => ({
      ...{ path, rule: 'date', message: '不是一个日期；写成 2026-11-29 这样的日期。' },
    }),
  );
  const problem = {
    type: '',
    title: '',
    status: 422,
    code: 'bad-request',
    detail: '',
    reference: '',
    fields,
  };

  expect(faultsOfProblem(problem, LINES).map(({ place }) => place)).toEqual([
    ...[{ line: 2 }, { line: 0 }, { line: 1 }, { field: 'url' }, { field: 'year' }, null, null],
  ]);
});
