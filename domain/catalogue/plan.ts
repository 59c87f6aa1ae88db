import type { Power } from './power.ts';
import type { ProfileName } from './profile-name.ts';
import type { Limit } from '../time/limit.ts';

/** Where in the statutory skeleton a step stands. What a department draws is the inside of `review`. */
export type Phase = 'accept' | 'review' | 'decide' | 'issue' | 'hand-out';

/** The few typed facts that routing needs. Never anything personal. */
export interface Facts {
  readonly siteVisit?: boolean;
}
export type FactName = keyof Facts;

export interface PlanStep {
  readonly stepId: string;
  /** Chinese name, as the guide and the timeline show it. */
  readonly name: string;
  readonly phase: Phase;
  readonly postId: string;
  /** Unit of that post: it answers when the limit of the step runs out. */
  readonly unitId: string;
  readonly power: Power;
  readonly limit: Limit | null;
  /** 行政许可法 34(3): a check on the spot is made by two or more. */
  readonly minStaff: number;
  /** The step is entered only when this fact was recorded as true on the way; else it is skipped. */
  readonly when: FactName | null;
}

export interface PlanMaterial {
  readonly code: string;
  readonly required: boolean;
}

/** Another unit that this item asks for its opinion (征求意见). */
export interface PlannedConsultation {
  readonly unitId: string;
  readonly postId: string;
  readonly limit: Limit;
  /** A law or regulation itself takes the time out of the agency's limits; else asking stops nothing. */
  readonly excluded: boolean;
}

/** The compiled flow of one item version. Fixed at receipt, carried by the case. */
export interface Plan {
  readonly itemId: string;
  readonly itemVersion: number;
  readonly kind: 'instant' | 'promised';
  /** The unit that decides, and that delegates acceptance and service by letter where it does. */
  readonly unitId: string;
  readonly acceptance: Limit;
  /** 行政许可法 32(1)(4): silence is acceptance. False only where another law says so. */
  readonly deemedAcceptance: boolean;
  readonly statutory: Limit & { readonly start: 'receipt' | 'acceptance' };
  readonly promised: (Limit & { readonly start: 'receipt' | 'acceptance' }) | null;
  /** 42(1): once, by the head of the agency. Null where the law gives none. */
  readonly extension: Limit | null;
  /** 44: null where the decision limit contains delivery. */
  readonly delivery: Limit | null;
  /** The applicant's period of a correction, unless the notice names another. */
  readonly correction: Limit;
  /** 逾期未补正视为撤回 needs a basis of its own; null: the case waits and the applicant is reminded. */
  readonly lapseBasis: string | null;
  readonly steps: readonly PlanStep[];
  readonly materials: readonly PlanMaterial[];
  readonly profile: ProfileName;
  /**
   * 延续, 50: how long before the expiry of the permit it must be applied for. No window, null or absent: it is in time as
   * long as the permit holds.
   */
  readonly renewal?: {
    readonly window: { readonly closesBefore: Limit; readonly opensBefore?: Limit | null } | null;
  } | null;
  /**
   * 初审 by a lower body before the deciding one, 43: its own limit (K11), its unit and its review steps in order; the
   * last ends with 上报. Absent or null: nobody reviews before. A statutory limit from acceptance then counts from the report.
   */
  readonly preliminaryReview?: {
    readonly limit: Limit;
    readonly unitId: string;
    readonly steps: readonly string[];
  } | null;
  /**
   * 容缺: materials that acceptance may leave open, and for how long at most (K14). A permit before they have come needs a
   * basis of its own. Absent or null: nothing may be left open.
   */
  readonly tolerance?: {
    readonly materials: readonly string[];
    readonly limit: Limit;
    readonly grantBeforeBasis: string | null;
  } | null;
  /** 告知承诺: the check after the permit (K15), and whose it is. Absent or null: the item knows no promise. */
  readonly commitment?: {
    readonly postCheck: Limit;
    readonly postId: string;
    readonly unitId: string;
  } | null;
  /**
   * 收费, 58: listed fees with their standards in fen, the post that confirms the treasury's receipt, whether the permit
   * is released only against payment, and the ground for a waiver. Absent or null: no fee.
   */
  readonly fee?: {
    readonly items: readonly { readonly feeCode: string; readonly standardsFen: readonly number[] }[];
    readonly postId: string;
    readonly beforeIssue: boolean;
    readonly waiverBasis: string | null;
  } | null;
  /** 派员, 55(2): from acceptance (K13). Absent or null: nobody is sent by law. */
  readonly dispatch?: Limit | null;
  readonly consultations?: readonly PlannedConsultation[] | null;
  /** 补办: hours of the applicant from the beginning of emergency work (K17). Absent or null: work never comes first. */
  readonly makeUp?: Limit | null;
}
