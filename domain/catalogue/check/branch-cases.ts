/** Every combination of facts that can make a difference to some conditions, so that "always" and "never" are exact. */
import type { Condition, FactValue, FactValues } from '../condition.ts';
import { factsIn } from '../condition.ts';
import type { FactDeclaration } from '../plan.ts';

const MOST_CASES = 4096;

/** Null where there are too many to go through. */
export function casesOf(
  conditions: readonly Condition[],
  declared: readonly FactDeclaration[],
): readonly FactValues[] | null {
  const names = [...new Set(conditions.flatMap(factsIn))];
  const facts = declared.filter(({ name }) => names.includes(name));
  const numbers = [...new Set(conditions.flatMap(numbersIn))];
  const choices = facts.map((fact) => ({ name: fact.name, values: valuesOf(fact, numbers) }));
  if (choices.reduce((count, { values }) => count * values.length, 1) > MOST_CASES) return null;
  return choices.reduce<readonly FactValues[]>(
    (cases, { name, values }) =>
      cases.flatMap((known) => values.map((value) => ({ ...known, [name]: value }))),
    [{}],
  );
}

/** Of an integer: its bounds, and each number it is compared with, one less and one more. */
function valuesOf(
  { type, codes = [], range = [0, 0] }: FactDeclaration,
  numbers: readonly number[],
): readonly FactValue[] {
  if (type === 'boolean') return [false, true];
  if (type === 'code') return codes;
  const [least, most] = range;
  const near = numbers.flatMap((number) => [number - 1, number, number + 1]);
  return [...new Set([least, ...near, most])].filter((number) => least <= number && number <= most);
}

function numbersIn(condition: unknown): readonly number[] {
  if (typeof condition === 'number') return [condition];
  if (typeof condition !== 'object' || condition === null) return [];
  return Object.values(condition).flatMap(numbersIn);
}
