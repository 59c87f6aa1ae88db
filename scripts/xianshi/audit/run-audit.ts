import type { Client } from '@temporalio/client';
import type { Instant } from '../../../domain/time/instant.ts';
import { missingWorkflows, restartLater } from '../../../jobs/missing-workflows.ts';
import { strayWorkflows } from '../../../jobs/stray-workflows.ts';
import { isMatter, stuckRecorders } from '../../../jobs/stuck-recorders.ts';
import { auditPage } from '../../../prisma/audit/audit-page.ts';
import { finding } from '../../../prisma/audit/finding.ts';
import { auditAnchors } from '../../../prisma/audit/judge-anchors.ts';
import type { Finding } from '../../../prisma/audit/finding.ts';
import type { Database } from '../../../prisma/database.ts';
import type { RecordingTrouble } from '../../../prisma/recording-trouble.ts';
import { openWork } from './open-work-pages.ts';

export interface Audit {
  readonly db: Database;
  /** Null: Temporal is not asked. */
  readonly client: Client | null;
  readonly now: Instant;
  /** Have workflows that are missing started by the job queue. */
  readonly restart: boolean;
}

export interface Audited {
  readonly cases: number;
  readonly matters: number;
  readonly anchors: number;
  /** The first ones; the rest is only counted, so that a ruined database does not fill the memory. */
  readonly findings: readonly Finding[];
  readonly more: number;
  readonly restarted: number;
}

const CASES_A_PAGE = 50;
const MOST_FINDINGS = 10_000;

/** Every case and every matter, in pages by key. */
export async function runAudit(audit: Audit): Promise<Audited> {
  const kept: Finding[] = [];
  let total = 0;
  const keep = (found: readonly Finding[]): void => {
    total += found.length;
    kept.push(...found.slice(0, MOST_FINDINGS - kept.length));
  };
  const read = await auditRecords(audit, keep);
  const { anchors } = await auditAnchors(audit.db, keep);
  for (const trouble of await stuckRecorders(audit)) keep([stopped(trouble)]);
  const restarted = await auditWorkflows(audit, keep);
  return { ...read, anchors, findings: kept, more: total - kept.length, restarted };
}

function stopped({ logId, code, message }: RecordingTrouble): Finding {
  const [, caseNo = ''] = logId.split('/');
  const subject = isMatter(logId) ? { caseNo, matterId: logId } : { caseNo: logId };
  return finding('recording-stopped', subject, `${code}: ${message}`);
}

async function auditRecords(
  { db, now }: Audit,
  keep: (found: readonly Finding[]) => void,
): Promise<Pick<Audited, 'cases' | 'matters'>> {
  let [cases, matters, after] = [0, 0, ''];
  for (;;) {
    const page = await auditPage(db, { after, limit: CASES_A_PAGE, now });
    keep(page.findings);
    cases += page.caseNos.length;
    matters += page.matters;
    const last = page.caseNos.at(-1);
    if (last === undefined) return { cases, matters };
    after = last;
  }
}

/** Answers how many are to be started. */
async function auditWorkflows(
  { db, client, restart }: Audit,
  keep: (found: readonly Finding[]) => void,
): Promise<number> {
  if (client === null) return 0;
  let restarted = 0;
  for await (const work of openWork(db))
    for (const one of await missingWorkflows({ db, client }, work)) {
      keep([finding(one.fate === 'ended' ? 'workflow-ended' : 'workflow-missing', one)]);
      if (!restart || one.fate === 'ended') continue;
      await restartLater(db, one);
      restarted += 1;
    }
  for await (const caseNo of strayWorkflows({ db, client })) keep([finding('workflow-stray', { caseNo })]);
  return restarted;
}
