/**
 * 分支条件的检查: conditions come from a file, so they may say anything. Only the operators that `condition.ts` evaluates
 * pass, on facts that are declared, each compared with its own type.
 * @source 行政许可法 第16条第4款 (no condition beyond the law); settled.md 38
 */
import type { FactDeclaration } from '../plan.ts';
import { unlawful } from './finding.ts';
import type { Finding } from './finding.ts';

type FactType = FactDeclaration['type'];
interface Context {
  readonly facts: readonly FactDeclaration[];
  readonly field: string;
}

const COMPARISONS = ['==', '!=', '<', '<=', '>', '>='];
const ORDERED = ['<', '<=', '>', '>='];
const OPERATORS = ['var', '!', 'and', 'or', ...COMPARISONS, 'in'];

export function checkCondition(condition: unknown, context: Context): readonly Finding[] {
  if (typeof condition === 'boolean') return [];
  const parts = partsOf(condition);
  if (parts === null) return [notReadable(condition, context)];
  const { operator, operand } = parts;
  if (operator === 'var') return checkFact(operand, 'boolean', context);
  if (operator === '!') return checkCondition(operand, context);
  if (operator === 'and' || operator === 'or') {
    if (!Array.isArray(operand) || operand.length === 0) return [notReadable(condition, context)];
    return operand.flatMap((part) => checkCondition(part, context));
  }
  if (operator === 'in') return checkList(condition, operand, context);
  if (COMPARISONS.includes(operator)) return checkPair(condition, { operator, operand }, context);
  return [operatorUnknown(operator, context)];
}

interface Parts {
  readonly operator: string;
  readonly operand: unknown;
}

/** JSON Logic writes an operation as an object with one key. */
function partsOf(condition: unknown): Parts | null {
  if (typeof condition !== 'object' || condition === null || Array.isArray(condition)) return null;
  const entries = Object.entries(condition);
  const [entry] = entries;
  return entry === undefined || entries.length > 1
    ? null
    : { operator: entry[0], operand: entry[1] as unknown };
}

function checkPair(condition: unknown, { operator, operand }: Parts, context: Context): readonly Finding[] {
  if (!Array.isArray(operand) || operand.length !== 2) return [notReadable(condition, context)];
  const sides: readonly unknown[] = operand;
  const types = sides.map((side) => typeOf(side, context));
  const unknown = sides.filter((_, n) => types[n] === null);
  if (unknown.length > 0) return unknown.map((side) => undeclared(side, context));
  const [left, right] = types;
  if (left !== right) return [mismatch(condition, context)];
  if (ORDERED.includes(operator) && left !== 'integer') return [mismatch(condition, context)];
  return sides.flatMap((side, n) => checkCode(side, sides[1 - n], context));
}

function checkList(condition: unknown, operand: unknown, context: Context): readonly Finding[] {
  if (!Array.isArray(operand) || operand.length !== 2) return [notReadable(condition, context)];
  const sides: readonly unknown[] = operand;
  const [needle, list] = sides;
  if (!Array.isArray(list)) return [notReadable(condition, context)];
  const type = typeOf(needle, context);
  if (type === null) return [undeclared(needle, context)];
  const wrong = list.filter((value: unknown) => nameOf(value) !== null || typeOf(value, context) !== type);
  if (wrong.length > 0) return [mismatch(condition, context)];
  return list.flatMap((value: unknown) => checkCode(value, needle, context));
}

/** A code that a fact can never have makes a branch that nobody ever takes. */
function checkCode(value: unknown, other: unknown, context: Context): readonly Finding[] {
  const fact = context.facts.find(({ name }) => name === nameOf(other));
  if (typeof value !== 'string' || fact?.codes === undefined || fact.codes.includes(value)) return [];
  const codes = fact.codes.join('、');
  return [
    unlawful('HOUSE', '分支条件', {
      code: 'code-unknown',
      field: context.field,
      zh: `条件把事实“${fact.name}”与“${value}”比较，但它只能是：${codes}`,
      en: `the condition compares the fact "${fact.name}" with "${value}"; it can only be: ${codes}`,
    }),
  ];
}

function checkFact(operand: unknown, wanted: FactType, context: Context): readonly Finding[] {
  const type = typeOf({ var: operand }, context);
  if (type === null) return [undeclared({ var: operand }, context)];
  return type === wanted ? [] : [mismatch({ var: operand }, context)];
}

function typeOf(operand: unknown, { facts }: Context): FactType | null {
  if (typeof operand === 'boolean') return 'boolean';
  if (typeof operand === 'string') return 'code';
  if (typeof operand === 'number') return Number.isSafeInteger(operand) ? 'integer' : null;
  return facts.find(({ name }) => name === nameOf(operand))?.type ?? null;
}

function nameOf(operand: unknown): string | null {
  const parts = partsOf(operand);
  return parts?.operator === 'var' && typeof parts.operand === 'string' ? parts.operand : null;
}

function undeclared(operand: unknown, { field, facts }: Context): Finding {
  const name = nameOf(operand) ?? JSON.stringify(operand);
  const known = facts.map((fact) => fact.name).join('、') || '—';
  return unlawful('HOUSE', '分支条件', {
    code: 'fact-undeclared',
    field,
    zh: `条件用到没有声明的事实“${name}”，已声明的有：${known}`,
    en: `the condition asks for the fact "${name}", which is not declared; declared are: ${known}`,
  });
}

function mismatch(condition: unknown, { field }: Context): Finding {
  const text = JSON.stringify(condition);
  return unlawful('HOUSE', '分支条件', {
    code: 'type-mismatch',
    field,
    zh: `条件 ${text} 的两边类型不同，或者不能这样比较；是否、整数、代码只能各自比较，大小只比整数`,
    en: `the two sides of ${text} are of different types, or cannot be compared so; only integers have an order`,
  });
}

function operatorUnknown(operator: string, { field }: Context): Finding {
  return unlawful('HOUSE', '分支条件', {
    code: 'operator-unknown',
    field,
    zh: `条件不能用运算“${operator}”，可用：${OPERATORS.join(' ')}`,
    en: `a condition may not use "${operator}"; it may use: ${OPERATORS.join(' ')}`,
  });
}

function notReadable(condition: unknown, { field }: Context): Finding {
  const text = JSON.stringify(condition);
  return unlawful('HOUSE', '分支条件', {
    code: 'condition-unreadable',
    field,
    zh: `条件 ${text} 读不懂：应为一个运算，例如 {"==": [{"var": "事实"}, 1]}`,
    en: `the condition ${text} cannot be read; one operation is needed, like {"==": [{"var": "fact"}, 1]}`,
  });
}
