import type { Limit } from '../time/limit.ts';
import type { SourceType } from './articles.ts';
import type { Basis, FormField, GuideMaterial } from './guide.ts';
import type { BasisOfLimit, Limits, RenewalRule } from './item-limits.ts';
import type {
  ChildItem,
  CommitmentRule,
  ConsultationRule,
  DelegationRule,
  FeeRule,
  HearingRule,
  NotNeededCase,
  QuotaRule,
  SiteRule,
  SpecialProcedureRule,
  ToleranceRule,
  ValidityRule,
} from './item-rules.ts';
import type { Branch, FactDeclaration, FactName, Join, Phase, Signing } from './plan.ts';

/** A step (环节) as the department draws it: bound to a kind of post, not yet to a post. */
export interface DrawnStep {
  readonly stepId: string;
  readonly name: string;
  readonly phase: Phase;
  /** Code of the kind of post, as the organisation has it. */
  readonly postType: string;
  /** `TOWN` is the township (乡镇、街道) of the case. */
  readonly unitId: string;
  /** The post of this window, where the unit has several of the kind. */
  readonly windowId?: string;
  readonly limit: Limit | null;
  readonly minStaff?: number;
  readonly when?: FactName;
  readonly next?: readonly Branch[];
  readonly join?: Join;
  readonly signing?: Signing;
}

/** Another flow of the same item, chosen by class of case: 一般程序 beside 告知承诺. */
export interface AlternativeFlow {
  readonly when: string;
  readonly promised: Limit | null;
  readonly flow: readonly DrawnStep[];
}

/** 材料: beside what the guide says, what the checks look at. */
export interface ItemMaterial extends GuideMaterial {
  readonly basis?: BasisOfLimit | null;
  /** 可共享、免提交. */
  readonly shareable?: boolean;
  /** 容缺. */
  readonly tolerated?: boolean;
  /** 可信等级: A an agency's electronic certificate, B verified at a window, C uploaded, D vouched for. */
  readonly trust?: 'A' | 'B' | 'C' | 'D';
  /** When it is asked for, if not always and not only of agents. */
  readonly condition?: string;
}

/**
 * One version of an item (事项) as it is published: what the guide says and what a plan is compiled from. What only the
 * lawful checks and later clocks need is optional: an absent part says nothing, null says that the item has none.
 */
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
  readonly limits: Limits;
  readonly lapseBasis: string | null;
  /** 退回重报: defects are told once and the case is returned, by this rule. Absent: they are corrected. */
  readonly resubmission?: { readonly basis: BasisOfLimit | null };
  readonly flow: readonly DrawnStep[];
  readonly materials: readonly ItemMaterial[];
  readonly form: readonly (Omit<FormField, 'options' | 'rule'> & { readonly rule?: string | null })[];
  readonly windowId: string | null;
  readonly trips: number;
  readonly fee: boolean;
  readonly validityYears: number | null;
  readonly demonstration: boolean;

  /** 事项类型, GB/T 39046: 01 行政许可, 05 行政给付, 20 公共服务. */
  readonly typeCode?: string;
  /** 行使层级: 3 市级, 4 县级, 5 镇级. */
  readonly levelCode?: string;
  readonly baseCode?: string;
  /** 设定: the type of text that created the power. */
  readonly setBy?: SourceType;
  readonly powerSource?: string;
  readonly alternatives?: readonly AlternativeFlow[];
  /** Typed facts that conditions of the flow speak of. */
  readonly facts?: readonly FactDeclaration[];
  readonly specialProcedures?: readonly SpecialProcedureRule[];
  readonly hearing?: HearingRule;
  readonly siteCheck?: SiteRule;
  readonly quota?: QuotaRule | null;
  readonly validity?: ValidityRule | null;
  readonly renewal?: RenewalRule | null;
  readonly fees?: FeeRule;
  readonly commitment?: CommitmentRule | null;
  readonly tolerance?: ToleranceRule | null;
  readonly children?: readonly ChildItem[];
  readonly jointUnitIds?: readonly string[];
  /** 本级人民政府: its head extends a joint limit. */
  readonly governmentUnitId?: string;
  readonly delegation?: DelegationRule | null;
  readonly consultations?: readonly ConsultationRule[];
  readonly notNeededCases?: readonly NotNeededCase[];
  /** Townships of these types only may be the `TOWN` of a flow. */
  readonly townTypes?: readonly string[];
  /** Why the demonstration does not offer the item yet; absent: it does. */
  readonly notOfferedBecause?: string;
}
