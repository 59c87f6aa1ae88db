import { expect, test } from '@jest/globals';
import { QueryClient } from '@tanstack/react-query';
import type { DraftStand } from '../../contract/draft.ts';
import type { MeAnswer } from '../../contract/session.ts';
import { nationalCalendar } from '../../domain/time/calendars/cn-2024-2026.ts';
import { DraftList } from '../../web/src/components/draft-list.tsx';
import { RolloutProgress } from '../../web/src/components/rollout-progress.tsx';
import { MissingYearLines, MissingYears } from '../../web/src/app/missing-years.tsx';
import { calendarOf, isKnown, weeksOf } from '../../web/src/features/calendar/calendar-of.ts';
import { MissingBand } from '../../web/src/features/calendar/missing-band.tsx';
import { YearView } from '../../web/src/features/calendar/year-view.tsx';
import { drawn } from './drawn.tsx';

const { off = [], work = [], source = '' } = nationalCalendar.years['2026'] ?? {};
const calendar = calendarOf(
  [{ year: 2026, source, off: off.map(([first, last]) => [first, last]), work: [...work] }],
  1,
);

test('a month is its weeks from Monday on, each day as the law has it', () => {
  const weeks = weeksOf(calendar, 2026, 2);

  expect(weeks).toHaveLength(4 + 1);
  expect(weeks[0]?.map((cell) => cell?.day ?? null)).toEqual([...Array<null>(6).fill(null), '2026-02-01']);
  expect(weeks.flat().find((cell) => cell?.day === '2026-02-14')?.info.reason).toBe('make-up-day');
  expect(weeks.flat().filter((cell) => cell?.info.reason === 'holiday')).toHaveLength(9);
});

test('each kind of day has a sign besides its colour, and its name is read aloud', async () => {
  const said = await drawn(<YearView calendar={calendar} year={2026} names={{ '2026-10-01': '国庆节' }} />);

  expect(said).toMatch(/day-make-up-day"[^>]*>4<span class="day-mark"[^>]*>班</);
  expect(said).toMatch(
    /day-holiday"[^>]*>1<span class="day-mark"[^>]*>休<\/span><span class="unseen">放假 国庆节/,
  );
  expect(said).toMatch(/day-weekend"[^>]*>10<span class="day-mark"[^>]*>·/);
  expect(said).not.toContain('法定节假日（暂定）');
});

test('a year without a notice shows the days off by law as provisional; one without festivals is not drawn', async () => {
  const said = await drawn(<YearView calendar={calendar} year={2027} names={{}} />);

  expect(said).toContain('法定节假日（暂定）');
  expect(said).not.toContain('调休上班');
  expect(isKnown(calendar, 2040)).toBe(false);
  expect(await drawn(<YearView calendar={calendar} year={2040} names={{}} />)).toContain('发布前不能显示');
});

test('the band of a missing year says since when it is due and that its dates are provisional', async () => {
  const due = { year: 2027, urgency: 'pressing', dueOn: '2026-10-01' } as const;
  const said = await drawn(<MissingBand missing={due} />);
  const early = await drawn(<MissingBand missing={{ ...due, urgency: 'expected' }} />);

  expect(said).toContain('2027 年的放假安排还没有发布');
  expect(said).toContain('2026年10月1日 周四');
  expect(said).toContain('暂定');
  expect(said).toContain('录入 2027 年的通知');
  expect(early).not.toContain('录入 2027 年的通知');
});

test('whoever keeps the calendar is told on every page what is due, in words, and where to enter it', async () => {
  const due = { year: 2027, urgency: 'due', dueOn: '2026-10-01' } as const;
  const said = await drawn(<MissingYearLines missing={[due]} />);
  const pressing = await drawn(<MissingYearLines missing={[{ ...due, urgency: 'pressing' }]} />, 'en');

  expect(said).toContain('2027 年的放假安排还没有发布，2026年10月1日 周四起就应当录入');
  expect(said).toContain('href="/desk/calendar/new"');
  expect(pressing).toContain('limits reach into the year every day now');
  expect(await drawn(<MissingYearLines missing={[{ ...due, urgency: 'expected' }]} />)).toBe('');
});

const staff: MeAnswer = {
  ...{ personId: 'P0008', name: '测试甲08', kind: 'staff', duties: ['staff', 'head'], posts: [] },
  ...{ unread: 0, waiting: 0, practice: true },
};
const keeper: MeAnswer = { ...staff, duties: ['staff', 'calendar-keeper'] };

test.each([
  ['/desk', keeper, true],
  ['/desk/matters', keeper, true],
  ['/desk/calendar', keeper, false], // has a band of its own
  ['/desk', staff, false],
] as const)('on %s the line of a missing year is there for keepers only (%#)', async (path, me, isThere) => {
  const answers = new QueryClient();
  answers.setQueryData(['calendar'], { missing: [{ year: 2027, urgency: 'due', dueOn: '2026-10-01' }] });
  const said = await drawn(<MissingYears me={me} />, 'zh-CN', { path, answers });

  expect(said.includes('/desk/calendar/new')).toBe(isThere);
});

const progress = {
  ...{ total: 412, done: 388, remaining: { cases: 20, matters: 4 }, missing: 2, round: 1, overtaken: false },
  ...{ startedAt: '2026-11-05T10:00:00+08:00', lastToldAt: '2026-11-05T10:00:40+08:00', finishedAt: null },
};

test('progress is a count and what is left, safe to leave; finished it says when', async () => {
  const running = await drawn(<RolloutProgress progress={progress} />);
  const over = await drawn(
    <RolloutProgress progress={{ ...progress, done: 412, finishedAt: '2026-11-05T10:01:00+08:00' }} />,
  );

  expect(running).toContain('388/412 已得知');
  expect(running).toContain('还剩 24：办件 20，督办事项 4');
  expect(running).toContain('2 件暂时没有回答');
  expect(running).toContain('可以离开这一页');
  expect(over).toContain('全部得知，2026年11月5日 10:01');
  expect(over).not.toContain('可以离开');
  expect(await drawn(<RolloutProgress progress={null} />)).toContain('不需要通知');
  expect(await drawn(<RolloutProgress progress={{ ...progress, overtaken: true }} />)).toContain(
    '由那一版继续',
  );
});

const draft = (change: Partial<DraftStand>): DraftStand => ({
  draftId: 'a'.repeat(24),
  enteredBy: { personId: 'P1', name: '测试甲08' },
  enteredAt: '2026-11-05T10:00:00+08:00',
  ...{ approvals: [], approvalsNeeded: 2, published: null, withdrawn: null, open: [], closed: [] },
  ...change,
});

test.each<[Partial<DraftStand>, string]>([
  [{}, '已批 0/2，还差 2 人'],
  [{ approvals: ['P2', 'P3'].map((personId) => ({ personId, name: '', at: '' })) }, '两人已批，可以发布'],
  [{ published: { version: 3, at: '2026-11-06T10:00:00+08:00' } }, '已发布，第 3 版'],
  [{ closed: [{ act: 'approve', code: 'draft-outdated', sentence: '', instead: '' }] }, '已过时'],
  [{ closed: [{ act: 'approve', code: 'draft-withdrawn', sentence: '', instead: '' }] }, '已撤回'],
  [{ closed: [{ act: 'approve', code: 'notice-unlawful', sentence: '', instead: '' }] }, '有错，不能批准'],
])('the line of a draft says how far it is (%#)', async (change, words) => {
  const list = <DraftList subject="calendar" drafts={[draft(change)]} titleOf={() => '2027 年'} />;

  expect(await drawn(list)).toContain(words);
});
