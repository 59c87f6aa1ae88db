import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { createHash } from 'node:crypto';
import type { ActAnswer, Receipt, SubmitBody } from '../../contract/acts.ts';
import { CaseAnswer } from '../../contract/case.ts';
import { parseInstant } from '../../domain/time/instant.ts';
import { caseWorkflowId, hearChild } from '../../workflows/messages.ts';
import { until } from '../workflows/until.ts';
import { applicationBody, pdf, startedCase, submitCase, upload } from './application.ts';
import { problemOf, signedIn } from './caller.ts';
import type { Answer, Caller } from './caller.ts';
import { openHouse } from './house.ts';
import type { House } from './house.ts';

let house: House;
const known = new Map<string, Promise<Caller>>();
const as = async (name: string): Promise<Caller> => {
  const caller = known.get(name) ?? signedIn(house.door, name);
  known.set(name, caller);
  return await caller;
};

beforeAll(async () => {
  house = await openHouse();
});
afterAll(async () => {
  await house.close();
});

const PERSON = { applicantName: '王测试', idNo: '11010519491231002X', mobile: '13800005678' };
const COMPANY = {
  ...{ applicantName: '测试餐饮有限公司', uscc: '91350100M000100Y43', mobile: '13800005678' },
  ...{ legalRep: '王测试', legalRepId: '11010519491231002X', contactName: '李测试' },
};
const HOUSE_IN_TOWN: SubmitBody['form'] = {
  ...PERSON,
  ...{
    projectKind: '农村村民住宅',
    township: '长岗镇人民政府',
    village: '测试村一组',
    location: '测试村东侧',
  },
  ...{ landArea: '120', buildArea: '240', storeys: '2', farmland: false },
};
const RESTAURANT: SubmitBody['form'] = {
  ...PERSON,
  ...{ registered: false, tradeName: '测试小馆', premises: '测试路 1 号', township: '中枢街道办事处' },
  ...{ area: '80', foodItems: ['热食类'], greaseTrap: true, outletPlace: '后巷检查井' },
};
const RENEWAL: SubmitBody['form'] = {
  ...COMPANY,
  ...{ permitNo: 'JY25203820000000', permitExpiry: '2026-04-10', conditionsChanged: false },
  premises: '测试路 1 号',
};

/** A practice case with every required material. */
async function apply(itemId: string, form: SubmitBody['form'], legalNow: string): Promise<Answer<Receipt>> {
  const applicant = await as('applicant');
  const blob = pdf('申请材料');
  await upload(house.door, applicant, { blob, name: '材料.pdf' });
  const sha256 = createHash('sha256')
    .update(Buffer.from(await blob.arrayBuffer()))
    .digest('hex');
  const guide = await applicant.get<{ materials: { code: string; required: boolean }[] }>(
    `/api/items/${itemId}`,
  );
  const needed = guide.body.materials.filter(({ required }) => required);
  return await applicant.post<Receipt>('/api/cases', {
    ...{ itemId, form, declaredTrue: true, practice: { legalNow } },
    files: needed.map(({ code }) => ({ material: code, sha256, name: `${code}.pdf` })),
  });
}

async function opened(itemId: string, form: SubmitBody['form'], legalNow: string): Promise<string> {
  const { status, body } = await apply(itemId, form, legalNow);
  if (status !== 201) throw new Error(JSON.stringify(body));
  await startedCase(await as('applicant'), body.caseNo);
  return body.caseNo;
}

const look = async (caseNo: string, name = 'applicant'): Promise<CaseAnswer> =>
  CaseAnswer.parse((await (await as(name)).get(`/api/cases/${caseNo}`)).body);

async function ask(caseNo: string, name: string, segment: string, body: object = {}): Promise<Answer> {
  const who = await as(name);
  const { body: seen } = await who.get<CaseAnswer>(`/api/cases/${caseNo}`);
  return await who.post(`/api/cases/${caseNo}/${segment}`, { seenSeq: seen.lastActSeq, ...body });
}

async function act(caseNo: string, name: string, segment: string, body: object = {}): Promise<CaseAnswer> {
  const answer = await ask(caseNo, name, segment, body);
  if (answer.status !== 200) throw new Error(`${name} ${segment}: ${JSON.stringify(answer.body)}`);
  return CaseAnswer.parse((answer.body as unknown as ActAnswer).case);
}

async function moveClock(caseNo: string, to: string): Promise<CaseAnswer> {
  const answer = await (await as('applicant')).post(`/api/cases/${caseNo}/practice-clock`, { to });
  if (answer.status !== 200) throw new Error(JSON.stringify(answer.body));
  return CaseAnswer.parse(answer.body);
}

const tones = ({ clocks }: CaseAnswer): Record<string, string> =>
  Object.fromEntries(clocks.map(({ clockId, tone }) => [clockId.split('/')[0] ?? '', tone]));

test('a township accepts and reviews in its own name, reports up, and the body above decides in its own time', async () => {
  const caseNo = await opened('I14', HOUSE_IN_TOWN, '2026-03-02T09:00:00+08:00');
  const received = await look(caseNo, 'town-clerk');
  const accepted = await act(caseNo, 'town-clerk', 'acceptance');
  await act(caseNo, 'town-reviewer', 'review');
  await act(caseNo, 'town-reviewer', 'step-completion', { step: 'town-material-review', opinion: '齐全。' });
  const { open } = await look(caseNo, 'town-site');
  const staff = open.find(({ act: name }) => name === 'completeStep')?.choices['staff'] ?? [];
  await act(caseNo, 'town-site', 'step-completion', {
    ...{ step: 'town-site-visit', opinion: '现场一致。' },
    staff: staff.slice(0, 2).map(({ value }) => value),
  });
  const early = await ask(caseNo, 'town-auditor', 'report', { opinion: '同意。' });
  await act(caseNo, 'town-auditor', 'step-completion', { step: 'town-audit', opinion: '同意上报。' });
  const blank = await ask(caseNo, 'town-approver', 'report', { opinion: ' ' });
  const other = await ask(caseNo, 'land-reviewer', 'report', { opinion: '同意。' });
  const offered = await look(caseNo, 'town-approver');
  const reported = await act(caseNo, 'town-approver', 'report', { opinion: '初审同意。' });
  const taken = await act(caseNo, 'land-reviewer', 'review');

  expect(received.holder?.unitName).toBe('长岗镇人民政府');
  expect(accepted.clocks.map(({ clock }) => clock)).toEqual(
    expect.arrayContaining(['preliminary-review', 'promised', 'step']),
  );
  expect(accepted.clocks.map(({ clock }) => clock)).not.toContain('statutory');
  expect(problemOf(early)).toMatchObject({ status: 409, code: 'lower-steps-open' });
  expect(early.body['detail']).toMatch(/初审环节还没有办完/);
  expect(problemOf(blank).fields).toEqual([expect.objectContaining({ path: 'opinion' })]);
  expect(problemOf(other)).toMatchObject({ status: 403, code: 'not-your-post' });
  expect(offered.open.find(({ act: name }) => name === 'reportUp')?.consequences.join('')).toMatch(
    /初审意见报送书.*自然资源局.*初审时钟停/,
  );
  expect(reported).toMatchObject({ state: 'reported-up', caseNo });
  expect(reported.holder?.unitName).toBe('仁怀市自然资源局');
  expect(reported.documents.map(({ kind }) => kind)).toContain('reportUp');
  expect(tones(reported)).toMatchObject({ 'preliminary-review': 'stopped-in-time', statutory: 'running' });
  expect(taken.state).toBe('under-review');
  expect((await look(caseNo)).events.find(({ type }) => type === 'reportedUp')?.text).toBeNull();
}, 120_000);

test('a joint case opens a part for each department, hears their decisions, and names the one that is late', async () => {
  const caseNo = await opened('I16', RESTAURANT, '2026-03-02T09:00:00+08:00');
  await act(caseNo, 'clerk', 'acceptance');
  const parts = await until('three parts begun', async () => {
    const { family } = await look(caseNo);
    return (
      family?.children.length === 3 && family.children.every(({ state }) => state !== null) && family.children
    );
  });
  const named = (item: string): string => parts.find(({ itemName }) => itemName.includes(item))?.caseNo ?? '';
  const shop = named('个体工商户');
  await act(shop, 'approver', 'review');
  await act(shop, 'approver', 'grant', {});
  const food = named('食品');
  await act(food, 'reviewer', 'review');
  await act(food, 'reviewer', 'step-completion', {
    ...{ step: 'material-review', opinion: '齐全。', siteVisit: false },
  });
  await act(food, 'auditor', 'step-completion', { step: 'audit', opinion: '同意。' });
  await act(food, 'approver', 'grant', { reason: '符合条件。' });
  await until('the whole has heard of both', async () => {
    const { events } = await look(caseNo);
    return events.filter(({ type }) => type === 'childDecided').length === 2;
  });
  const whole = house.engine.client.workflow.getHandle(caseWorkflowId(caseNo));
  const again = { kind: 'decided', childNo: food, itemId: 'I02', result: 'refused' } as const;
  const at = parseInstant('2026-03-02T10:00:00+08:00');
  await whole.executeUpdate(hearChild, { args: [{ ...again, at }] });
  await expect(
    whole.executeUpdate(hearChild, { args: [{ ...again, childNo: caseNo, at }] }),
  ).rejects.toMatchObject({ cause: { type: 'not-a-child' } });
  const waiting = await ask(caseNo, 'approver', 'grant', {});
  const late = await moveClock(caseNo, '2026-03-19T09:00:00+08:00');
  const seenBelow = await look(named('排水'), 'drain-reviewer');

  expect(late).toMatchObject({ state: 'joint' });
  expect(
    late.events.filter(({ type }) => type === 'childDecided').map(({ params }) => params['result']),
  ).toEqual(['granted', 'granted']);
  expect(late.clocks.map(({ clock }) => clock)).toContain('joint');
  expect(problemOf(waiting)).toMatchObject({ status: 409, code: 'wrong-state' });
  const [slow] = late.family?.children ?? [];
  expect(slow).toMatchObject({
    late: true,
    unitName: '仁怀市住房和城乡建设局',
    caseNo: late.family?.slowest,
  });
  expect(late.family?.children.filter(({ over }) => over)).toHaveLength(2);
  expect(seenBelow.family?.parent?.caseNo).toBe(caseNo);
  expect(seenBelow.now.slice(0, 10)).toBe('2026-03-19');
  expect(seenBelow.documents.map(({ kind }) => kind)).toEqual(['accept']);
  expect(seenBelow.cards.some(({ level }) => level === 'red')).toBe(true);
}, 120_000);

test('a permit that expires while its renewal is open counts as renewed, and the certificate still follows', async () => {
  const past = await apply('I03', { ...RENEWAL, permitExpiry: '2026-03-02' }, '2026-03-02T09:00:00+08:00');
  const caseNo = await opened('I03', RENEWAL, '2026-03-02T09:00:00+08:00');
  const accepted = await act(caseNo, 'clerk', 'acceptance');
  const deemed = await moveClock(caseNo, '2026-04-11T00:02:00+08:00');
  const issued = await act(caseNo, 'issuer', 'certificate');
  const closed = await act(caseNo, 'outlet', 'service', { method: 'window' });

  expect(past.status).toBe(422);
  expect(problemOf(past as unknown as Answer).fields).toEqual([
    expect.objectContaining({ path: 'form.permitExpiry', rule: 'dateAfter' }),
  ]);
  expect(accepted.clocks.find(({ clock }) => clock === 'permit-expiry')?.lastDayOn).toBe('2026-04-10');
  expect(deemed.state).toBe('deemed-renewed');
  expect(deemed.cards.map(({ rule }) => rule)).toContain('T09');
  expect(issued.certificateNo).toMatch(/号$/);
  expect(closed.state).toBe('closed');
}, 120_000);

/** What each act of an office needs to be whole, on an ordinary case in its first review step. */
const OF_A_STEP: readonly (readonly [
  segment: string,
  name: string,
  body: (choices: (act: string, field: string) => string) => object,
  bad: object,
  field: string,
  event: string,
])[] = [
  [
    ...(['transfer', 'reviewer'] as const),
    (choice) => ({ step: 'material-review', to: choice('transferTask', 'to'), reason: '外出。' }),
    { step: 'material-review', to: 'P0001', reason: '外出。' },
    'to',
    'taskTransferred',
  ],
  [
    ...(['signer', 'auditor'] as const),
    () => ({ step: 'material-review', signer: 'post/D20-AUDIT', reason: '重要事项。' }),
    { step: 'material-review', signer: 'post/D10-AUDIT', reason: '重要事项。' },
    'signer',
    'signerAdded',
  ],
  [
    ...(['signer-removal', 'auditor'] as const),
    () => ({ step: 'material-review', signer: 'post/D20-AUDIT', reason: '不用会签。' }),
    { step: 'material-review', signer: 'nobody', reason: '不用会签。' },
    'signer',
    'signerRemoved',
  ],
  [
    ...(['step-limit', 'auditor'] as const),
    () => ({ step: 'material-review', limit: 4, reason: '要核对原件。' }),
    { step: 'material-review', limit: 0, reason: '要核对原件。' },
    'limit',
    'stepLimitRaised',
  ],
  [
    ...(['recusal', 'auditor'] as const),
    () => ({ step: 'material-review', personId: 'P0211', reason: '与申请人有亲属关系。' }),
    { step: 'material-review', personId: 'A0002', reason: '与申请人有亲属关系。' },
    'personId',
    'recused',
  ],
  [
    ...(['termination', 'approver'] as const),
    () => ({ ground: 'object-gone', reason: '楼房已经拆除。' }),
    { ground: 'because', reason: '楼房已经拆除。' },
    'ground',
    'terminated',
  ],
];

test('who does a step, who signs it and how long it may take is arranged by those whose it is, with a reason', async () => {
  const { caseNo } = await submitCase(house.door, await as('applicant'));
  await startedCase(await as('applicant'), caseNo);
  await act(caseNo, 'clerk', 'acceptance');
  await act(caseNo, 'reviewer', 'review');
  const told: string[] = [];
  for (const [segment, name, body, bad, field, event] of OF_A_STEP) {
    const { open } = await look(caseNo, name);
    const choice = (of: string, by: string): string =>
      open.find((row) => row.act === of)?.choices[by]?.find(({ value }) => value !== 'P0211')?.value ?? '';
    const stranger = await ask(caseNo, 'outlet', segment, body(choice));
    const wrong = await ask(caseNo, name, segment, bad);
    const done = await act(caseNo, name, segment, body(choice));
    expect({ segment, status: stranger.status }).toEqual({ segment, status: 403 });
    expect(problemOf(wrong)).toMatchObject({ status: 422, fields: [{ path: field }] });
    told.push(done.events.at(-1)?.type === event ? event : `${segment}: ${String(done.events.at(-1)?.type)}`);
  }
  const over = await ask(caseNo, 'auditor', 'recusal', { step: 'audit', personId: 'P0212', reason: '…' });
  const { events, documents, state } = await look(caseNo);

  expect(told).toEqual(OF_A_STEP.map(([, , , , , event]) => event));
  expect(state).toBe('terminated');
  expect(documents.map(({ kind }) => kind)).toContain('terminate');
  expect(problemOf(over)).toMatchObject({ status: 409, code: 'case-closed' });
  expect(events.find(({ type }) => type === 'terminated')?.text).toBe('楼房已经拆除。');
  expect(events.find(({ type }) => type === 'recused')?.text).toBeNull();
}, 120_000);

test('what can be put right at the counter is; what needs no permit, or was entered in error, ends there', async () => {
  const open = async (): Promise<string> => {
    const { caseNo } = await submitCase(house.door, await as('applicant'));
    await startedCase(await as('applicant'), caseNo);
    return caseNo;
  };
  const [fixed, voided] = [await open(), await open()];
  await act(fixed, 'clerk', 'on-spot-correction', { materials: ['M01'], note: '改了一个错字。' });
  const unknown = await ask(fixed, 'clerk', 'on-spot-correction', { materials: ['M99'], note: '…' });
  const stranger = await ask(fixed, 'reviewer', 'not-needed', { reason: '…', basis: '…' });
  const blank = await ask(fixed, 'clerk', 'not-needed', { reason: '不属于许可范围。', basis: '' });
  const told = await act(fixed, 'clerk', 'not-needed', { reason: '不属于许可范围。', basis: '某法第一条' });
  const { open: acts } = await look(voided, 'clerk');
  const second = acts.find(({ act: name }) => name === 'void')?.choices['confirmedBy']?.[0]?.value;
  const alone = await ask(voided, 'clerk', 'void', { confirmedBy: 'P0016', reason: '重复录入。' });
  const gone = await act(voided, 'clerk', 'void', { confirmedBy: second, reason: '重复录入。' });

  expect(problemOf(unknown)).toMatchObject({ status: 422, code: 'unknown-material' });
  expect(stranger.status).toBe(403);
  expect(problemOf(blank).fields).toEqual([expect.objectContaining({ path: 'basis' })]);
  expect(told.state).toBe('not-needed');
  expect(told.documents.map(({ kind }) => kind)).toContain('declareNotNeeded');
  expect(problemOf(alone).fields).toEqual([expect.objectContaining({ path: 'confirmedBy', rule: 'choice' })]);
  expect(gone.state).toBe('voided');
}, 60_000);

test('a minor material may follow acceptance: the notice names it, the permit waits, and the applicant supplies it', async () => {
  const { caseNo } = await submitCase(house.door, await as('applicant'), {
    files: (await applicationBody(house.door, await as('applicant'))).files.filter(
      ({ material }) => material !== 'M05',
    ),
  });
  await startedCase(await as('applicant'), caseNo);
  const { open } = await look(caseNo, 'clerk');
  const silent = await ask(caseNo, 'clerk', 'acceptance');
  const wrong = await ask(caseNo, 'clerk', 'acceptance', { tolerated: ['M01', 'M05'] });
  const accepted = await act(caseNo, 'clerk', 'acceptance', { tolerated: ['M05'] });
  const mine = await look(caseNo);
  const [file] = mine.materials.flatMap(({ files }) => files);
  const none = await ask(caseNo, 'applicant', 'tolerated-supply', { files: [] });
  const staff = await ask(caseNo, 'clerk', 'tolerated-supply', {
    files: [{ material: 'M05', sha256: file?.sha256, name: '制度.pdf' }],
  });
  const supplied = await act(caseNo, 'applicant', 'tolerated-supply', {
    files: [{ material: 'M05', sha256: file?.sha256, name: '制度.pdf' }],
  });

  expect(open.find(({ act: name }) => name === 'accept')?.choices['tolerated']).toEqual([
    { value: 'M05', label: '保证食品安全的规章制度' },
  ]);
  expect(problemOf(silent).fields).toEqual([expect.objectContaining({ path: 'tolerated' })]);
  expect(problemOf(wrong)).toMatchObject({ code: 'not-tolerable' });
  expect(accepted.clocks.map(({ clock }) => clock)).toContain('supplement');
  expect(problemOf(none).fields).toEqual([expect.objectContaining({ path: 'files' })]);
  expect(staff.status).toBe(403);
  expect(supplied.clocks.find(({ clock }) => clock === 'supplement')?.stoppedAt).not.toBeNull();
  expect(supplied.materials.find(({ code }) => code === 'M05')?.files).toHaveLength(1);
}, 60_000);
