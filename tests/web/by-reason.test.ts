import { expect, test } from '@jest/globals';
import { byReason } from '../../web/src/components/by-reason.ts';

test('what is closed for one reason is said once, with its acts in their order', () => {
  const closed = [
    { act: 'accept', sentence: '已受理。' },
    { act: 'grant', sentence: '由决定岗办。' },
    { act: 'void', sentence: '已受理。' },
  ];

  expect(byReason(closed)).toEqual([
    { sentence: '已受理。', acts: ['accept', 'void'] },
    { sentence: '由决定岗办。', acts: ['grant'] },
  ]);
  expect(byReason([])).toEqual([]);
});
