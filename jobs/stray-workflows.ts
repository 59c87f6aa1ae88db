import type { Client } from '@temporalio/client';
import type { Database } from '../prisma/database.ts';
import { unknownCases } from '../prisma/open-work.ts';
import { CASE_WORKFLOW, caseWorkflowId } from '../workflows/messages.ts';

const PAGE = 500;

/** Numbers of running case workflows of which the database knows nothing. @throws ServiceError while Temporal is away */
export async function* strayWorkflows(services: {
  readonly db: Database;
  readonly client: Client;
}): AsyncGenerator<string> {
  const { db, client } = services;
  const query = `WorkflowType = '${CASE_WORKFLOW}' and ExecutionStatus = 'Running'`;
  let numbers: string[] = [];
  for await (const { workflowId } of client.workflow.list({ query, pageSize: PAGE })) {
    numbers.push(workflowId.slice(caseWorkflowId('').length));
    if (numbers.length < PAGE) continue;
    yield* await unknownCases(db, numbers);
    numbers = [];
  }
  yield* await unknownCases(db, numbers);
}
