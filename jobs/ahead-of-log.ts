import type { Client } from '@temporalio/client';
import type { Database } from '../prisma/database.ts';
import { caseLogEnds, matterLogEnds } from '../prisma/log-ends.ts';
import type { LogEnd } from '../prisma/log-ends.ts';
import { CASE_WORKFLOW, caseWorkflowId, MATTER_WORKFLOW, matterWorkflowId } from '../workflows/messages.ts';
import { engineMemory } from './engine-memory.ts';
import type { EngineMemory } from './engine-memory.ts';
import { recordedSeq } from './recorded-seq.ts';
import type { Execution } from './recorded-seq.ts';

/** A workflow that has recorded more than the database holds: the database was restored from an older backup. */
export interface Ahead extends EngineMemory {
  readonly kind: 'case' | 'matter';
  /** Case number, or id of a matter. */
  readonly id: string;
  readonly execution: Execution;
  readonly running: boolean;
  /** Null: the database does not know it at all. */
  readonly storedSeq: number | null;
  readonly engineSeq: number;
}

const KINDS = [
  { kind: 'case', type: CASE_WORKFLOW, prefix: caseWorkflowId(''), ends: caseLogEnds },
  { kind: 'matter', type: MATTER_WORKFLOW, prefix: matterWorkflowId(''), ends: matterLogEnds },
] as const;
type Kind = (typeof KINDS)[number];

const PAGE = 100;

interface Services {
  readonly db: Database;
  readonly client: Client;
}

/**
 * Compares every workflow that Temporal still has with its log. Those that run, and those that have ended of what the
 * database holds open or does not know; one that was stopped has been dealt with. @throws ServiceError while Temporal is away
 */
export async function* aheadOfLog(services: Services): AsyncGenerator<Ahead> {
  for (const kind of KINDS) {
    const query = `WorkflowType = '${kind.type}' and ExecutionStatus in ('Running', 'Completed')`;
    let page: Listed[] = [];
    for await (const { workflowId, runId, status } of services.client.workflow.list({
      query,
      pageSize: PAGE,
    })) {
      page.push({ workflowId, runId, running: status.name === 'RUNNING' });
      if (page.length < PAGE) continue;
      yield* compare(services, kind, page);
      page = [];
    }
    yield* compare(services, kind, page);
  }
}

interface Listed extends Execution {
  readonly running: boolean;
}

/** The log is read after the history: it only grows, so what was recorded meanwhile deceives nobody. */
async function* compare(
  { db, client }: Services,
  { kind, prefix, ends }: Kind,
  page: readonly Listed[],
): AsyncGenerator<Ahead> {
  const idOf = ({ workflowId }: Execution): string => workflowId.slice(prefix.length);
  const before = byId(await ends(db, page.map(idOf)));
  const doubtful = page.filter((one) => before.get(idOf(one))?.over !== true);
  const known = await Promise.all(
    doubtful.map(async (one) => ({ ...one, engineSeq: await recordedSeq(client, one) })),
  );
  const after = byId(await ends(db, doubtful.map(idOf)));
  for (const { workflowId, runId, running, engineSeq } of known) {
    const execution = { workflowId, runId };
    const id = idOf(execution);
    const end = after.get(id);
    const isAhead = end === undefined || engineSeq > end.seq || (!running && !end.over);
    if (!isAhead || !(await isLast(client, execution))) continue;
    const storedSeq = end?.seq ?? null;
    const memory = await engineMemory(client, execution, storedSeq ?? 0);
    yield { kind, id, execution, running, storedSeq, engineSeq, ...memory };
  }
}

const byId = (ends: readonly LogEnd[]): ReadonlyMap<string, LogEnd> =>
  new Map(ends.map((end) => [end.id, end]));

/** Lists are a moment old, and a workflow that was begun anew leaves its earlier run behind. */
async function isLast(client: Client, { workflowId, runId }: Execution): Promise<boolean> {
  const described = await client.workflow.getHandle(workflowId).describe();
  return described.runId === runId && ['RUNNING', 'COMPLETED'].includes(described.status.name);
}
