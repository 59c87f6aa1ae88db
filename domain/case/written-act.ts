/** A numbered, dated document (文书) stored by its content; the event carries only these. */
export interface WrittenAct {
  /** 文号, for example 仁食经受字〔2026〕20260914-0008号 */
  readonly documentNo: string;
  /** SHA-256 of the PDF, hex. */
  readonly sha256: string;
}
