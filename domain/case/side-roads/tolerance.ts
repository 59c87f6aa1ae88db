/**
 * 容缺受理: accepted although minor materials are missing, with a list of them and a period (K14) to hand them in. The
 * permit waits for the list; a refusal need not. Only what the published item marks may be left open.
 * @source 行政许可法 第32条第1款第(五)项 (accepted is what is complete; the item may say what can follow); settled.md 20
 */
import type { Plan } from '../../catalogue/plan.ts';
import type { Limit, LimitUnit } from '../../time/limit.ts';

export interface ToleranceActs {
  supplyTolerated: { readonly materials: readonly string[]; readonly contentIds?: readonly string[] };
}

/** What an acceptance leaves open. */
export interface ToleratedList {
  readonly materials: readonly string[];
  readonly limit: Limit;
}

export interface ToleranceEvent {
  readonly type: 'toleratedSupplied';
  readonly materials: readonly string[];
  /** The list is closed. */
  readonly complete: boolean;
  readonly contentIds: readonly string[];
}

export type ToleranceRefusal =
  | {
      readonly code: 'not-tolerable';
      readonly materials: readonly string[];
      readonly possible: readonly string[];
    }
  | { readonly code: 'supplement-too-long'; readonly longest: number; readonly unit: LimitUnit }
  | { readonly code: 'nothing-tolerated' }
  | { readonly code: 'tolerated-open'; readonly materials: readonly string[] };

export interface ToleranceState {
  /** 容缺: accepted with a list. */
  readonly tolerant: boolean;
  /** What of the list has not come. Where the law lets a permit precede it, it may stay open for good. */
  readonly toleratedOpen: readonly string[];
}

export const noTolerance: ToleranceState = { tolerant: false, toleratedOpen: [] };

/** Why this list cannot be left open at acceptance; null: it can. */
export function intolerable(
  { tolerance }: Plan,
  asked: { readonly materials: readonly string[]; readonly limit: Limit | undefined },
): ToleranceRefusal | null {
  const possible = tolerance?.materials ?? [];
  const strange = asked.materials.filter((material) => !possible.includes(material));
  if (strange.length > 0) return { code: 'not-tolerable', materials: strange, possible };
  const longest = tolerance?.limit;
  if (longest === undefined || asked.limit === undefined) return null;
  const { value, unit } = asked.limit;
  const fits = unit === longest.unit && value >= 1 && value <= longest.value;
  return fits ? null : { code: 'supplement-too-long', longest: longest.value, unit: longest.unit };
}
