import type { CaseInput } from './messages.ts';

/** A worker knows few versions of items and calendars at a time; what is older is only kept once more by each case. */
const MOST_COPIES = 64;
const copies = new Map<string, unknown>();

/**
 * The input with the worker's copy of its plan and calendar: thousands of cases carry the same few. The engine keeps the
 * input as long as the case runs, so its own copies are let go of in place. The bundle loads this module once a worker
 * (`scripts/bundle-workflows.ts`); what it remembers changes nothing that a case does.
 */
export function sharing(input: CaseInput): CaseInput {
  const { calendar, opening } = input;
  const { plan } = opening;
  return Object.assign(input, {
    calendar: copyOf(calendar),
    opening: Object.assign(opening, { plan: copyOf(plan) }),
  });
}

/** One copy of equal values for all cases of a worker. */
export function copyOf<Value>(value: Value): Value {
  const text = JSON.stringify(value);
  const known = copies.get(text) as Value | undefined;
  if (known !== undefined) return known;
  if (copies.size >= MOST_COPIES) copies.clear();
  copies.set(text, value);
  return value;
}
