/** 设定依据: the law an item, a limit or a fee stands on. */
export interface Basis {
  readonly title: string;
  readonly article: string;
  readonly type: string;
  readonly role: string;
  /** The article was opened in the law's text. */
  readonly verified: boolean;
}

export interface GuideMaterial {
  readonly code: string;
  readonly name: string;
  readonly required: boolean;
  readonly onlyIfAgent: boolean;
  readonly issuer: string;
}

export interface FormField {
  readonly key: string;
  readonly label: string;
  readonly labelEn: string;
  readonly type: 'text' | 'enum' | 'multiEnum' | 'decimal' | 'bool' | 'date' | 'int';
  readonly required: boolean;
  /** `maxLen:100`, `enum:a|b`, `uscc`, `idCard`, `mobile`, `decimal:1:100000`, `township`. */
  readonly rule: string | null;
  readonly options: readonly string[];
}

/** 收费, as it is published (许可法 30, 59): the listed fees with their standards, in fen. */
export interface GuideFees {
  readonly basis: string;
  readonly items: readonly {
    readonly feeCode: string;
    readonly name: string;
    readonly standards: readonly { readonly desc: string; readonly fen: number; readonly per: string }[];
  }[];
}

/** What the guide (办事指南) of an item version says besides its plan. */
export interface Guide {
  readonly nameEn: string;
  readonly serviceObjects: readonly string[];
  readonly bases: readonly Basis[];
  readonly unverifiedParts: readonly string[];
  /** Basis of each limit, for the line under a clock. */
  readonly limitBases: {
    readonly acceptance: string;
    readonly statutory: string;
    readonly extension: string | null;
    readonly delivery: string | null;
  };
  readonly materials: readonly GuideMaterial[];
  readonly form: readonly FormField[];
  /** Types of township that the item knows (镇, 民族乡 …). Absent: every one. */
  readonly townTypes?: readonly string[];
  readonly windowId: string | null;
  readonly windowName: string | null;
  readonly trips: number;
  readonly fee: boolean;
  /** Absent: the item is free of charge. */
  readonly fees?: GuideFees;
  readonly validityYears: number | null;
  /** 演示: codes, promises and names are invented. */
  readonly demonstration: boolean;
}
