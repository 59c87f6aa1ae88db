import type { Condition, FactValue } from './condition.ts';
import type { NeededWhen } from './item-rules.ts';
import type { Power } from './power.ts';
import type { ProfileName } from './profile-name.ts';
import type { SpecialProcedureKind } from './special-procedure-kind.ts';
import type { Limit } from '../time/limit.ts';
import type { PolicyChoice } from '../time/policy.ts';

/** Where in the statutory skeleton a step stands. What a department draws is the inside of `review`. */
export type Phase = 'accept' | 'review' | 'decide' | 'issue' | 'hand-out';

/** The few typed facts that routing needs. Never anything personal. */
export interface Facts {
  readonly siteVisit?: boolean;
  /** Declared in `Plan.facts`. */
  readonly [fact: string]: FactValue | undefined;
}
export type FactName = 'siteVisit';

/** A fact (事实) that conditions may ask for: what it may be, and how to ask a person for it. */
export interface FactDeclaration {
  readonly name: string;
  readonly type: 'boolean' | 'integer' | 'code';
  /** Bounds of an integer, both included. */
  readonly range?: readonly [least: number, most: number];
  /** The codes of a code fact. */
  readonly codes?: readonly string[];
  readonly zh: string;
  readonly en: string;
}

/** At least `part` out of `whole`, exactly: [2, 3] is two thirds, rounded up to whole branches or signers. */
export type Ratio = readonly [part: number, whole: number];

/**
 * 分支: a way out of a step. It is taken when the step is completed and `when` holds; null always holds; `otherwise` holds
 * when no other branch of this step does. Every branch that holds is taken: two are parallel work.
 */
export interface Branch {
  readonly to: string;
  readonly when: Condition | 'otherwise' | null;
}

/**
 * 汇合: how many of the branches that were taken, or may still be, must have arrived before the step may act. Branches
 * that can no longer be taken do not count. Once a join of `any` or a ratio is full, steps that lead nowhere but to it
 * need not be done any more.
 */
export type Join = 'all' | 'any' | { readonly ratio: Ratio };

/** 签批: who signs within a step: one, all (会签), any (或签), or a ratio (票签) of the posts named. */
export interface Signing {
  readonly mode: 'one' | 'all' | 'any' | 'ratio';
  /** Only with mode `ratio`. */
  readonly ratio?: Ratio;
  /** Posts that sign besides the post of the step. */
  readonly postIds?: readonly string[];
}

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
  /**
   * Where a graph flow goes from here: on the accept step to the first review steps, on a review step to further review
   * steps or to the decide step. The order of the steps tells forward from back: a branch to a step that stands earlier,
   * or to itself, is a way back (退回) and undoes that step and all that comes after it; joins wait only for ways forward.
   * A plan without any `next` is linear: the steps in their order, those with an untrue
   * `when` left out. What follows the decision is law and stays linear. `flow.ts` walks both.
   */
  readonly next?: readonly Branch[];
  /** Absent: all. On a review step or on the decide step of a graph flow. */
  readonly join?: Join;
  /** Absent: the one post of the step. */
  readonly signing?: Signing;
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
  /** `return`: 退回重报, the notice closes the case and the resubmission is a linked one. Absent: `supply`. */
  readonly correctionStyle?: 'supply' | 'return';
  /** 逾期未补正视为撤回 needs a basis of its own; null: the case waits and the applicant is reminded. */
  readonly lapseBasis: string | null;
  readonly steps: readonly PlanStep[];
  /** Facts of which the conditions of a graph flow may speak; absent where there is none. */
  readonly facts?: readonly FactDeclaration[];
  readonly materials: readonly PlanMaterial[];
  readonly profile: ProfileName;
  /**
   * 延续, 50: how long before the expiry of the permit it must be applied for. No window, null or absent: it is in time as
   * long as the permit holds.
   */
  readonly renewal?: {
    readonly window: {
      readonly closesBefore: Limit;
      readonly opensBefore?: Limit | null;
      /** The number is that of the Licensing Law, which does not say which days: a city may choose. */
      readonly byLicensingLaw?: boolean;
    } | null;
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
    /** 告知承诺书: the material in which the applicant promises. Absent: the item lists none. */
    readonly material?: string;
  } | null;
  /** 一般程序: the plan of an application that makes no promise; no case carries it (`plan-for.ts`). Absent: there is one way. */
  readonly withoutPromise?: Plan;
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
  /**
   * 联办, 42(2): the children that examine, and the government whose head may extend. The statutory limit is then the 45
   * days of the whole (K5). Absent or null: one agency.
   */
  readonly joint?: {
    readonly children: readonly {
      readonly itemId: string;
      readonly required: boolean;
      /** Needed only with this answer of the form; the plan of a case has no such child (`plan-for.ts`). */
      readonly neededWhen?: NeededWhen;
    }[];
    readonly governmentUnitId: string;
  } | null;
  /** 派员, 55(2): from acceptance (K13). Absent or null: nobody is sent by law. */
  readonly dispatch?: Limit | null;
  readonly consultations?: readonly PlannedConsultation[] | null;
  /** 补办: hours of the applicant from the beginning of emergency work (K17). Absent or null: work never comes first. */
  readonly makeUp?: Limit | null;
  /** 特别程序, 45: kinds that the item has a basis for, and how long each may take. Absent or null: none. */
  readonly specialProcedures?:
    | readonly {
        readonly kind: SpecialProcedureKind;
        readonly maxWorkingDays: number;
      }[]
    | null;
  /** 听证: `mandatory` where a law says so (46). Absent, null or on request: whoever is affected is offered one (47). */
  readonly hearing?: 'mandatory' | 'on-request' | null;
  /** 36: the permit directly affects others, who must be told. Absent: not as such. */
  readonly interestedParties?: boolean;
  /** How the city counts where the law leaves room, as of the day of receipt. Absent: by default in everything. */
  readonly policy?: PolicyChoice;
}
