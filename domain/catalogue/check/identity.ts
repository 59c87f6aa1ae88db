/**
 * 编码、依据、表单: codes that others compute anew, bases that somebody has opened, a form that can be filled in.
 * @source 行政许可法 第29条第1款 (the form asks for nothing unrelated), 第30条第1款 (bases are published)
 */
import { isUscc } from '../check-digits.ts';
import type { CatalogueItem } from '../item.ts';
import { doubtful, unlawful } from './finding.ts';
import type { Finding } from './finding.ts';

export function checkIdentity(item: CatalogueItem): readonly Finding[] {
  return [...checkCode(item), ...checkBases(item), ...checkForm(item)];
}

/** 实施编码: 统一社会信用代码 (18) + 行使层级 (1) + 基本编码 (12). */
function checkCode({ implCode, levelCode, baseCode }: CatalogueItem): readonly Finding[] {
  const level = implCode.slice(18, 19);
  const right =
    implCode.length === 31 &&
    isUscc(implCode.slice(0, 18)) &&
    (levelCode === undefined || level === levelCode) &&
    (baseCode === undefined || implCode.slice(19) === baseCode);
  if (right) return [];
  return [
    unlawful('HOUSE', '编码（GB/T 39046 在用格式）', {
      ...{ code: 'impl-code', field: 'implCode' },
      zh: `实施编码“${implCode}”应为统一社会信用代码18位＋行使层级1位（${levelCode ?? level}）＋基本编码12位，且校验码正确`,
      en: `the code "${implCode}" must be 18 characters of the unit, 1 of the level (${levelCode ?? level}) and 12 of the base code, with right check signs`,
    }),
  ];
}

/** What was not read in the text of the law is said, and why. */
function checkBases({ bases, unverifiedParts }: CatalogueItem): readonly Finding[] {
  if (bases.length === 0)
    return [
      unlawful('LIC', '第三十条第一款', {
        ...{ code: 'no-basis', field: 'bases' },
        zh: '没有设定依据',
        en: 'the item names no basis',
      }),
    ];
  const open = bases.filter(({ verified }) => !verified);
  if (open.length === 0) return [];
  const names = open.map(({ title }) => title).join('、');
  const reasons = unverifiedParts.length === 0 ? '' : `（${unverifiedParts.join('；')}）`;
  return [
    doubtful('LIC', '第三十条第一款', {
      ...{ code: 'basis-unverified', field: 'bases' },
      zh: `依据未核原文：${names}${reasons}`,
      en: `not read in the text of the law: ${names}`,
    }),
  ];
}

function checkForm({ form }: CatalogueItem): readonly Finding[] {
  const keys = form.map(({ key }) => key);
  return form.flatMap(({ key, type, rule }, n) => {
    const field = `form.${key}`;
    const wrong = (zh: string, en: string) =>
      unlawful('LIC', '第二十九条第一款', {
        code: 'form-field',
        field,
        zh: `表单项“${key}”${zh}`,
        en: `the form field "${key}" ${en}`,
      });
    return [
      ...(keys.indexOf(key) < n ? [wrong('重复', 'is there twice')] : []),
      ...(key === 'uscc' && rule !== 'uscc'
        ? [wrong('须按统一社会信用代码校验', 'needs the check of a unified social credit code')]
        : []),
      ...((type === 'enum' || type === 'multiEnum') && !hasChoices(rule)
        ? [wrong('没有候选值', 'has nothing to choose from')]
        : []),
    ];
  });
}

function hasChoices(rule: string | null | undefined): boolean {
  return rule?.startsWith('enum:') === true || rule === 'township';
}
