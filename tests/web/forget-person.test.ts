import { beforeEach, expect, test } from '@jest/globals';
import { keepReceipt, keptReceipt } from '../../web/src/api/kept-receipt.ts';
import { keepSent, sentRequest } from '../../web/src/api/request-key.ts';
import { forgetPerson, hasDrafts } from '../../web/src/components/forget-person.ts';
import { draftSlot, EMPTY_DRAFT, readDraft, writeDraft } from '../../web/src/features/apply/draft.ts';
import { emptyStorages } from './storage.ts';

const draft = { ...EMPTY_DRAFT, form: { applicantName: '测试餐饮有限公司' } };
const slot = (personId: string, itemId = 'I02'): string => draftSlot({ personId, itemId });

beforeEach(emptyStorages);

test('clearing removes every draft of that account, and nobody else’s', () => {
  writeDraft(slot('A0002'), draft);
  writeDraft(slot('A0002', 'I01'), draft);
  writeDraft(slot('A0003'), draft);
  writeDraft(slot('A00021'), draft);
  localStorage.setItem('xianshi.language', 'en');

  forgetPerson('A0002', { drafts: 'clear' });

  expect([readDraft(slot('A0002')), readDraft(slot('A0002', 'I01'))]).toEqual([null, null]);
  expect([readDraft(slot('A0003')), readDraft(slot('A00021'))]).toEqual([draft, draft]);
  expect(localStorage.getItem('xianshi.language')).toBe('en');
});

test('signing out removes texts of acts, what was sent and receipts with their query passwords', () => {
  sessionStorage.setItem('xianshi.draft.refuse/1', JSON.stringify({ reason: '王测试的材料' }));
  keepSent('withdraw/1', { key: 'k', path: '/api/cases/1/withdrawal', body: '{"reason":"换了场所"}' });
  keepReceipt({ caseNo: '1', queryPassword: '7K4M' } as Parameters<typeof keepReceipt>[0]);

  forgetPerson('A0004', { drafts: 'clear' });

  expect(sessionStorage.getItem('xianshi.draft.refuse/1')).toBeNull();
  expect(sentRequest('withdraw/1')).toBeNull();
  expect(keptReceipt('1')).toBeNull();
});

test('a form that is left after signing out saves nothing any more', () => {
  forgetPerson('A0005', { drafts: 'clear' });

  writeDraft(slot('A0005'), draft);
  writeDraft(slot('A0006'), draft);

  expect(readDraft(slot('A0005'))).toBeNull();
  expect(readDraft(slot('A0006'))).toEqual(draft);
});

test('kept drafts stay, and the question is asked only where there is one', () => {
  expect(hasDrafts('A0007')).toBe(false);
  writeDraft(slot('A0007'), draft);
  sessionStorage.setItem('xianshi.draft.refuse/1', '{}');

  expect([hasDrafts('A0007'), hasDrafts('A0008')]).toEqual([true, false]);
  forgetPerson('A0007', { drafts: 'keep' });

  expect(readDraft(slot('A0007'))).toEqual(draft);
  expect(sessionStorage.length).toBe(0);
});
