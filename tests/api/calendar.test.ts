import { afterAll, beforeAll, expect, test } from '@jest/globals';
import {
  CalendarAnswer,
  DraftAnswer,
  DraftsAnswer,
  NoticePreview,
  PreviewAnswer,
  VersionAnswer,
  VersionsAnswer,
} from '../../contract/calendar.ts';
import { CaseAnswer } from '../../contract/case.ts';
import { nationalCalendar } from '../../domain/time/calendars/cn-2024-2026.ts';
import { startedCase, submitCase } from './application.ts';
import { problemOf, signedIn } from './caller.ts';
import type { Answer, Caller } from './caller.ts';
import { openHouse } from './house.ts';
import type { House } from './house.ts';
import { until } from '../workflows/until.ts';

let house: House;
let [enters, approves, heads, applicant]: Caller[] = [];
let caseNo: string;

beforeAll(async () => {
  house = await openHouse();
  const names = ['supervisor', 'supervisor2', 'supervisionhead', 'applicant'];
  [enters, approves, heads, applicant] = await Promise.all(names.map((name) => signedIn(house.door, name)));
  const practice = { legalNow: '2026-03-02T09:00:00+08:00' };
  ({ caseNo } = await submitCase(house.door, by(applicant), { practice }));
  await startedCase(by(applicant), caseNo);
  await by(applicant).post(`/api/cases/${caseNo}/practice-clock`, { to: '2026-03-04T09:00:00+08:00' });
}, 60_000);
afterAll(async () => {
  await house.close();
});

const drafts = '/api/calendar/drafts';

/** The arrangement of 2026 with one day more off: the last day of the accept step of the case. */
function revised(change: Record<string, unknown> = {}) {
  const { off = [], work = [] } = nationalCalendar.years['2026'] ?? {};
  return {
    year: 2026,
    revises: true,
    off: [...off, ['2026-03-03', '2026-03-03'] as const].sort(([a], [b]) => (a < b ? -1 : 1)),
    work,
    source: {
      title: '国务院办公厅关于调整2026年部分节假日安排的通知',
      noticeNo: '国办发明电〔2026〕1号',
      publishedOn: '2026-01-20',
    },
    ...change,
  };
}

const by = (someone: Caller | undefined): Caller => {
  if (someone === undefined) throw new Error('nobody has signed in yet');
  return someone;
};
const saying = (answer: Answer) => [answer.status, problemOf(answer).code];

async function entered(change: Record<string, unknown> = {}): Promise<DraftAnswer> {
  const answer = await by(enters).post(drafts, revised(change));
  if (answer.status !== 201) throw new Error(JSON.stringify(answer.body));
  return DraftAnswer.parse(answer.body);
}

test('a field that does not exist, a day that is none and a missing key are named', async () => {
  const strange = await by(enters).post(drafts, { ...revised(), approvedBy: 'me' });
  const noDay = await by(enters).post(drafts, revised({ work: ['2026-02-30'] }));
  const noKey = await by(enters).send('POST', drafts, { body: revised() });

  expect(problemOf(strange).fields).toEqual([
    expect.objectContaining({ path: 'approvedBy', rule: 'unknown' }),
  ]);
  expect(problemOf(noDay).fields).toEqual([
    { path: 'work.0', rule: 'date', message: '不是一个日期；写成 2026-11-29 这样的日期。' },
  ]);
  expect(saying(noKey)).toEqual([400, 'key-missing']);
});

test('a year that is published is changed only by who says so, in the language of who asks', async () => {
  const again = await by(enters).post(drafts, revised({ revises: false }));
  const asked = { headers: { 'accept-language': 'en' } };
  const nothing = await by(enters).post(drafts, revised({ year: 2031, off: [], work: [] }), asked);

  expect(saying(again)).toEqual([409, 'year-published']);
  expect(problemOf(again).detail).toContain('2026 年的放假安排已经发布');
  expect(saying(nothing)).toEqual([409, 'year-not-published']);
  expect(problemOf(nothing).detail).toBe('2031 is not published, so nothing can be revised.');
});

test('what is unlawful in a notice is found at once, and nobody can approve, preview or publish it', async () => {
  const draft = await entered({ work: ['2026-03-02'] });
  const address = `${drafts}/${draft.draftId}`;

  const approval = await by(approves).post(`${address}/approval`, {});
  const preview = await by(approves).get(`${address}/preview`);
  const publication = await by(enters).post(`${address}/publication`, {});

  expect(draft.findings).toContainEqual({
    code: 'work-not-on-weekend',
    field: 'work',
    severity: 'unlawful',
    where: '2026-03-02',
    sentence: '调休上班日不是周末：2026-03-02',
  });
  expect(draft.open).toEqual(['withdraw']);
  expect([approval, preview, publication].map(saying)).toEqual(Array(3).fill([422, 'notice-unlawful']));
  expect(problemOf(approval).detail).toBe('录入的安排有错：调休上班日不是周末：2026-03-02。');
});

test('a notice is looked at before it is entered: what is wrong by its place, what would move; nothing is stored', async () => {
  const look = '/api/calendar/preview';
  const lines = await logLines();
  const wrong = NoticePreview.parse((await by(enters).post(look, revised({ work: ['2026-03-02'] }))).body);
  const named = revised({ names: { '2026-03-03': '临时放假' } });
  const right = NoticePreview.parse((await by(enters).post(look, named)).body);
  const again = await by(enters).post(look, revised({ revises: false }));
  const noDay = await by(enters).post(look, revised({ names: { '2026-02-30': '元旦' } }));

  expect(wrong.effect).toBeNull();
  expect(wrong.findings[0]).toMatchObject({ code: 'work-not-on-weekend', where: '2026-03-02' });
  expect(right.days).toEqual([{ day: '2026-03-03', before: 'weekday', after: 'holiday' }]);
  expect(right.effect?.totals?.practice).toMatchObject({ cases: 1, cards: 1 });
  expect(saying(again)).toEqual([409, 'year-published']);
  expect(problemOf(noDay).fields).toEqual([expect.objectContaining({ path: 'names.2026-02-30' })]);
  expect(
    DraftsAnswer.parse((await by(heads).get(drafts)).body).drafts.map(({ notice }) => notice),
  ).not.toContainEqual(expect.objectContaining({ names: expect.anything() }));
  expect(await logLines()).toBe(lines);
});

test('which years are published and by which notice, which is missing, and who keeps them', async () => {
  const calendar = CalendarAnswer.parse((await by(heads).get('/api/calendar')).body);

  const { years, missing, keepers, today } = calendar;
  expect(
    years.map(({ year, source, notice, since }) => [year, source, notice, since.version]),
  ).toContainEqual([...[2025, '国办发明电〔2024〕12号', null, 1]]);
  expect(years.find(({ year }) => year === 2026)?.work).toEqual(nationalCalendar.years['2026']?.work);
  expect(missing.map(({ year }) => year)).toEqual(
    [0, 1].map((n) => Number(today.slice(0, 4)) + n).filter((year) => year > 2026),
  );
  expect(keepers).toHaveLength(4);
});

test('two others approve what one has entered; the same request again is the same draft', async () => {
  const key = 'the-notice-of-january';
  const first = await by(enters).post(drafts, revised(), { key });
  const second = await by(enters).post(drafts, revised(), { key });
  const other = await by(enters).post(drafts, revised({ work: [] }), { key });
  const draft = DraftAnswer.parse(first.body);
  const address = `${drafts}/${draft.draftId}`;

  const own = await by(enters).post(`${address}/approval`, {});
  const early = await by(enters).post(`${address}/publication`, {});
  const once = await by(approves).post(`${address}/approval`, {}, { key: 'approval-of-january' });
  const repeated = await by(approves).post(`${address}/approval`, {}, { key: 'approval-of-january' });
  const twice = await by(approves).post(`${address}/approval`, {});
  const stillEarly = await by(approves).post(`${address}/publication`, {});

  expect([first.status, second.status]).toEqual([201, 201]);
  expect(DraftAnswer.parse(second.body).draftId).toBe(draft.draftId);
  expect(saying(other)).toEqual([422, 'key-reused']);
  expect(draft.days).toEqual([{ day: '2026-03-03', before: 'weekday', after: 'holiday' }]);
  expect(draft.closed.map(({ act, code }) => [act, code])).toEqual([
    ['approve', 'approver-is-importer'],
    ['publish', 'approvals-missing'],
  ]);
  expect(saying(own)).toEqual([403, 'approver-is-importer']);
  const { keepers } = CalendarAnswer.parse((await by(heads).get('/api/calendar')).body);
  const others = keepers.filter(({ personId }) => personId !== draft.enteredBy.personId);
  expect(problemOf(own).instead).toBe(`现在可以批准的：${others.map(({ name }) => name).join('、')}。`);
  expect(saying(early)).toEqual([409, 'approvals-missing']);
  expect([once.status, repeated.status]).toEqual([200, 200]);
  expect(DraftAnswer.parse(repeated.body).approvals).toHaveLength(1);
  expect(saying(twice)).toEqual([409, 'approver-twice']);
  expect(problemOf(stillEarly).detail).toBe('还差 1 人批准，不能发布。');
});

test('who entered a draft takes it back with a reason; it stays, and nobody can approve or publish it', async () => {
  const draft = await entered();
  const address = `${drafts}/${draft.draftId}`;
  await by(approves).post(`${address}/approval`, {});

  const another = await by(heads).post(`${address}/withdrawal`, { reason: '不对' });
  const silent = await by(enters).post(`${address}/withdrawal`, { reason: ' ' });
  const key = 'taken-back';
  const first = await by(enters).post(`${address}/withdrawal`, { reason: '年份写错了' }, { key });
  const again = await by(enters).post(`${address}/withdrawal`, { reason: '年份写错了' }, { key });
  const approval = await by(heads).post(`${address}/approval`, {});
  const publication = await by(enters).post(`${address}/publication`, {});

  expect(saying(another)).toEqual([403, 'withdrawn-by-another']);
  expect(problemOf(silent).fields).toEqual([expect.objectContaining({ path: 'reason', rule: 'tooShort' })]);
  expect([first.status, again.status]).toEqual([200, 200]);
  const read = DraftAnswer.parse(again.body);
  expect(read.withdrawn).toMatchObject({ reason: '年份写错了' });
  expect(read.open).toEqual([]);
  expect([approval, publication].map(saying)).toEqual(Array(2).fill([409, 'draft-withdrawn']));
  expect(DraftsAnswer.parse((await by(heads).get(drafts)).body).drafts[0]?.draftId).toBe(draft.draftId);
});

test('the preview says which limits move and which cards fall, names nobody and changes nothing', async () => {
  const draft = await entered();
  const lines = await logLines();

  const answer = await by(heads).get(`${drafts}/${draft.draftId}/preview`);

  const preview = PreviewAnswer.parse(answer.body);
  const line = preview.lines.find((each) => each.kind === 'case' && each.caseNo === caseNo);
  expect(line?.moves).toContainEqual({
    of: 'step/accept',
    from: '2026-03-03',
    to: '2026-03-04',
    notBefore: null,
  });
  expect(line?.cards).toEqual([
    { cardKey: `${caseNo}/T04/step/accept/passed`, level: 'yellow', threshold: 'passed' },
  ]);
  expect(preview.next).toBeNull();
  expect(preview.totals).toMatchObject({ complete: true, examined: 2, openCases: 1, openMatters: 1 });
  expect(preview.totals?.practice).toMatchObject({ cases: 1, cards: 1, earlier: 0 });
  expect(preview.totals?.moved).toEqual({
    ...{ cases: 0, matters: 0, deadlines: 0, earlier: 0, later: 0, cards: 0 },
  });
  expect(JSON.stringify(answer.body)).not.toMatch(/测试|P\d{4}|A\d{4}"/);
  expect(await logLines()).toBe(lines);
});

test('published, it is the next version; every open case learns of it, and the progress can be read', async () => {
  const [draft, rival] = [
    await entered(),
    await entered({ source: { ...revised().source, noticeNo: null } }),
  ];
  const address = `${drafts}/${draft.draftId}`;
  for (const person of [approves, heads]) await by(person).post(`${address}/approval`, {});

  const published = await by(enters).post(`${address}/publication`, {}, { key: 'publication-of-january' });
  const repeated = await by(enters).post(`${address}/publication`, {}, { key: 'publication-of-january' });
  const version = DraftAnswer.parse(published.body).published?.version;
  const state = await until('all have learned of it', async () => {
    const { body } = await by(heads).get(`/api/calendar/versions/${version}`);
    const read = VersionAnswer.parse(body);
    return typeof read.replan?.finishedAt === 'string' && read;
  });

  expect([published.status, repeated.status]).toEqual([200, 200]);
  expect(version).toBe(2);
  expect(state).toMatchObject({ version: 2, draftId: draft.draftId, newest: true });
  expect(state.replan).toMatchObject({ done: state.replan?.total, remaining: { cases: 0, matters: 0 } });
  const { body } = await by(applicant).get(`/api/cases/${caseNo}`);
  const { clocks, cards } = CaseAnswer.parse(body);
  expect(clocks.find(({ clock }) => clock === 'step')).toMatchObject({ lastDayOn: '2026-03-04' });
  expect(cards).toEqual([
    expect.objectContaining({ rule: 'T04', state: 'cancelled', cancelReason: 'calendar-changed' }),
  ]);

  const { versions } = VersionsAnswer.parse((await by(heads).get('/api/calendar/versions')).body);
  expect(versions.map(({ version: no, days }) => [no, days])).toEqual([
    [2, [{ day: '2026-03-03', before: 'weekday', after: 'holiday' }]],
    [1, []],
  ]);
  expect(versions[0]).toMatchObject({ publishedBy: draft.enteredBy.name, draftId: draft.draftId });
  const { years } = CalendarAnswer.parse((await by(heads).get('/api/calendar')).body);
  expect(years.find(({ year }) => year === 2026)).toMatchObject({
    notice: { noticeNo: '国办发明电〔2026〕1号' },
    since: { version: 2 },
  });
  const late = await by(approves).post(`${address}/approval`, {});
  const outdated = await by(approves).post(`${drafts}/${rival.draftId}/approval`, {});
  const list = DraftsAnswer.parse((await by(heads).get(drafts)).body);
  const first = VersionAnswer.parse((await by(heads).get('/api/calendar/versions/1')).body);
  const none = await by(heads).get('/api/calendar/versions/99');
  expect(saying(late)).toEqual([409, 'draft-published']);
  expect(saying(outdated)).toEqual([409, 'draft-outdated']);
  expect(list.drafts[0]?.draftId).toBe(rival.draftId);
  expect(list.drafts.find(({ draftId }) => draftId === draft.draftId)?.published?.version).toBe(2);
  expect(first).toMatchObject({ newest: false, draftId: null, replan: null });
  expect(saying(none)).toEqual([404, 'not-found']);
}, 60_000);

async function logLines(): Promise<number> {
  const { rows } = await house.engine.db.pool.query<{ n: string }>(
    'select (select count(*) from case_event) + (select count(*) from matter_event) as n',
  );
  return Number(rows[0]?.n);
}
