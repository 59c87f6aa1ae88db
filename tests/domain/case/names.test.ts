import { expect, test } from '@jest/globals';
import { CARD_LEVELS, TIME_RULE_IDS } from '../../../domain/case/card.ts';
import { APPLICANTS_CLOCKS, CLOCK_NAMES } from '../../../domain/case/clock.ts';
import { CHILD, CONSULTATION, NAMES_OF_KINDS } from '../../../domain/case/pause-names.ts';
import { TERMINATION_GROUNDS } from '../../../domain/case/side-roads/ending.ts';

test('the clocks of the glossary, K1 to K17', () => {
  expect([...CLOCK_NAMES].sort()).toEqual(
    [
      ...['acceptance', 'statutory', 'promised', 'step', 'joint', 'special-procedure', 'hearing-request'],
      ...['hearing', 'delivery', 'correction', 'preliminary-review', 'permit-expiry', 'dispatch'],
      ...['supplement', 'post-check', 'consultation', 'make-up'],
    ].sort(),
  );
});

test('periods of the applicant are no lateness of the agency', () => {
  expect([...APPLICANTS_CLOCKS].sort()).toEqual(['correction', 'hearing-request', 'make-up', 'supplement']);
});

test('the rules of time, and the raise', () => {
  expect(TIME_RULE_IDS.join(' ')).toBe('T01 T02 T03 T04 T05 T06 T07 T09 T10 T11 T12 T14 T15 T16');
  expect(CARD_LEVELS.join(' ')).toBe('notice warning yellow red');
});

test('what takes days out is called by its name in the law', () => {
  expect(Object.values(NAMES_OF_KINDS).map(({ zh }) => zh)).toEqual(
    '招标 拍卖 检验 检测 检疫 鉴定 专家评审 听证'.split(' '),
  );
  expect(Object.values(NAMES_OF_KINDS).map(({ en }) => en)).toEqual(
    'tender,auction,inspection,testing,quarantine,appraisal,expert review,hearing'.split(','),
  );
  expect([CONSULTATION, CHILD]).toEqual([
    { zh: '征求意见', en: 'consultation' },
    { zh: '子项暂停', en: 'pause of a part' },
  ]);
});

test('an application loses its object by death, dissolution, the thing gone, or the law changed', () => {
  expect(TERMINATION_GROUNDS).toEqual([
    'applicant-died',
    'applicant-dissolved',
    'object-gone',
    'law-changed',
  ]);
});
