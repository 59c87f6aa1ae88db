import { expect, test } from '@jest/globals';
import { z } from 'zod';
import { parse } from '../../api/door/parse.ts';
import { ProblemError } from '../../api/door/problem-error.ts';
import { problemOf } from '../../api/door/problems.ts';
import { DraftBody } from '../../contract/calendar.ts';
import { CaseNo, DayText, InstantText, PATTERNS, SerialNo, Sha256 } from '../../contract/shapes.ts';
import { nationalCalendar } from '../../domain/time/calendars/cn-2024-2026.ts';

/** What the door says of a value that does not fit: path, rule, sentence. */
function saidOf(shape: z.ZodType, value: unknown, language: 'zh' | 'en' = 'zh') {
  try {
    parse(z.strictObject({ field: shape }), { field: value });
  } catch (error) {
    if (error instanceof ProblemError) return problemOf(error, language, 'r').fields;
    throw error;
  }
  return [];
}

test.each<[string, z.ZodType, unknown, string]>([
  ['date', DayText, '2026年11月29日', '写成 2026-11-29 这样的日期'],
  ['date', DayText, '2026-02-30', '写成 2026-11-29 这样的日期'],
  ['datetime', InstantText, '2026-11-29', '写成 2026-11-29T09:00:00+08:00 这样的时间'],
  ['clockTime', z.string().regex(PATTERNS.clockTime), '9点半', '写成 09:30 这样的时间'],
  ['url', z.url(), 'gov.cn', '写成 https://www.gov.cn/zhengce 这样的网址'],
  ['email', z.email(), 'me', '写成 name@example.cn 这样的邮箱'],
  ['uuid', z.uuid(), '1', '写成 123e4567-'],
  ['caseNo', CaseNo, '20260914-0008', '43 位'],
  ['serialNo', SerialNo, '8', '写成 20260914-0008 这样的流水号'],
  ['login', z.string().regex(PATTERNS.login), '张 三', '例如 wang.fang-2'],
  ['given', Sha256, 'x', '用系统给出的原值'],
  ['invalid', z.base64(), '?', '格式不对'],
])('a text that is no %s is told how one is written (%#)', (rule, shape, value, words) => {
  expect(saidOf(shape, value)).toEqual([
    { path: 'field', rule, message: expect.stringContaining(words) as unknown },
  ]);
});

test('every example that a sentence gives is one that the contract takes', () => {
  const shapes = [DayText, InstantText, z.string().regex(PATTERNS.clockTime), z.url(), z.email(), z.uuid()];
  const examples = [...shapes, SerialNo, z.string().regex(PATTERNS.login)].map((shape) => {
    const [said] = saidOf(shape, ' ', 'en') ?? [];
    return /(?:like|example) ([^\s,]+?)[,.]?(?:\s|$)/.exec(said?.message ?? '')?.[1];
  });

  expect(
    [...shapes, SerialNo, z.string().regex(PATTERNS.login)].map((shape, n) => saidOf(shape, examples[n])),
  ).toEqual(examples.map(() => []));
});

test('a day that names a line of a notice is told so too, at the line', () => {
  const { off = [], work = [] } = nationalCalendar.years['2026'] ?? {};
  const source = { title: 't', noticeNo: null, publishedOn: '2025-11-04' };
  const body = { year: 2026, off, work, source, names: { '1月1日': '元旦' } };

  expect(() => parse(DraftBody, body)).toThrow(
    expect.objectContaining({ fields: [{ path: 'names.1月1日', rule: 'date' }] }),
  );
});
