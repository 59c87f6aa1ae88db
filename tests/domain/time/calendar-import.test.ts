import { expect, test } from '@jest/globals';
import { whoCouldApprove, withdrawalOf, withdrawEntered } from '../../../domain/approval.ts';
import { approve, mayPublishYear, nextVersion, proposeYear } from '../../../domain/time/calendar-import.ts';
import type { CalendarProposal } from '../../../domain/time/calendar-import.ts';
import type { Calendar } from '../../../domain/time/calendar.ts';
import { nationalCalendar } from '../../../domain/time/calendars/cn-2024-2026.ts';
import { deadlineOf } from '../../../domain/time/limit.ts';
import type { HolidayNotice, NoticeFinding } from '../../../domain/time/notice-check.ts';
import { at, limitFrom, workingDays } from './builders.ts';

const published = nationalCalendar.years;
const importedAt = at('2026-11-05T10:00:00+08:00');
const imported = { importedBy: 'P1', at: importedAt };

/** The notice for 2026, as it was read. */
function noticeOf2026(change: Partial<HolidayNotice> = {}): HolidayNotice {
  return {
    year: 2026,
    off: published['2026']?.off ?? [],
    work: published['2026']?.work ?? [],
    source: {
      title: '国务院办公厅关于2026年部分节假日安排的通知',
      noticeNo: null,
      publishedOn: '2025-11-04',
      url: 'https://www.gov.cn/zhengce/content/2026.htm',
    },
    ...change,
  };
}

const withSource = (source: Partial<HolidayNotice['source']>) =>
  noticeOf2026({ source: { ...noticeOf2026().source, ...source } });
const moved = ([from, to]: [string, string]) =>
  (published['2026']?.off ?? []).map(([first, last]) => [first === from ? to : first, last] as const);

function approved(proposal: CalendarProposal, ...people: string[]): CalendarProposal {
  return people.reduce((before, person) => {
    const verdict = approve(before, person, importedAt);
    if (!verdict.ok) throw new Error(verdict.refusal.code);
    return verdict.outcome;
  }, proposal);
}

test.each([
  ['2024', '国办发明电〔2023〕7号', '2023-10-25'],
  ['2025', '国办发明电〔2024〕12号', '2024-11-12'],
  ['2026', null, '2025-11-04'],
] as const)(
  'the notice for %s gives the year that is built in, and nothing is found in it',
  (year, noticeNo, publishedOn) => {
    const title = `国务院办公厅关于${year}年部分节假日安排的通知`;
    const { off = [], work = [] } = published[year] ?? {};

    const proposal = proposeYear(
      { year: Number(year), off, work, source: { title, noticeNo, publishedOn } },
      imported,
    );

    expect(proposal.findings).toEqual([]);
    expect(proposal.exceptions).toEqual(published[year]);
  },
);

test.each<[string, HolidayNotice, NoticeFinding['field'], NoticeFinding['code'], string]>([
  ['a worked Monday', noticeOf2026({ work: ['2026-03-02'] }), 'work', 'work-not-on-weekend', '2026-03-02'],
  [
    'an impossible worked day',
    noticeOf2026({ work: ['2026-02-30'] }),
    'work',
    'day-impossible',
    '2026-02-30',
  ],
  [
    'an impossible day off',
    noticeOf2026({ off: [['2026-02-30', '2026-03-01']] }),
    'off',
    'day-impossible',
    '2026-02-30',
  ],
  ['a year that is none', noticeOf2026({ year: 26 }), 'year', 'year-malformed', '26'],
  ['a forgotten holiday', noticeOf2026({ off: [] }), 'off', 'holiday-worked', '2026-10-01'],
  [
    'a worked day of another year',
    noticeOf2026({ work: ['2025-10-11'] }),
    'work',
    'work-outside-year',
    '2025-10-11',
  ],
  ['a title of nothing', withSource({ title: ' ' }), 'source', 'title-missing', ' '],
  [
    'an impossible publication',
    withSource({ publishedOn: '2025-11-31' }),
    'source',
    'publication-impossible',
    '2025-11-31',
  ],
  [
    'a publication to come',
    withSource({ publishedOn: '2026-11-06' }),
    'source',
    'published-in-future',
    '2026-11-06',
  ],
])('%s: unlawful, and nobody can approve or publish it', (_what, notice, field, code, where) => {
  const proposal = proposeYear(notice, imported);

  expect(proposal.findings).toContainEqual({ field, code, severity: 'unlawful', where });
  expect(approve(proposal, 'P2', importedAt)).toMatchObject({
    ok: false,
    refusal: { code: 'notice-unlawful', field: 'findings' },
  });
  expect(mayPublishYear(proposal)).toMatchObject({
    ok: false,
    refusal: { code: 'notice-unlawful' },
  });
});

test('a notice without a title is found once, and is never published under an empty name', () => {
  const { findings } = proposeYear(withSource({ title: ' ' }), imported);

  expect(findings.map(({ code }) => code)).toEqual(['title-missing']);
});

test('the refusal names the first unlawful finding, not a doubtful one before it', () => {
  const notice = { ...withSource({ url: 'http://example.test' }), work: ['2026-03-02'] };

  expect(approve(proposeYear(notice, imported), 'P2', importedAt)).toEqual({
    ok: false,
    refusal: { code: 'notice-unlawful', field: 'findings', where: 'work-not-on-weekend 2026-03-02' },
  });
});

test.each<[string, HolidayNotice, NoticeFinding['field'], NoticeFinding['code'], string]>([
  [
    'published in the year itself',
    withSource({ publishedOn: '2026-01-27' }),
    'source',
    'published-another-year',
    '2026-01-27, 2026',
  ],
  [
    'a title of another year',
    withSource({ title: '关于2025年部分节假日安排的通知' }),
    'source',
    'title-names-other-year',
    '关于2025年部分节假日安排的通知',
  ],
  [
    'an address that is not the government’s',
    withSource({ url: 'https://gov.cn.example.test/' }),
    'source',
    'address-not-official',
    'https://gov.cn.example.test/',
  ],
  [
    'an address without encryption',
    withSource({ url: 'http://www.gov.cn/' }),
    'source',
    'address-not-official',
    'http://www.gov.cn/',
  ],
  [
    'one worked weekend left out',
    noticeOf2026({ work: ['2026-01-04'] }),
    'off',
    'working-days-differ',
    '243 ≠ 248',
  ],
  [
    'two runs that touch',
    noticeOf2026({
      off: [
        ...moved(['2026-09-25', '2026-09-25']).slice(0, 5),
        ['2026-09-25', '2026-09-25'],
        ['2026-09-26', '2026-09-27'],
        ['2026-10-01', '2026-10-07'],
      ],
    }),
    'off',
    'off-runs-touch',
    '2026-09-25..2026-09-27',
  ],
  [
    'seven days worked on end',
    noticeOf2026({ work: ['2026-01-04', '2026-01-10'] }),
    'work',
    'too-many-days-on-end',
    '2026-01-10',
  ],
])('%s: doubtful, shown to those who approve', (_what, notice, field, code, where) => {
  const { findings } = proposeYear(notice, imported);

  expect(findings).toContainEqual({ field, code, severity: 'doubtful', where });
  expect(findings.filter(({ severity }) => severity === 'unlawful')).toEqual([]);
});

test('a year whose festivals are not known here says so instead of counting', () => {
  const source = { title: '关于2036年部分节假日安排的通知', noticeNo: null, publishedOn: '2035-11-04' };
  const off = [
    ['2036-01-01', '2036-01-01'],
    ['2036-05-01', '2036-05-05'],
    ['2036-10-01', '2036-10-07'],
  ] as const;
  const later = { importedBy: 'P1', at: at('2035-12-01T10:00:00+08:00') };

  expect(proposeYear({ year: 2036, off, work: [], source }, later).findings).toEqual([
    { field: 'year', code: 'festivals-unknown', severity: 'doubtful', where: '2036' },
  ]);
});

test('a notice published today is no notice of the future, and an address is not needed', () => {
  const { url, ...source } = noticeOf2026().source;
  const sameDay = { importedBy: 'P1', at: at('2025-11-03T16:00:00Z') };

  expect(url).toBeDefined();
  expect(proposeYear(noticeOf2026({ source }), sameDay).findings).toEqual([]);
});

test('two persons who are not the importer approve; each once, and not before the import', () => {
  const proposal = proposeYear(noticeOf2026(), imported);
  const once = approved(proposal, 'P2');
  const earlier = at('2026-11-05T09:59:59+08:00');

  expect(approve(proposal, 'P1', importedAt)).toEqual({
    ok: false,
    refusal: { code: 'approver-is-importer', field: 'personId', where: 'P1' },
  });
  expect(approve(once, 'P2', importedAt)).toEqual({
    ok: false,
    refusal: { code: 'approver-twice', field: 'personId', where: 'P2' },
  });
  expect(approve(once, 'P3', earlier)).toMatchObject({
    ok: false,
    refusal: { code: 'approved-before-import', field: 'at' },
  });
  expect(approved(once, 'P3').approvals).toEqual([
    { personId: 'P2', at: importedAt },
    { personId: 'P3', at: importedAt },
  ]);
  expect(approve(approved(once, 'P3'), 'P4', importedAt)).toEqual({
    ok: false,
    refusal: { code: 'approvals-complete', field: 'approvals', where: '2' },
  });
});

test('one approval is not enough to publish', () => {
  const proposal = proposeYear(noticeOf2026(), imported);
  const missing = (count: string) => ({
    ok: false,
    refusal: { code: 'approvals-missing', field: 'approvals', where: count },
  });

  expect(mayPublishYear(proposal)).toEqual(missing('2'));
  expect(mayPublishYear(approved(proposal, 'P2'))).toEqual(missing('1'));
});

test('a new year makes the next version, with its source; dates into it are provisional no longer', () => {
  const before: Calendar = {
    ...nationalCalendar,
    years: { 2025: nationalCalendar.years['2025'] ?? { source: '', off: [], work: [] } },
  };
  const input = limitFrom('2025-12-25', workingDays(10));
  const proposal = approved(proposeYear(noticeOf2026(), imported), 'P2', 'P3');
  const calendar = nextVersion(before, proposal, importedAt);

  expect(mayPublishYear(proposal).ok).toBe(true);
  expect([calendar.version, calendar.publishedAt]).toEqual([2, importedAt]);
  expect(calendar.years['2026']?.source).toBe('国务院办公厅关于2026年部分节假日安排的通知（2025-11-04）');
  expect(deadlineOf(before, input).provisional).toBe(true);
  expect(deadlineOf(calendar, input)).toMatchObject({ lastDayOn: '2026-01-09', provisional: false });
});

test('a notice changed in mid-year replaces the year in a new version; the old version stays as it was', () => {
  const longer = noticeOf2026({ off: moved(['2026-06-19', '2026-06-18']) });
  const calendar = nextVersion(nationalCalendar, proposeYear(longer, imported), importedAt);
  const input = limitFrom('2026-06-12', workingDays(5));

  expect(calendar.version).toBe(2);
  expect(deadlineOf(nationalCalendar, input).lastDayOn).toBe('2026-06-22');
  expect(deadlineOf(calendar, input).lastDayOn).toBe('2026-06-23');
});

test('a name for a day that begins no line is for the approvers to look at; one that does is not found', () => {
  const named = noticeOf2026({
    names: { '2026-10-01': '国庆节', '2026-10-02': '国庆节', '2026-10-10': '国庆节' },
  });

  expect(proposeYear(named, imported).findings).toEqual([
    { field: 'names', code: 'name-of-no-line', severity: 'doubtful', where: '2026-10-02' },
  ]);
});

test('of those who may approve at all, who entered it and who has approved it cannot', () => {
  const { importedBy: enteredBy, approvals } = approved(proposeYear(noticeOf2026(), imported), 'P2');
  const people = ['P1', 'P2', 'P3', 'P4'].map((personId) => ({ personId }));

  expect(whoCouldApprove({ enteredBy, approvals }, people)).toEqual([{ personId: 'P3' }, { personId: 'P4' }]);
});

test('only who entered it withdraws it', () => {
  const { importedBy: enteredBy } = proposeYear(noticeOf2026(), imported);

  expect(withdrawEntered({ enteredBy }, 'P1').ok).toBe(true);
  expect(withdrawEntered({ enteredBy }, 'P2')).toMatchObject({ refusal: { code: 'withdrawn-by-another' } });
  expect(withdrawalOf({})).toBeNull();
  expect(withdrawalOf({ withdrawnAt: importedAt })).toMatchObject({ code: 'draft-withdrawn' });
});
