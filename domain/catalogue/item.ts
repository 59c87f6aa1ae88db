import type { Limit } from '../time/limit.ts';
import type { Basis, FormField, GuideMaterial } from './guide.ts';
import type { FactName, Phase } from './plan.ts';

export interface BasisOfLimit {
  readonly title: string;
  readonly article: string;
}
type LegalLimit = Limit & { readonly basis: BasisOfLimit };
type Start = 'receipt' | 'acceptance';

/** A step (环节) as the department draws it: bound to a kind of post, not yet to a post. */
export interface DrawnStep {
  readonly stepId: string;
  readonly name: string;
  readonly phase: Phase;
  /** Code of the kind of post, as the organisation has it. */
  readonly postType: string;
  readonly unitId: string;
  /** The post of this window, where the unit has several of the kind. */
  readonly windowId?: string;
  readonly limit: Limit | null;
  readonly minStaff?: number;
  readonly when?: FactName;
}

/** One version of an item (事项) as it is published: what the guide says and what a plan is compiled from. */
export interface CatalogueItem {
  readonly itemId: string;
  readonly version: number;
  readonly name: string;
  readonly nameEn: string;
  readonly implCode: string;
  readonly status: 'IN_USE' | 'STOPPED' | 'CANCELLED';
  readonly effectiveFrom: string;
  readonly unitId: string;
  readonly kind: 'instant' | 'promised';
  readonly serviceObjects: readonly string[];
  readonly bases: readonly Basis[];
  readonly unverifiedParts: readonly string[];
  readonly limits: {
    readonly acceptance: LegalLimit & { readonly deemed: boolean };
    readonly statutory: LegalLimit & { readonly start: Start; readonly includesDelivery: boolean };
    readonly promised: (Limit & { readonly start: Start }) | null;
    readonly extension: LegalLimit | null;
    readonly delivery: LegalLimit | null;
    readonly correction: Limit;
  };
  readonly lapseBasis: string | null;
  readonly flow: readonly DrawnStep[];
  readonly materials: readonly GuideMaterial[];
  readonly form: readonly (Omit<FormField, 'options' | 'rule'> & { readonly rule?: string | null })[];
  readonly windowId: string | null;
  readonly trips: number;
  readonly fee: boolean;
  readonly validityYears: number | null;
  readonly demonstration: boolean;
}
