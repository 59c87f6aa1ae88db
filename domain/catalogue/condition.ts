/**
 * 分支条件: the part of JSON Logic a flow may use, evaluated here. Operands are of one declared type, so that no
 * comparison can hang on how a language turns text into numbers. A fact nobody has settled yet leaves a condition
 * undecided (`null`) where the answer hangs on it, and only there.
 * @source settled.md 38 (json-logic-engine is the oracle in tests); architecture.md §4 (restricted operators)
 */

/** 事实: yes or no, a whole number, or a code from a list. Never free text, hence never anything personal. */
export type FactValue = boolean | number | string;
export type FactValues = Readonly<Record<string, FactValue | undefined>>;

interface FactName {
  readonly var: string;
}
type Operand = FactValue | FactName;
type Pair = readonly [Operand, Operand];

type Comparison =
  | { readonly '==': Pair }
  | { readonly '!=': Pair }
  | { readonly '<': Pair }
  | { readonly '<=': Pair }
  | { readonly '>': Pair }
  | { readonly '>=': Pair };

export type Condition =
  | boolean
  | FactName
  | { readonly '!': Condition }
  | { readonly and: readonly Condition[] }
  | { readonly or: readonly Condition[] }
  | { readonly in: readonly [Operand, readonly FactValue[]] }
  | Comparison;

/** True, false, or null while a fact is missing on which the answer hangs. */
export function evaluate(condition: Condition, facts: FactValues): boolean | null {
  if (typeof condition === 'boolean') return condition;
  if ('var' in condition) return yesOrNo(facts[condition.var]);
  if ('!' in condition) return not(evaluate(condition['!'], facts));
  if ('and' in condition) return allOf(condition.and.map((part) => evaluate(part, facts)));
  if ('or' in condition) return not(allOf(condition.or.map((part) => not(evaluate(part, facts)))));
  if ('in' in condition) return contains(valueOf(condition.in[0], facts), condition.in[1]);
  return compare(condition, facts);
}

/** Names of the facts a condition speaks of, each once, in the order they first appear. */
export function factsIn(condition: Condition): readonly string[] {
  if (typeof condition === 'boolean') return [];
  if ('var' in condition) return [condition.var];
  if ('!' in condition) return factsIn(condition['!']);
  if ('and' in condition) return unique(condition.and.flatMap(factsIn));
  if ('or' in condition) return unique(condition.or.flatMap(factsIn));
  if ('in' in condition) return unique(factsOfOperand(condition.in[0]));
  return unique(pairOf(condition).pair.flatMap(factsOfOperand));
}

export function isFactName(operand: Operand): operand is FactName {
  return typeof operand === 'object';
}

type Sign = '==' | '!=' | '<' | '<=' | '>' | '>=';

export function pairOf(condition: Comparison): { readonly sign: Sign; readonly pair: Pair } {
  if ('==' in condition) return { sign: '==', pair: condition['=='] };
  if ('!=' in condition) return { sign: '!=', pair: condition['!='] };
  if ('<' in condition) return { sign: '<', pair: condition['<'] };
  if ('<=' in condition) return { sign: '<=', pair: condition['<='] };
  if ('>' in condition) return { sign: '>', pair: condition['>'] };
  return { sign: '>=', pair: condition['>='] };
}

function compare(condition: Comparison, facts: FactValues): boolean | null {
  const { sign, pair } = pairOf(condition);
  const left = valueOf(pair[0], facts);
  const right = valueOf(pair[1], facts);
  if (left === undefined || right === undefined) return null;
  switch (sign) {
    case '==':
      return left === right;
    case '!=':
      return left !== right;
    case '<':
      return left < right;
    case '<=':
      return left <= right;
    case '>':
      return left > right;
    case '>=':
      return left >= right;
  }
}

function valueOf(operand: Operand, facts: FactValues): FactValue | undefined {
  return isFactName(operand) ? facts[operand.var] : operand;
}

function contains(value: FactValue | undefined, list: readonly FactValue[]): boolean | null {
  return value === undefined ? null : list.includes(value);
}

function yesOrNo(value: FactValue | undefined): boolean | null {
  return value === undefined ? null : value === true;
}

function not(answer: boolean | null): boolean | null {
  return answer === null ? null : !answer;
}

/** One no decides, whatever is still missing. */
function allOf(answers: readonly (boolean | null)[]): boolean | null {
  if (answers.includes(false)) return false;
  return answers.includes(null) ? null : true;
}

function factsOfOperand(operand: Operand): readonly string[] {
  return isFactName(operand) ? [operand.var] : [];
}

function unique(names: readonly string[]): readonly string[] {
  return [...new Set(names)];
}
