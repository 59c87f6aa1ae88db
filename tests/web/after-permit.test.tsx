import { describe, expect, test } from '@jest/globals';
import i18next from 'i18next';
import type { TFunction } from 'i18next';
import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { I18nextProvider } from 'react-i18next';
import type { GuideAnswer } from '../../contract/catalogue.ts';
import type { CaseAnswer, EventView, OpenAct, TrackAnswer } from '../../contract/case.ts';
import { CaseFees } from '../../web/src/components/case-fees.tsx';
import { waitKey } from '../../web/src/components/wait-key.ts';
import { eventSentence } from '../../web/src/components/event-sentence.ts';
import { bodyOf, missingFields } from '../../web/src/features/acts/act-body.ts';
import { EMPTY_DRAFT } from '../../web/src/features/acts/act-draft.ts';
import type { ActDraft, DeskAct } from '../../web/src/features/acts/act-draft.ts';
import { ActFields } from '../../web/src/features/acts/act-fields.tsx';
import { EMPTY_DRAFT as NOTHING_FILED } from '../../web/src/features/apply/draft.ts';
import type { Draft } from '../../web/src/features/apply/draft.ts';
import { findErrors } from '../../web/src/features/apply/find-errors.ts';
import { speak } from './speak.ts';
import { namespaces, wordsOf } from './word-files.ts';

type Choices = OpenAct['choices'];
const answer = { lastActSeq: 7, materials: [], holders: [], awaits: null } as unknown as CaseAnswer;
const of = (act: DeskAct, choices: Choices, part: Partial<ActDraft> = {}) => ({
  ...{ act, answer, choices },
  draft: { ...EMPTY_DRAFT, ...part },
});
const choice = (value: string, label = value) => ({ value, label });

async function drawn(context: ReturnType<typeof of>): Promise<string> {
  return await inChinese(<ActFields {...context} change={() => undefined} />);
}

async function inChinese(node: ReactNode): Promise<string> {
  const words = i18next.createInstance();
  const zh = Object.fromEntries(namespaces('zh-CN').map((name) => [name, wordsOf('zh-CN', name)]));
  await words.init({ lng: 'zh-CN', resources: { 'zh-CN': zh }, interpolation: { escapeValue: false } });
  return renderToStaticMarkup(<I18nextProvider i18n={words}>{node}</I18nextProvider>);
}

/** What the dialog still wants, as it says it. */
async function wanted(context: ReturnType<typeof of>): Promise<readonly string[]> {
  const t: TFunction = await speak('zh-CN');
  return missingFields(context).map(({ key, name }) => t(`acts:${key}`, { name }));
}

describe('what a permit costs', () => {
  const choices = {
    fees: [
      choice('OCC/50', '占用费 · 人行道 · 0.50 元/平方米·日'),
      choice('DIG/18000', '修复费 · 人行道砖 · 180.00 元/平方米'),
    ],
  };

  test('is asked standard by standard, and worked out', async () => {
    const said = await drawn(of('grant', choices, { numbers: { 'OCC/50': 25, 'DIG/18000': 12.5 } }));

    expect(said).toContain('占用费 · 人行道 · 0.50 元/平方米·日');
    expect(said).toContain('合计 2262.50 元');
  });

  test('must be said, be it nothing', async () => {
    expect(await wanted(of('grant', choices))).toEqual(['请填应缴费用的数量；不收的填 0。']);
    expect(bodyOf(of('grant', choices, { numbers: { 'OCC/50': 0 } }))).toEqual({ seenSeq: 7, fees: [] });
    expect(bodyOf(of('grant', choices, { numbers: { 'OCC/50': 25 } }))).toEqual({
      seenSeq: 7,
      fees: [{ feeCode: 'OCC', standardFen: 50, quantity: 25 }],
    });
  });

  test('is not asked of an item that is free of charge', async () => {
    expect(await drawn(of('grant', {}))).not.toContain('应缴费用');
    expect(bodyOf(of('grant', {}))).toEqual({ seenSeq: 7 });
  });
});

describe('a payment and a waiver', () => {
  const choices = { feeCode: [choice('OCC', '占用费，应缴 12.50 元'), choice('DIG')] };

  test('the bill is asked for, the amount is not', async () => {
    const said = await drawn(of('recordPayment', choices));

    expect(said).toContain('占用费，应缴 12.50 元');
    expect(said).toContain('for="act-billNo"');
    expect(said).not.toContain('amount');
    expect(await wanted(of('recordPayment', choices))).toEqual(['请选哪项费用。', '请填财政票据号。']);
  });

  test('a part is waived in fen, or everything where nothing is written', () => {
    const answers = { feeCode: 'OCC', reason: '抢修。' };

    expect(bodyOf(of('waiveFee', choices, { answers: { ...answers, amountFen: '10.15' } }))).toEqual({
      seenSeq: 7,
      feeCode: 'OCC',
      amountFen: 1015,
      reason: '抢修。',
    });
    expect(bodyOf(of('waiveFee', choices, { answers }))).toEqual({ seenSeq: 7, ...answers });
  });
});

test('the applicant sees of every fee what it is, what was waived, and what is left', async () => {
  const fee = { feeCode: 'OCC', name: '占用费', dueFen: 1_250, waivedFen: 1_000, paidFen: 0 };
  const said = await inChinese(
    <CaseFees fees={[fee, { ...fee, feeCode: 'DIG', name: '修复费', waivedFen: 0, paidFen: 1_250 }]} />,
  );

  expect(said).toContain('占用费 12.50 元，减免 10.00 元 <strong>还要缴 2.50 元</strong>');
  expect(said).toContain('修复费 12.50 元 <strong>✓ 已缴清</strong>');
});

describe('the check of a promise', () => {
  const choices = {
    result: [choice('kept', '属实'), choice('broken', '不实')],
    staff: [choice('P1'), choice('P2')],
  };
  const checked = { staff: ['P1', 'P2'] };

  test('asks for the order only where the promise was broken', async () => {
    const kept = of('completePostCheck', choices, {
      ...checked,
      answers: { result: 'kept', opinion: '好。' },
    });
    const broken = of('completePostCheck', choices, { ...checked, answers: { result: 'broken' } });

    expect(await drawn(kept)).not.toContain('整改要求');
    expect(await drawn(broken)).toContain('整改要求');
    expect(await wanted(kept)).toEqual([]);
    expect(await wanted(broken)).toEqual(['请写核查情况。', '请写整改要求。', '请选整改期限。']);
    expect(bodyOf(kept)).toEqual({ seenSeq: 7, result: 'kept', opinion: '好。', staff: ['P1', 'P2'] });
  });

  test('is made by two', async () => {
    const alone = of('completePostCheck', choices, {
      staff: ['P1'],
      answers: { result: 'kept', opinion: '好。' },
    });

    expect(await wanted(alone)).toEqual(['请选至少两人。']);
  });
});

describe('a hearing that an interested party asks for', () => {
  const choices = { party: [choice('c1', '下游村民小组：灌溉用水。'), choice('c2', '邻居：通行。')] };

  test('names one of those who were told, and what was asked', async () => {
    expect(await drawn(of('requestHearing', choices))).toContain('下游村民小组：灌溉用水。');
    expect(await wanted(of('requestHearing', choices))).toEqual([
      '请选哪位利害关系人。',
      '请写要求听证的内容。',
    ]);
  });

  test('reads otherwise than one that the applicant asked for', async () => {
    const t = await speak('zh-CN');
    const event = (forParty: boolean) =>
      ({ type: 'hearingRequested', params: { forParty } }) as unknown as EventView;

    expect(eventSentence(t, event(false))).toBe('要求听证');
    expect(eventSentence(t, event(true))).toBe('利害关系人要求听证，由窗口登记');
  });
});

describe('an application', () => {
  const material = (code: string, required: boolean) => ({
    code,
    required,
    onlyIfAgent: false,
    mayFollow: false,
  });
  const guide = {
    form: [],
    materials: [material('M01', true), material('M03', false)],
    commitment: { material: 'M03' },
  } as unknown as GuideAnswer;
  const wrong = (part: Partial<Draft>) =>
    findErrors(guide, { ...NOTHING_FILED, ...part }, { declared: true })
      .filter(({ elementId }) => !elementId.startsWith('field-'))
      .map(({ elementId, rule }) => `${elementId} ${rule}`);

  test('that promises holds the promise', () => {
    expect(wrong({ form: { commit: true } })).toEqual(['material-M01 material', 'material-M03 material']);
    expect(wrong({ form: { commit: false } })).toEqual(['material-M01 material']);
  });

  test('that reports emergency work says since when, and its materials may follow', () => {
    expect(wrong({ emergencySince: '' })).toEqual(['emergency-since since']);
    expect(wrong({ emergencySince: '2026-03-01T20:00' })).toEqual([]);
  });
});

test('whoever broke a promise reads first what is to be done now', () => {
  const answer = (result: string) =>
    ({
      ...{ state: 'closed', clocks: [], fees: [], cards: [], delays: [], documents: [], family: null },
      ...{
        started: true,
        deemedAccepted: false,
        holders: [],
        awaits: null,
        certificateNo: null,
        serialNo: '20260302-Y001',
      },
      ...{ receivedAt: '2026-03-02T09:00:00+08:00', now: '2026-03-02T09:00:00+08:00', leadClockId: null },
      events: [{ seq: 1, type: 'postCheckCompleted', at: '2026-03-02T09:00:00+08:00', params: { result } }],
    }) as unknown as TrackAnswer;

  expect(waitKey(answer('broken'))).toBe('order');
  expect(waitKey(answer('kept'))).toBeNull();
});
