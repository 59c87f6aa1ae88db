/** What says that a log itself was touched: nothing can be worked out from it any more. */
const OF_THE_LOG = [
  'no-submission',
  'line-missing',
  'line-changed',
  'hash-wrong',
  'chain-broken',
  'log-short',
  'fold-failed',
  'matter-line-missing',
  'matter-log-short',
  'record-log-missing',
] as const;

/** What an audit can find, in the order in which it is looked for. Sentences stand in `scripts/xianshi`. */
export const FINDING_KINDS = [
  ...OF_THE_LOG,
  'anchor-missing',
  'anchor-broken',
  'log-unlike-anchor',
  'anchor-unlike-export',
  'finding-unlike-log',
  'red-without-record',
  'red-without-addressee',
  'row-missing',
  'row-extra',
  'row-changed',
  'limit-unlogged',
  'recording-stopped',
  'workflow-missing',
  'workflow-ended',
  'workflow-stray',
] as const;
export type FindingKind = (typeof FINDING_KINDS)[number];

export interface Finding {
  readonly kind: FindingKind;
  readonly caseNo: string;
  /** Null: it is about the case itself. */
  readonly matterId: string | null;
  /** What exactly: a number in the log, a row, a clock. No person's name ever. */
  readonly about: string;
}

export const finding = (
  kind: FindingKind,
  { caseNo, matterId = null }: { readonly caseNo: string; readonly matterId?: string | null },
  about = '',
): Finding => ({ kind, caseNo, matterId, about });

/** @param trusting who rebuilds says that the log is right and the row that knows of more lines is not. */
export function breaksTheLog({ kind }: Finding, { trusting = false } = {}): boolean {
  if (trusting && (kind === 'log-short' || kind === 'matter-log-short')) return false;
  return OF_THE_LOG.some((broken) => broken === kind);
}
