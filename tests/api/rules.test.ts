import { afterAll, beforeAll, expect, test } from '@jest/globals';
import {
  RuleDraftAnswer,
  RuleDraftsAnswer,
  RulePreview,
  RulesAnswer,
  RuleVersionAnswer,
  RuleVersionsAnswer,
} from '../../contract/rules.ts';
import { addDays } from '../../domain/time/day.ts';
import { dayOf, toInstant } from '../../domain/time/instant.ts';
import { startedCase, submitCase } from './application.ts';
import { problemOf, signedIn } from './caller.ts';
import type { Answer, Caller } from './caller.ts';
import { openHouse } from './house.ts';
import type { House } from './house.ts';
import { until } from '../workflows/until.ts';

let house: House;
let [enters, approves, heads, clerk]: Caller[] = [];
beforeAll(async () => {
  house = await openHouse();
  const names = ['supervisor', 'supervisor2', 'supervisionhead', 'clerk'];
  [enters, approves, heads, clerk] = await Promise.all(names.map((name) => signedIn(house.door, name)));
}, 60_000);
afterAll(async () => {
  await house.close();
});

const drafts = '/api/rules/drafts';
const tomorrow = () => addDays(dayOf(toInstant(Date.now())), 1);
const settings = (change: Record<string, unknown> = {}) => ({
  ...{ from: tomorrow(), off: ['T04'], profile: 'HN', units: { D20: 'CD' }, items: {} },
  ...change,
});
const by = (someone: Caller | undefined): Caller => {
  if (someone === undefined) throw new Error('nobody has signed in yet');
  return someone;
};
const saying = (answer: Answer) => [answer.status, problemOf(answer).code];

test('what the law sets cannot be switched off, and the answer names the article and what can be', async () => {
  const answer = await by(enters).post(drafts, settings({ off: ['T04', 'T01'] }));

  expect(saying(answer)).toEqual([422, 'rule-set-by-law']);
  expect(problemOf(answer).detail).toBe(
    '规则 T01（受理逾期）是法律规定的（行政许可法 第32条第1款第(四)项），不能用数据关闭。',
  );
  expect(JSON.stringify(answer.body)).toContain(
    'T02、T04、T06、T14、T15、T16、P02、P03、P04、P06、P09、P10、P12',
  );
});

test('every rule says whether it is on, since when, on which article, and why the law keeps it on', async () => {
  const read = RulesAnswer.parse((await by(enters).get('/api/rules')).body);

  const of = (id: string) => read.rules.find(({ rule }) => rule === id);
  expect(of('T01')).toMatchObject({ off: false, version: 1, since: null, name: '受理逾期' });
  expect(of('T01')?.closed).toContain('行政许可法 第32条第1款第(四)项');
  expect(of('T04')?.closed).toBeNull();
  expect([read.inForce, read.announced, read.newest]).toEqual([null, [], null]);
  expect(read.units).toContainEqual({ unitId: 'D20', name: expect.any(String) });
  expect(read.items).toContainEqual({ itemId: 'I02', name: expect.any(String) });
  expect(read.keepers).toHaveLength(4);
});

test('what a version would change in open cases is counted before it is entered, and nothing is stored', async () => {
  const applicant = await signedIn(house.door, 'applicant');
  const { caseNo } = await submitCase(house.door, applicant);
  await startedCase(applicant, caseNo);
  const look = async (change: Record<string, unknown>) =>
    RulePreview.parse((await by(enters).post('/api/rules/preview', settings({ units: {}, ...change }))).body);

  const off = await look({ off: ['T04'], profile: null });
  const same = await look({ off: [], profile: null });
  const late = await by(enters).post('/api/rules/preview', settings({ off: ['T01'] }));

  expect(off).toMatchObject({ examined: 1, complete: true, cases: 1, practice: 0 });
  expect(off.lines[0]?.clocks).toEqual([
    { of: 'step/accept', early: true, from: { rule: 'T04', level: 'yellow' }, to: null },
  ]);
  expect(same).toMatchObject({ cases: 0, lines: [] });
  expect(saying(late)).toEqual([422, 'rule-set-by-law']);
  const list = RuleDraftsAnswer.parse((await by(heads).get(drafts)).body);
  expect(list.drafts).toEqual([]);
});

test('a day that has come, an unknown unit, an unknown rule and a stranger are refused', async () => {
  const today = dayOf(toInstant(Date.now()));
  const late = await by(enters).post(drafts, settings({ from: today }));
  const nowhere = await by(enters).post(drafts, settings({ units: { D99: 'CD' } }));
  const unheard = await by(enters).post(drafts, settings({ off: ['T99'] }));
  const stranger = await by(clerk).post(drafts, settings());

  expect(saying(late)).toEqual([422, 'rules-not-ahead']);
  expect(saying(nowhere)).toEqual([422, 'rules-name-unknown']);
  expect(problemOf(nowhere).detail).toBe('units 里的 D99 不存在。');
  expect(problemOf(unheard).fields).toEqual([expect.objectContaining({ path: 'off.0' })]);
  expect(stranger.status).toBe(403);
});

test('one enters, two others approve, and published it is the next version whose progress can be read', async () => {
  const key = 'rules-of-the-day';
  const first = await by(enters).post(drafts, settings(), { key });
  const again = await by(enters).post(drafts, settings(), { key });
  const draft = RuleDraftAnswer.parse(first.body);
  const rival = RuleDraftAnswer.parse((await by(enters).post(drafts, settings({ off: [] }))).body);
  const address = `${drafts}/${draft.draftId}`;

  const own = await by(enters).post(`${address}/approval`, {});
  const early = await by(enters).post(`${address}/publication`, {});
  for (const person of [approves, heads]) await by(person).post(`${address}/approval`, {});
  const published = RuleDraftAnswer.parse((await by(enters).post(`${address}/publication`, {})).body);
  const withdrawn = await by(enters).post(`${address}/withdrawal`, { reason: '晚了' });
  const outdated = await by(approves).post(`${drafts}/${rival.draftId}/approval`, {});
  const state = await until('nobody is left to tell', async () => {
    const read = RuleVersionAnswer.parse((await by(heads).get('/api/rules/versions/2')).body);
    return typeof read.progress?.finishedAt === 'string' && read;
  });

  expect([first.status, again.status]).toEqual([201, 201]);
  expect(RuleDraftAnswer.parse(again.body).draftId).toBe(draft.draftId);
  expect(draft.closed.map(({ act, code }) => [act, code])).toEqual([
    ['approve', 'approver-is-importer'],
    ['publish', 'approvals-missing'],
  ]);
  expect(saying(own)).toEqual([403, 'approver-is-importer']);
  expect(saying(early)).toEqual([409, 'approvals-missing']);
  expect(published.published?.version).toBe(2);
  expect(published.approvals).toHaveLength(2);
  expect(saying(withdrawn)).toEqual([409, 'rules-published']);
  expect(saying(outdated)).toEqual([409, 'rules-outdated']);
  expect(state).toMatchObject({ version: 2, newest: true, settings: settings() });
  const program = RuleVersionAnswer.parse((await by(heads).get('/api/rules/versions/1')).body);
  expect(program).toMatchObject({ draftId: null, settings: null, newest: false, progress: null });
  expect((await by(heads).get('/api/rules/versions/99')).status).toBe(404);
  const one = RuleDraftAnswer.parse((await by(heads).get(address)).body);
  expect(one.closed.map(({ code }) => code)).toEqual(Array(3).fill('rules-published'));
  const list = RuleDraftsAnswer.parse((await by(heads).get(drafts)).body);
  expect(list.drafts.map(({ draftId }) => draftId).sort()).toEqual([draft.draftId, rival.draftId].sort());
  const now = RulesAnswer.parse((await by(heads).get('/api/rules')).body);
  expect(now.inForce).toBeNull();
  expect(now.announced).toEqual([{ version: 2, settings: settings() }]);
  expect(now.newest?.version).toBe(2);
  const { versions } = RuleVersionsAnswer.parse((await by(heads).get('/api/rules/versions')).body);
  expect(versions.map(({ version, settings: said, before }) => [version, said, before])).toEqual([
    [2, settings(), null],
    [1, null, null],
  ]);
  expect(one.before).toBeNull();
}, 60_000);
