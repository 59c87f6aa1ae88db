import type { Calendar } from '../../domain/time/calendar.ts';
import type { Asked } from '../sql.ts';
import { readDossier } from './dossier.ts';
import type { Dossier, RawCase } from './dossier.ts';
import { breaksTheLog, finding } from './finding.ts';
import type { Finding } from './finding.ts';
import { expectedRows } from './expected-rows.ts';
import { judgeLog } from './judge-log.ts';
import { judgeMatters } from './judge-matters.ts';

/** What was found in the logs of a case; the dossier only where they can be relied on. */
export interface JudgedCase {
  readonly findings: readonly Finding[];
  readonly dossier: Dossier | null;
}

export async function judgeCase(
  db: Asked,
  raw: RawCase,
  { calendar, ...options }: { readonly calendar: Calendar; readonly trusting?: boolean },
): Promise<JudgedCase> {
  const { caseNo, frame, lines, known } = raw;
  if (frame === undefined) return { findings: [finding('no-submission', { caseNo })], dossier: null };
  const ofLog = judgeLog(caseNo, lines, known);
  if (ofLog.some((one) => breaksTheLog(one, options))) return { findings: ofLog, dossier: null };
  const dossier = await folded(db, { ...raw, frame }, calendar);
  if ('kind' in dossier) return { findings: [...ofLog, dossier], dossier: null };
  const findings = [...ofLog, ...judgeMatters(dossier, raw)];
  return { findings, dossier: findings.some((one) => breaksTheLog(one, options)) ? null : dossier };
}

/** A log whose hashes are right and which the law cannot follow was written by another law. */
async function folded(
  db: Asked,
  raw: RawCase & { readonly frame: NonNullable<RawCase['frame']> },
  calendar: Calendar,
): Promise<Dossier | Finding> {
  try {
    const dossier = await readDossier(db, raw);
    expectedRows(dossier, () => calendar);
    return dossier;
  } catch (error) {
    if (!(error instanceof RangeError) && !(error instanceof TypeError)) throw error;
    return finding('fold-failed', { caseNo: raw.caseNo }, error.message);
  }
}
