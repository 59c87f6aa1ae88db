/**
 * 退回重报: some items are not corrected but returned: the applicant is told everything at once, the case is closed, and
 * what is handed in again is a case of its own, linked to this one (`Opening.linkedTo`, reason `resubmission`).
 * @source 行政许可法 第32条第1款第(四)项 (all defects at once); 市场主体登记管理条例实施细则 第18条第3款 (seed, I01); settled.md 9
 */
export interface ResubmissionState {
  /** Closed because it was returned, not because it was decided. */
  readonly returned: boolean;
}

export const noResubmission: ResubmissionState = { returned: false };
