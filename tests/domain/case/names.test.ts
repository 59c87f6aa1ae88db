import { expect, test } from '@jest/globals';
import { CARD_LEVELS, PROCESS_RULE_IDS, RULE_IDS, TIME_RULE_IDS } from '../../../domain/case/card.ts';
import { APPLICANTS_CLOCKS, CLOCK_NAMES, WITHOUT_CARD } from '../../../domain/case/clock.ts';
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

test('nor do the check afterwards and the opinion of another body give a card when they are late', () => {
  expect([...WITHOUT_CARD].sort()).toEqual(
    [...APPLICANTS_CLOCKS, ...(['post-check', 'consultation'] as const)].sort(),
  );
});

test('the rules of procedure, and all that a city may be shown', () => {
  expect(PROCESS_RULE_IDS.join(' ')).toBe('P01 P02 P03 P04 P05 P06 P07 P08 P09 P10 P11 P12');
  expect(RULE_IDS).toEqual([...TIME_RULE_IDS, ...PROCESS_RULE_IDS]);
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
