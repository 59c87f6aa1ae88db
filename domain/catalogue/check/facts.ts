/**
 * 事实的检查: a fact routes a case, it never describes a person. It is yes or no, a whole number within bounds, or a code
 * from a list; what the form asks of a person by name, number or free text can be none.
 * @source 优化营商环境条例 第35条 (no steps or materials beyond the catalogue); domain/5-catalogue §5.2
 */
import type { CatalogueItem } from '../item.ts';
import type { FactDeclaration } from '../plan.ts';
import { unlawful } from './finding.ts';
import type { Finding } from './finding.ts';

/** Nine digits: shorter than a telephone number or the number of an identity card. */
const MOST = 999_999_999;

export function checkFacts({ facts = [], form }: Pick<CatalogueItem, 'facts' | 'form'>): readonly Finding[] {
  const names = facts.map(({ name }) => name);
  return facts.flatMap((fact, index) => {
    const field = `facts.${fact.name}`;
    return [
      ...(names.indexOf(fact.name) < index ? [twice(fact, field)] : []),
      ...(isBounded(fact) ? [] : [unbounded(fact, field)]),
      ...(isPersonal(fact, form) ? [personal(fact, field)] : []),
    ];
  });
}

function isBounded({ type, range, codes }: FactDeclaration): boolean {
  if (type === 'boolean') return true;
  if (type === 'code') return codes !== undefined && codes.length > 0 && new Set(codes).size === codes.length;
  const [least, most] = range ?? [1, 0];
  return (
    Number.isSafeInteger(least) &&
    Number.isSafeInteger(most) &&
    -MOST <= least &&
    least <= most &&
    most <= MOST
  );
}

/** The form asks for it as text: a name, a number, an address. */
function isPersonal({ name }: FactDeclaration, form: CatalogueItem['form']): boolean {
  return form.some(
    ({ key, type, rule }) => key === name && (type === 'text' || rule === 'idCard' || rule === 'mobile'),
  );
}

function twice({ name }: FactDeclaration, field: string): Finding {
  return unlawful('HOUSE', '分支条件', {
    code: 'fact-twice',
    field,
    zh: `事实“${name}”声明了两次`,
    en: `the fact "${name}" is declared twice`,
  });
}

function unbounded({ name, type }: FactDeclaration, field: string): Finding {
  const [zh, en] =
    type === 'code'
      ? ['互不相同的代码表', 'a list of distinct codes']
      : ['上下限（至多九位数）', 'bounds of at most nine digits'];
  return unlawful('HOUSE', '分支条件', {
    code: 'fact-unbounded',
    field,
    zh: `事实“${name}”缺少${zh}`,
    en: `the fact "${name}" needs ${en}`,
  });
}

function personal({ name }: FactDeclaration, field: string): Finding {
  return unlawful('HOUSE', '分支条件', {
    code: 'fact-personal',
    field,
    zh: `“${name}”是表单里的个人信息，不能作为流程的事实；改用是否、分档或者代码`,
    en: `"${name}" is personal data of the form and cannot route a case; use a yes or no, a class or a code`,
  });
}
