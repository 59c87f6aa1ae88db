import { expect, test } from '@jest/globals';
import { matterConsequences } from '../../api/present/matter-consequences.ts';
import { decideMatter, matterActs, matterClosedReason } from '../../domain/supervision/matter-decide.ts';
import { evolveMatter, foldMatter } from '../../domain/supervision/matter-evolve.ts';
import type { MatterOpening, MatterState } from '../../domain/supervision/matter.ts';
import type { MatterAct, MatterActName } from '../../domain/supervision/matter-act.ts';
import { KINDS } from '../../domain/supervision/matter-kinds/kinds.ts';
import { MATTER_KINDS } from '../../domain/supervision/matter-names.ts';
import type { MatterStateName } from '../../domain/supervision/matter-names.ts';
import { at, calendar, staff } from '../domain/builders.ts';

const issuedAt = at('2026-03-10 00:00');
const now = at('2026-03-10 10:00');

function opened(kind: MatterOpening['kind'], level: 'yellow' | 'red'): MatterState {
  const card = {
    cardKey: 'C1/T04/step/accept/passed',
    clockId: 'step/accept',
    level,
    threshold: 'passed',
  } as const;
  const opening: MatterOpening = {
    matterId: kind === 'card' ? `card/${card.cardKey}` : 'accountability/C1/hall',
    kind,
    caseNo: 'C1',
    unitId: 'hall',
    openedAt: issuedAt,
    card: kind === 'card' ? card : null,
    practice: true,
    clockOffsetMs: 0,
  };
  return foldMatter(opening, [{ by: null, event: { type: 'opened', at: issuedAt } }]);
}

function after(state: MatterState, act: MatterActName): MatterState {
  const by = staff('somebody');
  const asked = { act, at: now, by, with: { contentId: 'c1' } } as unknown as MatterAct;
  const verdict = decideMatter(state, asked, { calendar });
  if (!verdict.ok) throw new Error(verdict.refusal.code);
  return verdict.outcome.reduce((before, event) => evolveMatter(before, { by, event }), state);
}

const said = (state: MatterState, act: MatterActName, language: 'zh' | 'en' = 'zh'): string[] =>
  matterConsequences(act, { state, calendar, now, language });

test('answering a yellow card: it stays yellow, and the supervision body is told', () => {
  expect(said(opened('card', 'yellow'), 'answer')).toEqual([
    '反馈写入经过，不能改，也不能再反馈第二次；接下来由监察机构销号。',
    '立即通知：监察机构。',
    '到期不再升为红牌。',
  ]);
});

test('acknowledging a yellow card stops nothing: the day of the raise is named', () => {
  expect(said(opened('card', 'yellow'), 'acknowledge')).toEqual([
    '记下你已看到；反馈期限不变，还要反馈。',
    '2026年3月12日 周四 24:00 前没有反馈，仍升为红牌。',
  ]);
});

test('answering a red card spares the reminder, not the government leader', () => {
  expect(said(opened('card', 'red'), 'answer').slice(2)).toEqual([
    '到期不再催办。',
    '2026年3月17日 周二 24:00 前没有销号，也没有定责，仍报政府分管领导。',
  ]);
});

test('closing an answered red card ends its last rung and tells everybody who had the card', () => {
  const [, told, rung] = said(after(opened('card', 'red'), 'answer'), 'close');

  expect(told).toContain('第一责任人');
  expect(rung).toBe('不再报政府分管领导。');
});

test('freezing the facts starts the clock of the explanation', () => {
  const sentences = said(opened('accountability', 'red'), 'freezeFacts').join('');

  expect(sentences).toContain('单位须在 2026年3月13日 周五 24:00 前说明');
  expect(sentences).toContain('立即通知：第一责任人。');
  expect(sentences).toContain('2026年3月13日 周五 24:00 前没有说明，仍催第一责任人');
});

test('explaining stops that clock, the one of the attribution runs on', () => {
  const sentences = said(after(opened('accountability', 'red'), 'freezeFacts'), 'explain').join('');

  expect(sentences).toContain('不再催说明。');
  expect(sentences).toContain('2026年3月17日 周二 24:00 前没有定责，仍提醒监察机构。');
});

test('an act that is not possible has no consequences', () => {
  expect(said(opened('card', 'yellow'), 'close')).toEqual([]);
});

test('an open appeal names the day by which it is to be decided, and what ends with a revocation', () => {
  const appealed = after(opened('card', 'red'), 'appeal');

  expect(said(opened('card', 'red'), 'appeal').join('')).toContain('2026年3月17日 周二 24:00 前没有决定申诉');
  expect(said(appealed, 'revoke').join('')).toContain('只因这一张牌立的问责记录一并结束');
  expect(said(appealed, 'revoke').join('')).toContain('不再报政府分管领导。');
});

test('explaining a delay says that everybody reads it', () => {
  expect(said(opened('delay-explanation', 'yellow'), 'explain')[0]).toContain('申请人和查进度的人都看得到');
});

test.each(MATTER_KINDS)(
  'every act that is possible on a matter of kind %s says what follows, in both languages',
  (kind) => {
    const states = Object.keys(KINDS[kind].acts) as MatterStateName[];
    let seen = 0;
    for (const state of states)
      for (const answeredAt of [null, now]) {
        const base = {
          ...opened(kind, 'red'),
          state,
          answeredAt,
          heard: ['P'],
          mainPersonId: 'P',
          explainedAt: now,
        };
        const open = matterActs(base).filter(
          (act) => matterClosedReason(base, act, { at: now, calendar }) === null,
        );
        for (const act of open)
          for (const language of ['zh', 'en'] as const) {
            const sentences = said(base, act, language);
            seen += 1;
            expect([act, sentences.length > 0]).toEqual([act, true]);
            expect(sentences.filter((sentence) => /[{}]|undefined/.test(sentence))).toEqual([]);
          }
      }
    expect(seen).toBeGreaterThan(0);
  },
);

test('upholding a suspicion says who will see it; a suspicion that is acknowledged is said to be reminded of, not raised', () => {
  const card = { cardKey: 'C1/P12/5/burst', clockId: null, level: 'yellow', threshold: 'found' } as const;
  const suspicion = { ...opened('card', 'yellow'), card };

  expect(said(after(suspicion, 'answer'), 'uphold')[0]).toMatch(
    /^疑点成立，从现在起申请人和凭号查询的人看得到/,
  );
  expect(said(suspicion, 'acknowledge')[1]).toMatch(/24:00 前没有反馈，仍向所有人催办。$/);
});
