import type { Day } from '../../domain/time/day.ts';
import type { Instant } from '../../domain/time/instant.ts';
import type { DocumentKind } from '../../prisma/file-store.ts';

/** A law and its article as they are cited. Verified ones only: what stands here is printed over a seal. */
export interface LegalBasis {
  readonly title: string;
  readonly article: string;
}
export interface Defect {
  readonly material: string;
  readonly problem: string;
  readonly fix: string;
}
/** `limit` in words, `20 个工作日`. */
export interface LimitAndDay {
  readonly limit: string;
  readonly lastDayOn: Day;
}

/** A limit of the law by its name; `lastDayOn` null: it has not begun, and `limit` says when it will. */
export interface NamedLimit {
  readonly name: string;
  readonly limit: string;
  readonly lastDayOn: Day | null;
}

/** What stands on every document of a case. */
export interface WrittenActFrame {
  readonly agencyName: string;
  readonly itemName: string;
  readonly caseNo: string;
  readonly serialNo: string;
  readonly applicantName: string;
  readonly receivedAt: Instant;
  /** Legal instant of the act: the date on the paper and the creation date inside the PDF. */
  readonly at: Instant;
  readonly practice: boolean;
  /** 1 for the first document of its kind in the case; from 2 on it stands in the number. */
  readonly ordinal: number;
  readonly bases: readonly LegalBasis[];
  readonly windowName: string;
  /** A printed day that a missing holiday notice could still move. */
  readonly provisional: boolean;
}

interface Accepted {
  readonly acceptedOn: Day;
  /** 视为受理: nobody accepted, the limit ran out. */
  readonly deemedAccepted: boolean;
}

/** The mandatory contents of each kind. @source domain/1-licensing-law §1.2 */
export interface WrittenActTexts {
  receipt: {
    readonly materials: readonly { readonly name: string; readonly files: number }[];
    readonly acceptanceLimit: string;
    readonly answerDueOn: Day;
    /** 补办: the application follows the report of emergency work, until then; null: it is here. */
    readonly makeUpBy: Instant | null;
    /** False only where another law says that silence is not acceptance. */
    readonly deemedAcceptance: boolean;
  };
  accept: {
    readonly acceptedOn: Day;
    readonly limits: readonly NamedLimit[];
    /** 容缺: what is still to come, and until when; null: complete. */
    readonly tolerated: { readonly materials: readonly string[]; readonly dueOn: Day } | null;
    readonly promised: LimitAndDay | null;
    /** 告知承诺: how long after the permit it is checked; null: nothing was promised. */
    readonly checkedWithin: string | null;
  };
  requestCorrection: {
    readonly defects: readonly Defect[];
    readonly correctionDueOn: Day;
    /** Counted anew once everything has been supplied. */
    readonly acceptanceLimit: string;
    readonly deemedAcceptance: boolean;
    /** Basis by which the application lapses; null: the applicant is only reminded. */
    readonly lapseBasis: string | null;
  };
  refuseAcceptance: { readonly reason: string; readonly basis: string };
  extend: {
    readonly acceptedOn: Day;
    readonly reason: string;
    /** Post of the head of the agency (本行政机关负责人), of a joint case of the government; not the person. */
    readonly approver: string;
    /** 42(2): several agencies decide together. */
    readonly joint: boolean;
    readonly extension: string;
    readonly oldLastDayOn: Day;
    readonly newLastDayOn: Day;
    readonly promisedLastDayOn: Day | null;
  };
  grant: Accepted & {
    readonly reason: string | null;
    readonly validityYears: number | null;
    /** When the certificate is served at the latest; null: the decision limit contains it. */
    readonly delivery: LimitAndDay | null;
    /** 收费: what the permit costs, one line a fee; null: the item is free of charge. */
    readonly fees: readonly { readonly name: string; readonly yuan: string }[] | null;
  };
  refuse: Accepted & { readonly reason: string; readonly basis: string };
  certificate: {
    readonly certificateNo: string;
    readonly validFrom: Day;
    /** Null: no end. */
    readonly validTo: Day | null;
  };
  reportUp: {
    readonly acceptedOn: Day;
    /** The deciding body (上级行政机关). */
    readonly upperName: string;
    readonly materials: readonly string[];
    /** The limit of the deciding body; it counts from this report unless the item counts it from receipt. */
    readonly decision: LimitAndDay | null;
  };
  declareNotNeeded: { readonly reason: string; readonly basis: string };
  terminate: { readonly ground: string; readonly reason: string };
  startSpecialProcedure: {
    readonly acceptedOn: Day;
    readonly procedure: string;
    readonly workingDays: number;
    readonly reason: string;
    readonly announcedThrough: Day;
    readonly statutoryLastDayOn: Day | null;
    readonly promisedLastDayOn: Day | null;
  };
  offerHearing: { readonly acceptedOn: Day; readonly interest: string; readonly requestDueOn: Day };
  scheduleHearing: {
    readonly on: Day;
    /** `09:00` */
    readonly time: string;
    readonly place: string;
    readonly host: string;
  };
  holdHearing: {
    readonly on: Day;
    readonly host: string;
    readonly attendees: string;
    /** A line a paragraph. */
    readonly transcript: string;
  };
  notifyInterestedParty: { readonly party: string; readonly interest: string };
  waiveFee: {
    readonly feeName: string;
    /** 元, two decimals. */
    readonly waivedYuan: string;
    readonly leftYuan: string;
    readonly reason: string;
    readonly basis: string;
  };
  completePostCheck: { readonly found: string; readonly order: string; readonly dueOn: Day };
  startConsultation: { readonly unitName: string; readonly question: string; readonly answerDueOn: Day };
}

export type WrittenActOf<Kind extends DocumentKind> = WrittenActFrame & {
  readonly kind: Kind;
} & WrittenActTexts[Kind];
export type WrittenActInput = { [Kind in DocumentKind]: WrittenActOf<Kind> }[DocumentKind];
