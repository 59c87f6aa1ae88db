/**
 * 依法需要的特别程序: what may take time out of the limits of a decision. A hearing (听证) is one too, but has a road of
 * its own. @source 行政许可法 第45条
 */
export const SPECIAL_PROCEDURE_KINDS = [
  'tender',
  'auction',
  'inspection',
  'testing',
  'quarantine',
  'appraisal',
  'expert-review',
] as const;
export type SpecialProcedureKind = (typeof SPECIAL_PROCEDURE_KINDS)[number];
