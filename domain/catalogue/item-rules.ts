/** What an item version says beside its limits and its flow, as far as a clock or a lawful check needs it. */
import type { Limit } from '../time/limit.ts';
import type { BasisOfLimit } from './item-limits.ts';

/** 特别程序, 45: its eight kinds by code. */
export const SPECIAL_KINDS = {
  hearing: '听证',
  tender: '招标',
  auction: '拍卖',
  inspection: '检验',
  testing: '检测',
  quarantine: '检疫',
  appraisal: '鉴定',
  'expert-review': '专家评审',
} as const;
export type SpecialKind = keyof typeof SPECIAL_KINDS;

export interface SpecialProcedureRule {
  /** One of the eight, or the name of what a special law takes out of the limit. */
  readonly kind: SpecialKind | { readonly other: string };
  readonly basis: BasisOfLimit | null;
  /** The law or regulation that takes its time out of the limit. */
  readonly excludedBy: BasisOfLimit | null;
  readonly maxWorkingDays: number;
  readonly enabled: boolean;
}

/** 听证, 46–48. */
export interface HearingRule {
  readonly mode: 'none' | 'on-request' | 'mandatory';
  /** 36: somebody else's interest is touched. */
  readonly interestedParties: boolean;
  readonly basis: BasisOfLimit | null;
  /** Kind of post that hosts: never one that reviews. */
  readonly hostPostType: string | null;
}

/** 现场核查, 34(3). */
export interface SiteRule {
  readonly mode: 'no' | 'when-needed' | 'by-class' | 'always' | 'post-check';
  readonly minStaff: number | null;
  readonly basis: BasisOfLimit | null;
}

/** 数量限制, 57: by order of acceptance. */
export interface QuotaRule {
  readonly kind: string;
  readonly basis: BasisOfLimit;
  readonly orderBasis: BasisOfLimit | null;
}

/** 收费, 58, 59. Amounts in fen. */
export interface FeeRule {
  readonly charged: boolean;
  readonly basis: BasisOfLimit | null;
  readonly items: readonly {
    readonly feeCode: string;
    readonly name: string;
    readonly standards: readonly { readonly desc: string; readonly fen: number; readonly per: string }[];
  }[];
  readonly beforeIssue: boolean;
  /** 减免依据: law and article. Absent or null: nothing lets the fee be waived. */
  readonly waiverBasis?: string | null;
  readonly postType: string | null;
  readonly unitId: string | null;
}

/** 告知承诺: decided on a promise, checked afterwards. */
export interface CommitmentRule {
  readonly basis: BasisOfLimit | null;
  readonly postCheck: Limit | null;
  readonly postType: string;
  readonly unitId: string;
}

/** 容缺: what may come later, and by when. */
export interface ToleranceRule {
  readonly limit: Limit;
  readonly materialCodes: readonly string[];
  readonly grantBeforeBasis: string | null;
}

/** 联办: an item that is part of this one. */
export interface ChildItem {
  readonly itemId: string;
  readonly required: 'always' | 'by-case';
  /** By case: the answer of the form that asks for it. Absent: nobody decides, it is opened and not waited for. */
  readonly neededWhen?: NeededWhen;
}

/** A yes-or-no field of the form, and the answer. */
export interface NeededWhen {
  readonly field: string;
  readonly is: boolean;
}

/** 委托, 24: only to another administrative organ, by published letter. */
export interface DelegationRule {
  readonly toUnitKind: string;
  readonly scope: string;
  readonly basis: BasisOfLimit | null;
}

/** 征求意见: another unit is asked. Its time is not taken out unless a law or regulation itself says so. */
export interface ConsultationRule {
  readonly unitId: string;
  readonly postType: string;
  readonly limit: Limit;
  readonly when: string | null;
  readonly basis: BasisOfLimit | null;
  readonly excludedBy: BasisOfLimit | null;
}

/** 不需许可的情形, 32(1)(1). */
export interface NotNeededCase {
  readonly case: string;
  readonly basis: BasisOfLimit;
}

/** 有效期. */
export interface ValidityRule {
  readonly value: number | null;
  readonly unit: 'year' | 'month' | null;
  readonly note: string | null;
  readonly basis: BasisOfLimit | null;
}
