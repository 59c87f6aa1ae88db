/**
 * 情形: the same item under another limit, or by another flow, as the class of the case says. The class is settled before
 * the case is received; the plan is compiled from what this gives and fixed (settled.md 13).
 * @source 民办教育促进法 第14, 17条; 排污许可管理条例 第12, 14条 (limits by class); domain/5-catalogue
 */
import type { CatalogueItem } from './item.ts';

export interface CaseClass {
  /** `when` of a limit variant. Absent: the item's own limit. */
  readonly limit?: string;
  /** `when` of an alternative flow. Absent: the item's own flow. */
  readonly flow?: string;
}

/** @throws a RangeError that names the item, the class that it does not know, and those that it does. */
export function itemOfClass(item: CatalogueItem, { limit, flow }: CaseClass): CatalogueItem {
  const limited = limit === undefined ? item : underLimit(item, limit);
  return flow === undefined ? limited : byFlow(limited, flow);
}

function underLimit(item: CatalogueItem, when: string): CatalogueItem {
  const { limits } = item;
  const {
    promised,
    start,
    includesDelivery = false,
    value,
    unit,
    basis,
  } = theOne(item, limits.variants ?? [], when);
  return {
    ...item,
    limits: {
      ...limits,
      statutory: { ...limits.statutory, value, unit, basis, start, includesDelivery },
      promised: promised === null ? null : { ...promised, start },
    },
  };
}

/** Whoever goes the ordinary way gives no promise (告知承诺) whose keeping is checked afterwards. */
function byFlow(item: CatalogueItem, when: string): CatalogueItem {
  const { flow, promised } = theOne(item, item.alternatives ?? [], when);
  const { start } = item.limits.statutory;
  const limits = { ...item.limits, promised: promised === null ? null : { ...promised, start } };
  const kind = promised === null ? item.kind : 'promised';
  return { ...item, flow, limits, kind, commitment: null };
}

function theOne<Choice extends { readonly when: string }>(
  { itemId }: CatalogueItem,
  choices: readonly Choice[],
  when: string,
): Choice {
  const found = choices.find((choice) => choice.when === when);
  const known = choices.map((choice) => choice.when).join(', ') || 'none';
  if (found === undefined) throw new RangeError(`item ${itemId}: no class ${when}; known: ${known}`);
  return found;
}
