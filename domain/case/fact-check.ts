import type { FactValue, FactValues } from '../catalogue/condition.ts';
import type { FactDeclaration } from '../catalogue/plan.ts';
import type { CaseState } from './state.ts';

export type FactRefusal =
  | { readonly code: 'unknown-fact'; readonly fact: string; readonly possible: readonly string[] }
  | { readonly code: 'bad-fact'; readonly fact: string; readonly expected: string }
  | { readonly code: 'fact-settled'; readonly fact: string };

/** 事实: declared by the plan, of its type, and settled once: another answer needs the step that gave it to be returned. */
export function badFact(state: CaseState, stepId: string, given: FactValues): FactRefusal | null {
  const declared = state.plan.facts ?? [];
  const known = { ...state.facts, ...state.signings.find((signing) => signing.stepId === stepId)?.facts };
  for (const [fact, value] of Object.entries(given)) {
    const declaration = declared.find(({ name }) => name === fact);
    if (declaration === undefined)
      return { code: 'unknown-fact', fact, possible: declared.map(({ name }) => name) };
    if (value === undefined || !isOfType(declaration, value))
      return { code: 'bad-fact', fact, expected: expectedOf(declaration) };
    if (known[fact] !== undefined && known[fact] !== value) return { code: 'fact-settled', fact };
  }
  return null;
}

function isOfType({ type, range, codes = [] }: FactDeclaration, value: FactValue): boolean {
  switch (type) {
    case 'boolean':
      return typeof value === 'boolean';
    case 'integer':
      return Number.isInteger(value) && isWithin(Number(value), range);
    case 'code':
      return typeof value === 'string' && codes.includes(value);
  }
}

function isWithin(value: number, range: FactDeclaration['range']): boolean {
  return range === undefined || (range[0] <= value && value <= range[1]);
}

function expectedOf({ type, range, codes = [] }: FactDeclaration): string {
  switch (type) {
    case 'boolean':
      return 'true, false';
    case 'integer':
      return range === undefined ? '0, 1, 2 …' : `${range[0]}–${range[1]}`;
    case 'code':
      return codes.join(', ');
  }
}
