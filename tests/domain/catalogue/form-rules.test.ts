import { describe, expect, test } from '@jest/globals';
import { isIdCard, isUscc } from '../../../domain/catalogue/check-digits.ts';
import { checkForm } from '../../../domain/catalogue/form-rules.ts';
import type { FormField } from '../../../domain/catalogue/guide.ts';

const field = (parts: Partial<FormField>): FormField => ({
  key: 'f',
  label: '项',
  labelEn: 'field',
  type: 'text',
  required: true,
  rule: null,
  options: [],
  ...parts,
});
const ruleFor = (parts: Partial<FormField>, value: string | number | boolean | readonly string[]) =>
  checkForm([field(parts)], { f: value })[0]?.rule ?? 'fine';

describe('check signs', () => {
  test.each([
    ['91350100M000100Y43', true],
    ['91350100M000100Y44', false],
    ['91350100M000101Y43', false],
    ['91350100M000100Y4', false],
    ['91350100I000100Y43', false],
  ])('a unified social credit code %s: %s', (code, right) => {
    expect(isUscc(code)).toBe(right);
  });

  test.each([
    ['11010519491231002X', true],
    ['110105194912310021', false],
    ['110105194913310024', false],
    ['11010519490229002X', false],
    ['1101051949123100', false],
  ])('an identity number %s: %s', (number, right) => {
    expect(isIdCard(number)).toBe(right);
  });
});

describe('a field', () => {
  test.each([
    [{ rule: 'maxLen:3' }, '三个字', 'fine'],
    [{ rule: 'maxLen:3' }, '四个字啊', 'tooLong'],
    [{}, '  ', 'required'],
    [{ required: false }, '', 'fine'],
    [{}, 3, 'type'],
    [{ rule: 'mobile' }, '13800005678', 'fine'],
    [{ rule: 'mobile' }, '03800005678', 'mobile'],
    [{ type: 'enum', rule: 'enum:甲|乙' }, '乙', 'fine'],
    [{ type: 'enum', rule: 'enum:甲|乙' }, '丙', 'choice'],
    [{ type: 'enum', rule: 'township', options: ['测试镇'] }, '测试镇', 'fine'],
    [{ type: 'enum', rule: 'township' }, '测试镇', 'choice'],
    [{ type: 'multiEnum', rule: 'enum:甲|乙' }, ['甲', '乙'], 'fine'],
    [{ type: 'multiEnum', rule: 'enum:甲|乙' }, [], 'required'],
    [{ type: 'multiEnum', rule: 'enum:甲|乙' }, '甲', 'type'],
    [{ type: 'decimal', rule: 'decimal:1:100' }, '12.50', 'fine'],
    [{ type: 'decimal', rule: 'decimal:1:100' }, 12.5, 'fine'],
    [{ type: 'decimal', rule: 'decimal:1:100' }, '12.505', 'number'],
    [{ type: 'decimal', rule: 'decimal:1:100' }, '0.99', 'tooSmall'],
    [{ type: 'decimal', rule: 'decimal:1:100' }, '100.01', 'tooBig'],
    [{ type: 'decimal', rule: 'decimal:1:100' }, '1e2', 'number'],
    [{ type: 'int', rule: 'int:0:9' }, '3', 'fine'],
    [{ type: 'int', rule: 'int:0:9' }, '3.5', 'number'],
    [{ type: 'bool' }, false, 'fine'],
    [{ type: 'bool' }, '否', 'type'],
    [{ type: 'date' }, '2026-02-28', 'fine'],
    [{ type: 'date' }, '2026-02-30', 'day'],
  ] as const)('%j with %j: %s', (parts, value, rule) => {
    expect(ruleFor(parts as Partial<FormField>, value)).toBe(rule);
  });

  test('that the form does not have is named, beside everything else that is wrong', () => {
    const breaches = checkForm([field({ key: 'a' }), field({ key: 'b', rule: 'mobile' })], {
      b: '1',
      c: 'x',
    });

    expect(breaches.map(({ key, rule }) => `${key} ${rule}`)).toEqual([
      'c unknown',
      'a required',
      'b mobile',
    ]);
  });
});
