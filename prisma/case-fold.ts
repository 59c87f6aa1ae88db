import type { Opening } from '../domain/case/state.ts';
import type { CaseFrame } from './case-frame.ts';
import { historyOf } from './case-history.ts';
import type { HistoryLine } from './case-history.ts';
import { readLog } from './case-log.ts';
import type { LogLine } from './case-log.ts';
import type { Database } from './database.ts';
import type { Transaction } from './transaction.ts';

/** What is stored of a case, folded. */
export interface Fold {
  readonly lines: readonly LogLine[];
  readonly history: readonly HistoryLine[];
}

export const NOTHING_STORED: Fold = { lines: [], history: [] };

/** About 20 MiB. */
const MOST_LINES = 10_000;

/** The folds of cases that were recorded last; a case that waits for weeks is read again. */
class Folds {
  readonly #kept = new Map<string, Fold>();
  #lines = 0;

  /** The hash of a line covers all before it: the same last hash is the same log. */
  find(caseNo: string, lastHash: string | null): Fold | undefined {
    const fold = this.#kept.get(caseNo);
    return fold?.lines.at(-1)?.hash === lastHash ? fold : undefined;
  }
  keep(caseNo: string, fold: Fold): void {
    this.#forget(caseNo);
    this.#kept.set(caseNo, fold);
    this.#lines += fold.lines.length;
    for (const eldest of this.#kept.keys()) {
      if (this.#lines <= MOST_LINES) return;
      this.#forget(eldest);
    }
  }
  #forget(caseNo: string): void {
    this.#lines -= this.#kept.get(caseNo)?.lines.length ?? 0;
    this.#kept.delete(caseNo);
  }
}

const ofDatabase = new WeakMap<Database, Folds>();

/** Folded before, while the last line is the same; else read from the log. */
export async function foldOf(
  db: Database,
  tx: Transaction,
  { frame: { opening }, lastHash }: { readonly frame: CaseFrame; readonly lastHash: string | null },
): Promise<Fold> {
  if (lastHash === null) return NOTHING_STORED;
  const { caseNo } = opening;
  const known = ofDatabase.get(db)?.find(caseNo, lastHash);
  if (known !== undefined) return known;
  return foldFrom(opening, await readLog(tx, caseNo));
}

/** Folded from its beginning. */
export function foldFrom(opening: Opening, lines: readonly LogLine[]): Fold {
  const log = lines.map(({ logged }) => logged);
  return { lines, history: historyOf(opening, log) };
}

/** What of it was not stored in the end has another hash, and is never found again. */
export function keepFold(db: Database, caseNo: string, fold: Fold): void {
  const folds = ofDatabase.get(db) ?? new Folds();
  ofDatabase.set(db, folds);
  folds.keep(caseNo, fold);
}
