import type { Limit } from '../time/limit.ts';
import type { SourceType } from './articles.ts';

/** 依据 of a limit or a rule: title and article as the guide prints them; key and type so that they can be checked. */
export interface BasisOfLimit {
  readonly title: string;
  readonly article: string;
  readonly source?: string;
  readonly type?: SourceType;
  /** The article was opened in the law's text. */
  readonly verified?: boolean;
}
export type LegalLimit = Limit & { readonly basis: BasisOfLimit };
export type Start = 'receipt' | 'acceptance';
export type PromisedLimit = Limit & { readonly start: Start };

/** 情形: the same item under another limit, by class of case. */
export interface LimitVariant extends LegalLimit {
  /** In words, as the guide says it. */
  readonly when: string;
  readonly start: Start;
  readonly promised: Limit | null;
  /** Absent: delivery (送达) has a limit of its own where the item gives one. */
  readonly includesDelivery?: boolean;
}

/** 延期, 42: once; by the head of the agency, of the government where agencies act jointly. */
export type ExtensionLimit = LegalLimit & {
  readonly approver?: 'agency-head' | 'government-head';
  readonly times?: number;
};

/** 初审, 35, 43: a lower body first; `insideTotal` where one limit covers both levels and this is only its share. */
export type PreliminaryLimit = LegalLimit & {
  readonly unitId: string;
  readonly promised: Limit | null;
  readonly insideTotal: boolean;
};

export interface RenewalRule {
  /** The item renews permits of this one; null where one item does both. */
  readonly ofItemId: string | null;
  readonly closesBefore: Limit;
  readonly opensBefore: Limit | null;
  readonly basis: BasisOfLimit;
  /** 50(2): the ground on which silence renews. */
  readonly deemedBasis: BasisOfLimit | null;
}

export interface Limits {
  readonly acceptance: LegalLimit & { readonly deemed: boolean };
  readonly statutory: LegalLimit & {
    readonly start: Start;
    readonly includesDelivery: boolean;
    /** One limit from the first receipt to the decision, the lower body included. */
    readonly includesPreReview?: boolean;
  };
  readonly promised: PromisedLimit | null;
  readonly extension: ExtensionLimit | null;
  /** Why the law gives none: read with settled counting rule 3. */
  readonly noExtensionBecause?: string;
  readonly delivery: LegalLimit | null;
  readonly correction: Limit;
  readonly joint?: LegalLimit | null;
  readonly preReview?: PreliminaryLimit | null;
  /** 派员, 55(2). */
  readonly dispatch?: (LegalLimit & { readonly minStaff: number }) | null;
  /** 补办: the applicant's hours after emergency work. */
  readonly makeUp?: LegalLimit | null;
  readonly variants?: readonly LimitVariant[];
}
