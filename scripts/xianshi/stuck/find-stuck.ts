import type { Client } from '@temporalio/client';
import { formatInstant } from '../../../domain/time/instant.ts';
import type { Instant } from '../../../domain/time/instant.ts';
import { failingWorkflows } from '../../../jobs/failing-workflows.ts';
import { missingWorkflows } from '../../../jobs/missing-workflows.ts';
import { stuckRecorders } from '../../../jobs/stuck-recorders.ts';
import type { Database } from '../../../prisma/database.ts';
import { failedJobs, unrecordedFor } from '../../../prisma/stuck-view.ts';
import type { FailedJob } from '../../../prisma/stuck-view.ts';
import { caseWorkflowId } from '../../../workflows/messages.ts';
import type { BackupState } from '../../backup/backup-state.ts';
import { openWork } from '../audit/open-work-pages.ts';

/** Why something does not move, gravest first. */
export const STUCK_KINDS = [
  'workflow-failing',
  'no-workflow',
  'workflow-ended',
  'recorder-stopped',
  'unrecorded',
  'job-given-up',
  'job-failing',
  'backup-failing',
] as const;
export type StuckKind = (typeof STUCK_KINDS)[number];

export interface Stuck {
  readonly kind: StuckKind;
  /** Case number, id of a matter, or a job. */
  readonly subject: string;
  /** What exactly; a message of a program, an instant. */
  readonly about: string;
}

export interface Looking {
  readonly db: Database;
  /** Null: Temporal does not answer; only the database is looked at. */
  readonly client: Client | null;
  readonly now: Instant;
  /** What waits shorter is on its way. */
  readonly olderThanS: number;
  /** How the last nightly backup ended; undefined: none is made, or the database is another's. */
  readonly backup: BackupState | undefined;
}

/** Quick enough to be asked every minute: rows by index, and Temporal's own lists. */
export async function findStuck(looking: Looking): Promise<readonly Stuck[]> {
  const { db, client, backup } = looking;
  const unrecorded = await unrecordedFor(db, looking);
  const suspects = [...new Set(unrecorded.map(({ caseNo }) => caseWorkflowId(caseNo)))];
  const found: Stuck[] = [
    ...(client === null ? [] : await ofWorkflows({ db, client }, suspects)),
    ...(await stuckRecorders({ db, client })).map(({ logId, code, message }): Stuck => ({
      kind: 'recorder-stopped',
      subject: logId,
      about: `${code}: ${message}`,
    })),
    ...unrecorded.map(({ caseNo, what, since }): Stuck => ({
      kind: 'unrecorded',
      subject: caseNo,
      about: `${what} · ${formatInstant(since)}`,
    })),
    ...(await failedJobs(db)).map(ofJob),
    ...ofBackup(backup),
  ];
  return found.sort((a, b) => STUCK_KINDS.indexOf(a.kind) - STUCK_KINDS.indexOf(b.kind));
}

async function ofWorkflows(
  { db, client }: { readonly db: Database; readonly client: Client },
  suspects: readonly string[],
): Promise<readonly Stuck[]> {
  const found = (await failingWorkflows(client, suspects)).map(({ workflowId, tries, message }): Stuck => ({
    kind: 'workflow-failing',
    subject: workflowId.replace(/^(case|matter)\//, ''),
    about: `×${tries}: ${firstLine(message)}`,
  }));
  for await (const work of openWork(db))
    for (const { caseNo, matterId, fate } of await missingWorkflows({ db, client }, work))
      found.push({
        kind: fate === 'ended' ? 'workflow-ended' : 'no-workflow',
        subject: matterId ?? caseNo,
        about: fate,
      });
  return found;
}

function ofBackup(backup: BackupState | undefined): readonly Stuck[] {
  if (backup === undefined || backup.failure === null) return [];
  return [
    { kind: 'backup-failing', subject: backup.folder, about: `${backup.at}: ${firstLine(backup.failure)}` },
  ];
}

function ofJob({ id, task, key, attempts, lastError, given }: FailedJob): Stuck {
  return {
    kind: given ? 'job-given-up' : 'job-failing',
    subject: `${task} ${id}`,
    about: `${key ?? ''} ×${attempts}: ${firstLine(lastError)}`.trim(),
  };
}

const firstLine = (text: string): string => text.split('\n')[0] ?? '';
