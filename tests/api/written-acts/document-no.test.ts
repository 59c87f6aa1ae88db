import { expect, test } from '@jest/globals';
import { documentNoOf } from '../../../api/written-acts/document-no.ts';
import { parseInstant } from '../../../domain/time/instant.ts';
import { ACTS, FRAME } from './samples.ts';

test('the number names agency, item, kind, year and case', () => {
  expect(documentNoOf({ ...FRAME, kind: 'accept' })).toBe('仁食经受字〔2026〕20260914-0008号');
});

test('the second document of its kind carries its place', () => {
  expect(documentNoOf({ ...FRAME, kind: 'requestCorrection', ordinal: 2 })).toBe(
    '仁食经补字〔2026〕20260914-0008-2号',
  );
});

test('the year is that of the act in Shanghai, not that of the receipt', () => {
  const at = parseInstant('2027-01-01T00:00:00+08:00');

  expect(documentNoOf({ ...FRAME, kind: 'grant', at })).toBe('仁食经准字〔2027〕20260914-0008号');
});

test('two items that share a serial number of one day have two numbers', () => {
  const other = `${FRAME.caseNo.slice(0, 28)}010${FRAME.caseNo.slice(31)}`;

  expect(documentNoOf({ ...FRAME, kind: 'accept', caseNo: other })).toBe(
    '仁许010受字〔2026〕20260914-0008号',
  );
});

test('every kind has a number of its own', () => {
  expect(new Set(ACTS.map(documentNoOf)).size).toBe(ACTS.length);
});
