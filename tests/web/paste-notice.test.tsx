import { expect, test } from '@jest/globals';
import { nationalCalendar } from '../../domain/time/calendars/cn-2024-2026.ts';
import { readNotice } from '../../domain/time/notice-text/read-notice.ts';
import { READING_FINDINGS } from '../../domain/time/notice-text/reading.ts';
import { bodyOfNotice, emptyNotice } from '../../web/src/features/calendar/notice-draft.ts';
import type { NoticeDraft, NoticeLine } from '../../web/src/features/calendar/notice-draft.ts';
import { foundOf, pasteInto } from '../../web/src/features/calendar/paste-into.ts';
import { PasteNotice } from '../../web/src/features/calendar/paste-notice.tsx';
import { NOTICE_OF_2024, NOTICE_OF_2025, NOTICE_OF_2026 } from '../domain/time/notices/texts.ts';
import { drawn } from './drawn.tsx';
import { wordsOf } from './word-files.ts';

const isPublished = (year: number): boolean => year <= 2026;
const into = (draft: NoticeDraft, text: string) =>
  pasteInto(draft, readNotice(text, Number(draft.year)), isPublished);
const filled = (draft: NoticeDraft, text: string): NoticeDraft => ({ ...draft, ...into(draft, text).part });
const line = (id: number, change: Partial<NoticeLine>): NoticeLine => ({
  ...{ id, what: 'off', name: '', first: '', last: '' },
  ...change,
});
const withLines = (...lines: readonly NoticeLine[]): NoticeDraft => ({ ...emptyNotice(2026), lines });

test.each([
  [2024, NOTICE_OF_2024],
  [2025, NOTICE_OF_2025],
  [2026, NOTICE_OF_2026],
])('an empty form filled from the notice of %i sends the calendar that is in force', (year, text) => {
  const draft = filled(emptyNotice(2027), text);
  const { off, work } = nationalCalendar.years[String(year)] ?? {};

  expect(bodyOfNotice(draft)).toMatchObject({ year, revises: true, off, work });
  expect(draft.lines.filter(({ first }) => first === '')).toEqual([]);
  expect(into(draft, text)).toEqual({ part: {}, replaces: [] });
});

test('what the text does not touch stays, and what it would replace is named before', () => {
  const draft: NoticeDraft = {
    ...withLines(
      line(0, { name: '本市停电', first: '2026-08-03', last: '2026-08-04' }),
      line(1, { name: '国庆', first: '2026-10-01', last: '2026-10-07' }),
      line(2, { name: '春节', first: '2026-02-16', last: '2026-02-22' }),
      line(3, { what: 'work', first: '2026-10-10' }),
    ),
    ...{ title: '我写的标题', url: 'https://www.gov.cn/x' },
  };
  const { replaces } = into(draft, NOTICE_OF_2026);
  const after = filled(draft, NOTICE_OF_2026);
  const named = (name: string) => after.lines.filter((one) => one.name === name);

  expect(replaces).toEqual([{ field: 'title' }, { line: 3 }]);
  expect(named('本市停电')).toEqual([draft.lines[0]]);
  expect(named('国庆')).toEqual([draft.lines[1]]); // the same days: its name is its writer's
  expect(named('春节').map(({ first }) => first)).toEqual(['2026-02-14', '2026-02-15', '2026-02-28']);
  expect(after.url).toBe('https://www.gov.cn/x');
  expect(new Set(after.lines.map(({ id }) => id)).size).toBe(after.lines.length);
});

test('the line of a holiday that was not read stays open, and a text without days changes no line', () => {
  const broken = NOTICE_OF_2026.replace('9月25日（周五）至27日（周日）放假，共3天', '另行通知');
  const open = filled(emptyNotice(2026), broken).lines.filter(({ first }) => first === '');

  expect(open.map(({ name }) => name)).toEqual(['中秋节']);
  expect(into(emptyNotice(2027), '关于开会的通知')).toEqual({ part: {}, replaces: [] });
});

test('what does not hold stands at its line until the line says something else', () => {
  const { findings } = readNotice('元旦：1月1日（周五）至3日放假', 2026);
  const run = line(0, { first: '2026-01-01', last: '2026-01-03' });

  expect(foundOf(run, findings).map(({ code }) => code)).toEqual(['claim-differs']);
  expect(foundOf({ ...run, last: '2026-01-02' }, findings)).toEqual([]);
});

const panel = async (draft: NoticeDraft, language: 'zh-CN' | 'en' = 'zh-CN'): Promise<string> =>
  await drawn(
    <PasteNotice
      {...{ draft, isPublished, change: () => undefined }}
      reading={readNotice(draft.pasted, Number(draft.year))}
    />,
    language,
  );

test('the page says how much was read, what was not and what to do, before anything is filled in', async () => {
  const draft = { ...emptyNotice(2027), pasted: NOTICE_OF_2024, noticeNo: '旧' };
  const said = await panel(draft);
  const filledIn = await panel(filled(draft, NOTICE_OF_2024));

  expect(said).toContain('读到 2024 年：放假 7 段，调休上班 8 天。');
  expect(said).toContain('原文第 8 行没有读懂，没有填：“鼓励各单位');
  expect(said).toContain('会换掉已经填的年份、文号；其他已填的都留着。');
  expect(said).toContain('填进下面的表');
  expect(filledIn).toContain('已经填进下面的表');
  expect(filledIn).toContain('第 8 行没有读懂');
  expect(await panel({ ...draft, pasted: '1月1日放假' }, 'en')).toContain(
    'it is read for 2027 as chosen below',
  );
  expect(await panel({ ...draft, pasted: '开会' })).toContain('没有读到放假或上班的日期');
  expect(await panel({ ...draft, pasted: '' })).not.toContain('填进下面的表。');
});

test.each(['zh-CN', 'en'] as const)('each kind of finding has its sentence (%s)', (language) => {
  const { paste } = wordsOf(language, 'calendar') as { paste: { found: Record<string, string> } };

  expect(Object.keys(paste.found).sort()).toEqual([...READING_FINDINGS].sort());
});
