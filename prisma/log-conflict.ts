/**
 * The log holds something else than it is asked to hold: another hash at a stored number, or a gap. Asking again
 * cannot help (settled.md 33), so activities must not retry it.
 */
export class LogConflict extends Error {
  override readonly name = 'LogConflict';
  readonly logId: string;
  readonly seq: number;
  readonly kind: 'other-event' | 'gap' | 'unknown-case';

  constructor(kind: LogConflict['kind'], { logId, seq }: { logId: string; seq: number }) {
    super(`log ${logId}, number ${seq}: ${kind}`);
    this.kind = kind;
    this.logId = logId;
    this.seq = seq;
  }
}
