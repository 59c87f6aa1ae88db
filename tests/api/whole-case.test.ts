import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { ActAnswer, Receipt } from '../../contract/acts.ts';
import { CaseAnswer, InboxAnswer, MyCasesAnswer, TrackAnswer } from '../../contract/case.ts';
import { MatterAnswer, MattersAnswer } from '../../contract/matter.ts';
import { NoticesAnswer } from '../../contract/session.ts';
import { startedCase, submitCase } from './application.ts';
import { caller, signedIn } from './caller.ts';
import type { Caller } from './caller.ts';
import { openHouse } from './house.ts';
import type { House } from './house.ts';

let house: House;
let applicant: Caller;
/** The first of them, decided minutes after its acceptance. */
let tracked: Receipt | undefined;
const PEOPLE = [
  'clerk',
  'reviewer',
  'site',
  'auditor',
  'approver',
  'issuer',
  'outlet',
  'head',
  'applicant',
] as const;
type Name = (typeof PEOPLE)[number];
let people: Readonly<Record<Name, Caller>>;

beforeAll(async () => {
  house = await openHouse();
  const callers = await Promise.all(
    PEOPLE.map(async (name) => [name, await signedIn(house.door, name)] as const),
  );
  people = Object.fromEntries(callers) as Record<Name, Caller>;
  ({ applicant } = people);
});
afterAll(async () => {
  await house.close();
});

/** Acts as somebody who sees the case as it is now. */
async function act(caseNo: string, name: Name, segment: string, body: object = {}): Promise<CaseAnswer> {
  const who = people[name];
  const { body: seen } = await who.get<CaseAnswer>(`/api/cases/${caseNo}`);
  const answer = await who.post<ActAnswer>(`/api/cases/${caseNo}/${segment}`, {
    seenSeq: seen.lastActSeq,
    ...body,
  });
  if (answer.status !== 200) throw new Error(`${segment}: ${JSON.stringify(answer.body)}`);
  return CaseAnswer.parse(answer.body.case);
}

async function newCase(): Promise<string> {
  const { caseNo } = await submitCase(house.door, applicant);
  await startedCase(applicant, caseNo);
  return caseNo;
}

test('a case goes from the receipt to the served certificate, each act by its own post', async () => {
  tracked = await submitCase(house.door, applicant);
  const { caseNo } = tracked;
  await startedCase(applicant, caseNo);

  await act(caseNo, 'clerk', 'acceptance');
  await act(caseNo, 'reviewer', 'review');
  const site = await act(caseNo, 'reviewer', 'step-completion', {
    step: 'material-review',
    opinion: '材料齐全，需要现场核查。',
    siteVisit: true,
  });
  const { body: onSite } = await people.site.get<CaseAnswer>(`/api/cases/${caseNo}`);
  const staff = onSite.open.find(({ act: name }) => name === 'completeStep')?.choices['staff'] ?? [];
  await act(caseNo, 'site', 'step-completion', {
    step: 'site-visit',
    opinion: '现场与图纸一致。',
    staff: staff.slice(0, 2).map(({ value }) => value),
  });
  await act(caseNo, 'auditor', 'step-completion', { step: 'audit', opinion: '同意。' });
  await act(caseNo, 'approver', 'grant', { reason: '符合条件。' });
  await act(caseNo, 'issuer', 'certificate');
  await act(caseNo, 'outlet', 'service', { method: 'window' });
  const { body: seen } = await applicant.get<CaseAnswer>(`/api/cases/${caseNo}`);

  expect(site.holders[0]?.stepId).toBe('site-visit');
  expect(seen.state).toBe('closed');
  expect(seen.documents.map(({ kind }) => kind)).toEqual(['receipt', 'accept', 'grant', 'certificate']);
  expect(seen.clocks.every(({ tone }) => tone === 'stopped-in-time')).toBe(true);
  expect(seen.certificateNo).toMatch(/号$/);
  expect(seen.open).toEqual([]);
}, 120_000);

test('a decision minutes after acceptance is a card that can be acknowledged, and its notice names the rule', async () => {
  const { matters } = MattersAnswer.parse((await people.approver.get('/api/matters')).body);
  const card = matters.find(({ cards }) => cards.some(({ rule }) => rule === 'P12'));
  const id = encodeURIComponent(card?.matterId ?? '');

  const done = await people.approver.post(`/api/matters/acknowledgement?id=${id}`, {});
  const { notices } = NoticesAnswer.parse((await people.approver.get('/api/notices')).body);

  expect(card).toMatchObject({ kind: 'card', level: 'yellow', state: 'issued' });
  expect(card?.cards[0]).toMatchObject({ threshold: 'found', because: 'within-five-minutes', clock: null });
  expect(MatterAnswer.parse(done.body).state).toBe('acknowledged');
  expect(notices.map(({ text }) => text).join()).toMatch(/：P12（异常快）发出黄牌，请反馈。/);
});

test('a suspicion is seen by the unit that must answer and by the supervision body; outside only once it is upheld', async () => {
  const supervisor = await signedIn(house.door, 'supervisor');
  const matters = MattersAnswer.parse((await supervisor.get('/api/matters')).body).matters;
  const suspicion = matters.find(({ cards }) => cards.some(({ rule }) => rule === 'P12'));
  const id = encodeURIComponent(suspicion?.matterId ?? '');
  const { caseNo = '', serialNo = '' } = tracked ?? {};
  const rules = ({ cards }: Pick<CaseAnswer, 'cards'>): string[] => cards.map(({ rule }) => rule);
  const seenBy = async (who: Caller) => rules((await who.get<CaseAnswer>(`/api/cases/${caseNo}`)).body);
  const publicly = async () => {
    const body = { serialNo, password: tracked?.queryPassword };
    return rules(TrackAnswer.parse((await caller(house.door).post('/api/track', body)).body));
  };
  const everybody = async () => [
    ...(await Promise.all([applicant, people.clerk, people.approver, supervisor].map(seenBy))),
    await publicly(),
  ];

  const before = await everybody();
  await people.approver.post(`/api/matters/answer?id=${id}`, { text: '当场核对后准予。' });
  await supervisor.post(`/api/matters/upholding?id=${id}`, { text: '核对时间，疑点成立。' });

  expect(suspicion?.case.caseNo).toBe(caseNo);
  expect(before).toEqual([[], [], ['P12'], ['P12'], []]);
  expect(await everybody()).toEqual([['P12'], ['P12'], ['P12'], ['P12'], ['P12']]);
});

test('the applicant opens the decision, another applicant finds nothing there', async () => {
  const caseNo = await newCase();
  const { documents } = await act(caseNo, 'clerk', 'acceptance');
  const href = documents.find(({ kind }) => kind === 'accept')?.href ?? '';
  const stranger = await signedIn(house.door, 'applicant2');

  const opened = await applicant.get<string>(href);
  const refused = await stranger.get(href);

  expect(opened.status).toBe(200);
  expect(opened.headers.get('content-type')).toBe('application/pdf');
  expect(opened.body.startsWith('%PDF')).toBe(true);
  expect(refused.status).toBe(404);
});

test('a correction is told once with its defects, supplied, and the case is received anew', async () => {
  const caseNo = await newCase();
  const { body: before } = await applicant.get<CaseAnswer>(`/api/cases/${caseNo}`);
  const [file] = before.materials.flatMap(({ files }) => files);
  const items = [{ material: 'M02', problem: '看不清信用代码', fix: '请重新拍一张' }];

  await act(caseNo, 'clerk', 'correction-notice', { items });
  const { body: told } = await applicant.get<CaseAnswer>(`/api/cases/${caseNo}`);
  const supplied = await act(caseNo, 'applicant', 'correction', {
    files: [{ material: 'M02', sha256: file?.sha256, name: '营业执照（重拍）.pdf' }],
  });

  expect(told.state).toBe('awaiting-correction');
  expect(told.materials.find(({ code }) => code === 'M02')).toMatchObject({
    missing: true,
    problem: '看不清信用代码',
    fix: '请重新拍一张',
  });
  expect(supplied.state).toBe('received');
  expect(supplied.materials.find(({ code }) => code === 'M02')?.files.map(({ name }) => name)).toContain(
    '营业执照（重拍）.pdf',
  );
});

test('a refusal, an extension and a return carry their reasons to those who may read them', async () => {
  const caseNo = await newCase();
  await act(caseNo, 'clerk', 'acceptance');
  await act(caseNo, 'reviewer', 'review');
  const extended = await act(caseNo, 'head', 'extension', { reason: '需要补充检验。' });
  await act(caseNo, 'reviewer', 'step-completion', {
    step: 'material-review',
    opinion: '意见只给办理人员看',
    siteVisit: false,
  });
  const returned = await act(caseNo, 'auditor', 'step-return', {
    to: 'material-review',
    reason: '请补意见。',
  });
  const { body: seen } = await applicant.get<CaseAnswer>(`/api/cases/${caseNo}`);

  expect(extended.documents.map(({ kind }) => kind)).toContain('extend');
  expect(returned.holders[0]?.stepId).toBe('material-review');
  expect(seen.events.find(({ type }) => type === 'extended')?.text).toBe('需要补充检验。');
  expect(JSON.stringify(seen)).not.toContain('意见只给办理人员看');
  expect(seen.events.map(({ personName }) => personName).filter(Boolean)).toEqual([]);
});

test('what may be done now is offered with its consequences, and the rest is closed with a sentence', async () => {
  const caseNo = await newCase();

  const { body: seen } = await people.clerk.get<CaseAnswer>(`/api/cases/${caseNo}`);
  const accept = seen.open.find(({ act: name }) => name === 'accept');

  expect(accept?.consequences.join('')).toMatch(/受理通知书.*法定时钟开始，到 \d+年\d+月\d+日/);
  expect(seen.closed.map(({ act: name }) => name)).toContain('grant');
  expect(seen.closed.every(({ sentence }) => !/[{}]|wrong-state/.test(sentence))).toBe(true);
});

/** The sentences of the own acts that are closed, once each, by why. */
async function closedFor(name: Name, caseNo: string): Promise<Record<string, readonly string[]>> {
  const { body } = await people[name].get<CaseAnswer>(`/api/cases/${caseNo}`);
  const own = body.closed.filter(({ mine }) => mine);
  const codes = [...new Set(own.map(({ code }) => code))];
  return Object.fromEntries(
    codes.map((code) => [
      code,
      [...new Set(own.flatMap((row) => (row.code === code ? [row.sentence] : [])))],
    ]),
  );
}

test('every closed act says whether it is one of the reader’s own posts', async () => {
  const caseNo = await newCase();
  await act(caseNo, 'clerk', 'acceptance');
  const own = async (name: Name): Promise<string[]> => {
    const { body } = await people[name].get<CaseAnswer>(`/api/cases/${caseNo}`);
    return body.closed.filter(({ mine }) => mine).map(({ act: closed }) => closed);
  };

  expect(await own('reviewer')).toEqual(expect.arrayContaining(['completeStep', 'returnStep']));
  expect((await own('clerk')).toSorted()).toEqual([
    'accept',
    'declareNotNeeded',
    'fixOnSpot',
    'refuseAcceptance',
    'requestCorrection',
    'void',
  ]);
  expect(await closedFor('clerk', caseNo)).toEqual({
    'wrong-state': ['这件现在是“已受理”。现在可以：开始审查、调整环节时限、转办、回避、延期、终止。'],
  });
  expect(await own('auditor')).toContain('completeStep');
  expect(await own('auditor')).not.toContain('accept');
  expect(await own('outlet')).toEqual(['serve']);
});

test('the case lies in the inbox of the post that must act, and among the cases of the applicant', async () => {
  const caseNo = await newCase();

  const inbox = InboxAnswer.parse((await people.clerk.get('/api/inbox')).body);
  const mine = MyCasesAnswer.parse((await applicant.get('/api/cases')).body);
  const line = inbox.lines.find((candidate) => candidate.caseNo === caseNo);

  expect(line).toMatchObject({ state: 'received', why: '申请人提交', stepName: '收件受理' });
  expect(mine.lines.map((candidate) => candidate.caseNo)).toContain(caseNo);
});

test('milestones reach the applicant as sentences, and are read once they were opened', async () => {
  const caseNo = await newCase();
  await act(caseNo, 'clerk', 'acceptance');

  const { body } = await applicant.get('/api/notices');
  const [notice] = NoticesAnswer.parse(body).notices;
  const read = await applicant.post('/api/notices/read', { ids: [notice?.id] });
  const again = NoticesAnswer.parse((await applicant.get('/api/notices')).body).notices[0];

  expect(notice?.text).toMatch(/^食品经营许可（新办） \d{8}-\d{4} 已受理，文号 .*号。$/);
  expect(read.status).toBe(204);
  expect(again).toMatchObject({ id: notice?.id, read: true });
});
