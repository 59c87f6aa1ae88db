import { expect, test } from '@jest/globals';
import { absenceRefusalParams } from '../../api/present/absence-problems.ts';
import { FINDINGS } from '../../api/present/calendar-findings.ts';
import { draftRefusalParams } from '../../api/present/calendar-problems.ts';
import { FIELD_RULES, ruleParams } from '../../api/present/field-sentences.ts';
import { matterRefusalParams } from '../../api/present/matter-refusal-params.ts';
import type { ProblemCode } from '../../api/present/problem-codes.ts';
import { PROBLEMS } from '../../api/present/problem-sentences.ts';
import { NO_NAMES } from '../../api/present/refusal-names.ts';
import { refusalParams } from '../../api/present/refusal-params.ts';
import { rulesRefusalParams } from '../../api/present/rules-problems.ts';
import { fill } from '../../api/present/sentence.ts';
import type { Language, Params } from '../../api/present/sentence.ts';
import type { AuthorityRefusal } from '../../domain/case/actor.ts';
import type { CaseRefusal } from '../../domain/case/refusal.ts';
import type { AbsenceRefusal } from '../../domain/organisation/absence.ts';
import type { MatterAuthorityRefusal } from '../../domain/supervision/matter-authority.ts';
import type { MatterRefusal } from '../../domain/supervision/matter.ts';
import type { RuleDraftRefusal } from '../../domain/supervision/rule-draft.ts';
import type { DraftRefusal } from '../../domain/time/calendar-draft.ts';
import { parseDay } from '../../domain/time/day.ts';
import { parseInstant } from '../../domain/time/instant.ts';

const at = parseInstant('2026-03-02T09:00:00+08:00');
const onDay = parseDay('2026-03-02');

/** One of each refusal of a case. A new code without a row here does not compile. */
const CASE_REFUSALS: {
  readonly [Code in (CaseRefusal | AuthorityRefusal)['code']]: Extract<
    CaseRefusal | AuthorityRefusal,
    { code: Code }
  >;
} = {
  'case-closed': { code: 'case-closed', state: 'closed' },
  'wrong-state': { code: 'wrong-state', state: 'received', act: 'grant', possible: ['accept'] },
  'unknown-act': { code: 'unknown-act', act: 'fly', possible: [] },
  'case-changed': { code: 'case-changed', lastActSeq: 3, seenSeq: 1 },
  'only-applicant': { code: 'only-applicant', act: 'withdraw' },
  'only-staff': { code: 'only-staff', act: 'accept' },
  'same-officer': { code: 'same-officer', act: 'grant', did: 'reviewed' },
  'deemed-already': { code: 'deemed-already', deemed: 'renewal', deemedAt: at },
  'step-not-ahead': { code: 'step-not-ahead', stepId: '决定', possible: [] },
  'step-raised-already': { code: 'step-raised-already', stepId: '材料审查' },
  'step-limit-not-longer': {
    code: 'step-limit-not-longer',
    stepId: '材料审查',
    from: 2,
    unit: 'workingDay',
  },
  'step-limit-passed': { code: 'step-limit-passed', stepId: '材料审查', breachAt: at },
  'step-limit-too-long': { code: 'step-limit-too-long', stepId: '材料审查', lastDayOn: onDay, atMost: onDay },
  'only-section-head': { code: 'only-section-head', act: 'raiseStepLimit', unitId: '市场监管局' },
  'second-person': { code: 'second-person', confirmedBy: null },
  'unknown-ground': { code: 'unknown-ground', ground: '没空', possible: ['object-gone'] },
  'wrong-step': { code: 'wrong-step', stepId: '审核', expected: '决定', open: ['决定'] },
  'unknown-fact': { code: 'unknown-fact', fact: '天气', possible: ['siteVisit'] },
  'bad-fact': { code: 'bad-fact', fact: '座位数', expected: '1–100' },
  'fact-settled': { code: 'fact-settled', fact: '座位数' },
  'not-signed-here': { code: 'not-signed-here', stepId: '决定', possible: ['审核'] },
  'signer-unclear': { code: 'signer-unclear', stepId: '审核' },
  'signer-already': { code: 'signer-already', stepId: '审核' },
  'signer-unknown': { code: 'signer-unknown', stepId: '审核' },
  'last-signer': { code: 'last-signer', stepId: '审核' },
  'not-a-signer': { code: 'not-a-signer', stepId: '审核' },
  'signed-already': { code: 'signed-already', stepId: '审核' },
  'against-opinion': { code: 'against-opinion', steps: ['审核'] },
  transferred: { code: 'transferred', stepId: '审核' },
  'transferred-already': { code: 'transferred-already', stepId: '审核' },
  recused: { code: 'recused' },
  'recused-named': { code: 'recused-named' },
  'recused-already': { code: 'recused-already' },
  'not-an-earlier-step': { code: 'not-an-earlier-step', to: '决定', possible: ['材料审查'] },
  'unknown-material': { code: 'unknown-material', materials: ['照片'] },
  'no-material': { code: 'no-material', possible: ['照片'] },
  'second-notice': { code: 'second-notice', materials: ['照片'] },
  'not-requested': { code: 'not-requested', materials: ['照片'], possible: [] },
  'fact-missing': { code: 'fact-missing', fact: 'siteVisit', stepId: '材料审查' },
  'two-staff': { code: 'two-staff', minStaff: 2, named: 1 },
  'no-extension-in-law': { code: 'no-extension-in-law' },
  'nothing-to-extend': { code: 'nothing-to-extend' },
  'extended-already': { code: 'extended-already' },
  'extension-too-late': { code: 'extension-too-late', breachAt: at },
  'not-tolerable': { code: 'not-tolerable', materials: ['平面图'], possible: ['健康证明'] },
  'supplement-too-long': { code: 'supplement-too-long', longest: 5, unit: 'workingDay' },
  'nothing-tolerated': { code: 'nothing-tolerated' },
  'tolerated-open': { code: 'tolerated-open', materials: ['健康证明'] },
  'commitment-not-offered': { code: 'commitment-not-offered' },
  'no-post-check': { code: 'no-post-check' },
  'order-missing': { code: 'order-missing' },
  'served-already': { code: 'served-already' },
  'no-fee': { code: 'no-fee' },
  'fees-not-stated': { code: 'fees-not-stated', possible: ['城市道路占用费'] },
  'fee-not-listed': { code: 'fee-not-listed', feeCode: '手续费', possible: ['城市道路占用费'] },
  'fee-off-standard': { code: 'fee-off-standard', feeCode: '城市道路占用费', possibleFen: [80, 50] },
  'fee-not-due': { code: 'fee-not-due', feeCode: '手续费', possible: [] },
  'fee-amount': { code: 'fee-amount', feeCode: '城市道路占用费', dueFen: 8000, amountFen: 9000 },
  'no-waiver-in-law': { code: 'no-waiver-in-law' },
  'fee-open': { code: 'fee-open', feeCodes: ['城市道路占用费'] },
  'no-dispatch': { code: 'no-dispatch' },
  'no-consultation': { code: 'no-consultation' },
  'consultation-not-listed': {
    code: 'consultation-not-listed',
    unitId: '水务局',
    possible: ['公安局'],
  },
  'consulted-already': { code: 'consulted-already', possible: [] },
  'not-consulted': { code: 'not-consulted', possible: ['公安局'] },
  'make-up-first': { code: 'make-up-first' },
  'nothing-to-make-up': { code: 'nothing-to-make-up' },
  'children-not-granted': { code: 'children-not-granted', itemIds: ['食品经营许可'] },
  'no-special-procedure': { code: 'no-special-procedure' },
  'hearing-has-its-own-acts': { code: 'hearing-has-its-own-acts' },
  'special-procedure-not-listed': {
    code: 'special-procedure-not-listed',
    kind: 'tender',
    possible: ['testing', 'expert-review'],
  },
  'special-procedure-open': { code: 'special-procedure-open', kind: 'testing', possible: [] },
  'special-procedure-not-open': {
    code: 'special-procedure-not-open',
    kind: 'auction',
    possible: ['testing'],
  },
  'announced-not-whole': { code: 'announced-not-whole', maxWorkingDays: 30 },
  'announced-too-long': { code: 'announced-too-long', announcedWorkingDays: 31, maxWorkingDays: 30 },
  'special-procedure-too-late': { code: 'special-procedure-too-late', breachAt: at },
  'last-days-need-approval': { code: 'last-days-need-approval', lastDayOn: onDay },
  'hearing-held-already': { code: 'hearing-held-already', heldOn: onDay },
  'hearing-offer-first': { code: 'hearing-offer-first' },
  'no-party-told': { code: 'no-party-told' },
  'party-not-told': { code: 'party-not-told' },
  'hearing-day-unreadable': { code: 'hearing-day-unreadable' },
  'hearing-notice-too-short': { code: 'hearing-notice-too-short', clearDays: 7, earliest: onDay },
  'hearing-not-scheduled': { code: 'hearing-not-scheduled' },
  'not-the-hearing-day': { code: 'not-the-hearing-day', scheduledOn: onDay },
  'host-reviewed': { code: 'host-reviewed', did: 'reviewed' },
  'only-host': { code: 'only-host', act: 'holdHearing', unitId: '市场监管局' },
  'no-preliminary-review': { code: 'no-preliminary-review' },
  'lower-steps-open': { code: 'lower-steps-open', stepId: '乡镇审核' },
  'report-up-instead': { code: 'report-up-instead', stepId: '乡镇上报' },
  'not-practice': { code: 'not-practice' },
  backwards: { code: 'backwards', now: at },
  'not-your-post': { code: 'not-your-post', act: 'grant', postId: '决定岗' },
  'only-head': { code: 'only-head', act: 'extend', unitId: '市场监管局' },
  'power-missing': { code: 'power-missing', act: 'grant', power: 'decide', postId: '决定岗' },
  'letter-missing': { code: 'letter-missing', act: 'grant', power: 'decide', postId: '决定岗' },
  'letter-expired': { code: 'letter-expired', act: 'grant', letterNo: '授〔2025〕1号', validTo: onDay },
};
const MATTER_REFUSALS: {
  readonly [Code in (MatterRefusal | MatterAuthorityRefusal)['code']]: Extract<
    MatterRefusal | MatterAuthorityRefusal,
    { code: Code }
  >;
} = {
  'matter-ended': { code: 'matter-ended', state: 'closed' },
  'matter-wrong-state': { code: 'matter-wrong-state', state: 'issued', act: 'decide', possible: ['answer'] },
  'already-answered': { code: 'already-answered', answeredAt: at },
  'explanation-open': { code: 'explanation-open', dueOn: onDay },
  'answer-first': { code: 'answer-first' },
  'already-appealed': { code: 'already-appealed', appealedAt: at },
  'appeal-too-late': { code: 'appeal-too-late', dueOn: onDay, possible: ['answer'] },
  'own-unit': { code: 'own-unit', act: 'revoke' },
  'superior-vacant': { code: 'superior-vacant', act: 'revoke' },
  'about-yourself': { code: 'about-yourself', act: 'contact' },
  'hear-first': { code: 'hear-first' },
  'execute-first': { code: 'execute-first' },
  'name-leaders': { code: 'name-leaders' },
  'measure-too-heavy': { code: 'measure-too-heavy', possible: ['talk', 'apology'] },
  'not-a-third-party': { code: 'not-a-third-party', unitId: 'D20' },
  'opinion-not-due': { code: 'opinion-not-due', dueOn: parseDay('2026-03-10') },
  'limit-not-later': { code: 'limit-not-later', dueOn: onDay },
  'limit-too-far': { code: 'limit-too-far', dueOn: onDay },
  'extended-once': { code: 'extended-once' },
  'not-your-matter': { code: 'not-your-matter', act: 'close', duty: 'supervision' },
};

const DRAFT_REFUSALS: { readonly [Code in DraftRefusal['code']]: DraftRefusal & { code: Code } } = {
  'notice-unlawful': {
    code: 'notice-unlawful',
    field: 'findings',
    where: 'work-not-on-weekend 2026-03-02',
  },
  'approver-is-importer': { code: 'approver-is-importer', field: 'personId', where: 'P0008' },
  'approver-twice': { code: 'approver-twice', field: 'personId', where: 'P0008' },
  'draft-withdrawn': { code: 'draft-withdrawn', field: 'draftId', where: '1767000000000' },
  'withdrawn-by-another': { code: 'withdrawn-by-another', field: 'personId', where: 'P0008' },
  'approved-before-import': { code: 'approved-before-import', field: 'at', where: '1' },
  'approvals-complete': { code: 'approvals-complete', field: 'approvals', where: '2' },
  'approvals-missing': { code: 'approvals-missing', field: 'approvals', where: '1' },
  'year-published': { code: 'year-published', field: 'year', where: '2026' },
  'year-not-published': { code: 'year-not-published', field: 'revises', where: '2027' },
  'draft-outdated': { code: 'draft-outdated', field: 'year', where: '2026' },
  'draft-published': { code: 'draft-published', field: 'draftId', where: '2' },
};

const ABSENCE_REFUSALS: readonly AbsenceRefusal[] = [
  { code: 'absence-not-yours' },
  { code: 'absence-person-unknown' },
  { code: 'absence-reversed', fromOn: onDay },
  { code: 'absence-past', today: onDay },
  { code: 'absence-too-long', latest: onDay },
  { code: 'absence-overlaps', fromOn: onDay, toOn: onDay },
  { code: 'absence-unknown' },
  { code: 'absence-not-back', earliest: onDay, latest: onDay },
];

const RULES_REFUSALS: readonly RuleDraftRefusal[] = [
  { code: 'rule-set-by-law', field: 'off', where: 'T01' },
  { code: 'rules-not-ahead', field: 'from', where: '2026-03-02' },
  { code: 'rules-name-unknown', field: 'units', where: 'T99' },
  { code: 'rules-outdated', field: 'draftId', where: '3' },
  { code: 'rules-published', field: 'draftId', where: '2' },
  { code: 'approver-twice', field: 'personId', where: 'P0008' },
  { code: 'approvals-missing', field: 'approvals', where: '1' },
];

function sayings(code: ProblemCode, language: Language, params: Params): string {
  const { title, detail, instead } = PROBLEMS[code];
  return [title, detail, instead].map((sentence) => fill(sentence, language, params)).join(' | ');
}

test('every refusal is a whole sentence in both languages, with names and never with codes', () => {
  const could = { could: '测试甲06' };
  const changed = { who: '综合窗口', when: '2026-03-02 09:00', did: '受理了这件' };
  const said = (['zh', 'en'] as const).flatMap((language) => [
    ...Object.values(CASE_REFUSALS).map((refusal) =>
      sayings(refusal.code, language, { ...refusalParams(refusal, language, NO_NAMES), ...changed }),
    ),
    ...Object.values(MATTER_REFUSALS).map((refusal) =>
      sayings(refusal.code, language, matterRefusalParams(refusal, language)),
    ),
    ...Object.values(DRAFT_REFUSALS).map((refusal) =>
      sayings(refusal.code, language, { ...draftRefusalParams(refusal, language), ...could }),
    ),
    ...ABSENCE_REFUSALS.map((refusal) =>
      sayings(refusal.code, language, absenceRefusalParams(refusal, language)),
    ),
    ...RULES_REFUSALS.map((refusal) =>
      sayings(refusal.code, language, { ...rulesRefusalParams(refusal), ...could }),
    ),
  ]);

  expect(
    said.filter((sentence) =>
      /[{}]|undefined|wrong-state|refuseAcceptance|under-review|P0008|work-not-on/.test(sentence),
    ),
  ).toEqual([]);
});

/** Lists that the law itself fixes. */
const NEVER_EMPTY: readonly ProblemCode[] = ['unknown-ground', 'measure-too-heavy'];

test('where nothing stands in the list of what is possible instead, a sentence of its own says what to do', () => {
  const bare = (refusal: CaseRefusal | AuthorityRefusal) => ({
    ...refusal,
    ...('possible' in refusal ? { possible: [] } : {}),
    ...('open' in refusal ? { open: [] } : {}),
    ...('possibleFen' in refusal ? { possibleFen: [] } : {}),
  });
  const listing = Object.values(CASE_REFUSALS).filter(
    (refusal) =>
      ['possible', 'open', 'possibleFen'].some((name) => name in refusal) &&
      !NEVER_EMPTY.includes(refusal.code),
  );
  const said = (['zh', 'en'] as const).flatMap((language) =>
    listing.map((refusal) =>
      sayings(refusal.code, language, refusalParams(bare(refusal) as CaseRefusal, language, NO_NAMES)),
    ),
  );

  expect(listing.length).toBeGreaterThan(15);
  expect(said.filter((text) => /[：:] ?[。；.;]|“”|没有。|: nothing\.|[{}]/.test(text))).toEqual([]);
});

test('a step that nobody can return from, and a fee that nobody owes, are told in whole sentences', () => {
  const first = { code: 'not-an-earlier-step', to: '', possible: [] } as const;
  const free = { code: 'fee-not-due', feeCode: '', possible: [] } as const;
  const two = { code: 'special-procedure-open', kind: 'testing, appraisal', possible: [] } as const;
  const told = (refusal: CaseRefusal, language: Language) =>
    sayings(refusal.code, language, refusalParams(refusal, language, NO_NAMES))
      .split(' | ')
      .slice(1)
      .join(' ');

  expect(told(first, 'zh')).toBe(
    '只能退回到前面办过的环节。 前面没有办过的环节；请在本环节办理，有问题写进意见。',
  );
  expect(told(first, 'en')).toMatch(/No step was done before this one: deal with it here/);
  expect(told(free, 'zh')).toBe('现在没有待缴的费用。 没有要缴或者要减免的，可以接着办。');
  expect(told(two, 'zh')).toBe('“检测、鉴定”正在进行，还没有结束。 没有别的可以开始；请先结束正在进行的。');
});

test('every problem says in both languages what happened and what is possible instead', () => {
  const empty = Object.values(PROBLEMS).flatMap(({ title, detail, instead }) =>
    [title, detail, instead].filter(({ zh, en }) => zh === '' || en === ''),
  );

  expect(empty).toEqual([]);
  expect(Object.values(PROBLEMS).every(({ status }) => status >= 400 && status < 600)).toBe(true);
});

test('Chinese problems have no exclamation marks and no half-width punctuation between words', () => {
  const zh = [
    ...Object.values(PROBLEMS).flatMap(({ title, detail, instead }) => [title.zh, detail.zh, instead.zh]),
    ...Object.values(FIELD_RULES).map((rule) => rule.zh),
    ...Object.values(FINDINGS).map((finding) => finding.zh),
  ];

  expect(zh.filter((text) => /[！!]|[一-龥][,.;]/.test(text))).toEqual([]);
});

test('what a field should have been is said in words of the reader', () => {
  const said = (expected: string, language: Language) =>
    fill(FIELD_RULES['type'] ?? { zh: '', en: '' }, language, ruleParams({ expected }, language));

  expect(said('number', 'zh')).toBe('类型不对，应当是数字。');
  expect(said('boolean', 'en')).toBe('Wrong type: expected true or false.');
  expect(said('date', 'en')).toBe('Wrong type: expected date.');
  expect(ruleParams({ minimum: 1 }, 'zh')).toEqual({ minimum: 1 });
});
