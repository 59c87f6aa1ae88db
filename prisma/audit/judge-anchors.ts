import { anchorHash, headsUnlikeTheLog, readAnchors } from '../anchor-store.ts';
import type { Anchor } from '../anchor-store.ts';
import { NO_LINE } from '../case-log.ts';
import type { Database } from '../database.ts';
import type { Asked } from '../sql.ts';
import { inSnapshot } from '../transaction.ts';
import { finding } from './finding.ts';
import type { Finding } from './finding.ts';

/** An anchor is about no case; findings name the table instead. */
const CHAIN = { caseNo: 'log_anchor' };
const ANCHORS_A_PAGE = 20;

/** The chain of anchors by itself, and every log against the ends that were anchored (settled.md 34). */
export async function auditAnchors(
  db: Database,
  keep: (found: readonly Finding[]) => void,
): Promise<{ readonly anchors: number }> {
  let before: Anchor | undefined;
  for (let anchors = 0; ;) {
    const after = before?.anchor ?? 0;
    const page = await inSnapshot(db, async (tx) => {
      const read = await readAnchors(tx, { after, limit: ANCHORS_A_PAGE });
      return { read, unlike: await judgeHeads(tx, read) };
    });
    keep([...judgeAnchors(page.read, before), ...page.unlike]);
    before = page.read.at(-1);
    anchors += page.read.length;
    if (before === undefined) return { anchors };
  }
}

type AnchorBefore = Pick<Anchor, 'anchor' | 'hash'>;

/** @param before the one that stands before the first of these; undefined: none does */
export function judgeAnchors(anchors: readonly Anchor[], before?: AnchorBefore): readonly Finding[] {
  return anchors.flatMap((one, index) => {
    const last: AnchorBefore | undefined = anchors[index - 1] ?? before;
    const found: Finding[] = [];
    const expected = (last?.anchor ?? 0) + 1;
    if (one.anchor !== expected) found.push(finding('anchor-missing', CHAIN, String(expected)));
    const chained = one.anchor !== expected || one.prevHash === (last?.hash ?? NO_LINE);
    if (!chained || anchorHash(one) !== one.hash)
      found.push(finding('anchor-broken', CHAIN, String(one.anchor)));
    return found;
  });
}

/** Logs that do not say any more what they said when they were anchored: rewritten, or cut off. */
export async function judgeHeads(db: Asked, anchors: readonly Anchor[]): Promise<readonly Finding[]> {
  const unlike = await headsUnlikeTheLog(
    db,
    anchors.flatMap(({ heads }) => heads),
  );
  return unlike.map(({ caseNo: log, seq }) => finding('log-unlike-anchor', subjectOf(log), String(seq)));
}

/** A matter's id names its case in second place. */
function subjectOf(log: string): { readonly caseNo: string; readonly matterId?: string } {
  const [, caseNo] = log.split('/');
  return caseNo === undefined ? { caseNo: log } : { caseNo, matterId: log };
}

/** An export that was kept elsewhere against the database: what was anchored then must be there now, and the same. */
export async function judgeExport(db: Asked, exported: readonly Anchor[]): Promise<readonly Finding[]> {
  const [first] = exported;
  const stored = new Map<number, string>();
  for (const { anchor } of exported) {
    const [there] = await readAnchors(db, { after: anchor - 1, limit: 1 });
    if (there?.anchor === anchor) stored.set(anchor, there.hash);
  }
  const unlike = exported
    .filter(({ anchor, hash }) => stored.get(anchor) !== hash)
    .map(({ anchor }) => finding('anchor-unlike-export', CHAIN, String(anchor)));
  // an export may begin anywhere: what came before it is taken at its word
  const before =
    first === undefined || first.anchor === 1
      ? undefined
      : { anchor: first.anchor - 1, hash: first.prevHash };
  return [...judgeAnchors(exported, before), ...unlike, ...(await judgeHeads(db, exported))];
}
