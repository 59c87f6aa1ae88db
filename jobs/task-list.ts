import type { Client } from '@temporalio/client';
import type { SignalDefinition } from '@temporalio/common';
import type { TaskList } from 'graphile-worker';
import { newestCalendar } from '../prisma/calendar-store.ts';
import type { Database } from '../prisma/database.ts';
import type { JobPayloads } from '../prisma/jobs.ts';
import { findMatterRestart } from '../prisma/matter-restart.ts';
import { REPLAN_QUEUE } from '../prisma/replan-store.ts';
import { cancelMatter, cardRevoked, MATTER_WORKFLOW, matterWorkflowId } from '../workflows/messages.ts';
import type { MatterInput } from '../workflows/messages.ts';
import { createAnchoring } from './anchor-log.ts';
import { askTemporal } from './ask-temporal.ts';
import { createPatrol } from './patrol.ts';
import { createReminding } from './remind-keepers.ts';
import { replanPage } from './replan.ts';
import { restartCase, restartMatter } from './restart.ts';
import { tellParent } from './tell-parent.ts';
import { unlessKnown } from './unless-known.ts';

export interface JobServices {
  readonly db: Database;
  readonly client: Client;
  readonly taskQueue: string;
  /** How many open cases and matters a second are told of a new calendar. */
  readonly replanPerSecond: number;
}

/** The outbox: what a transaction promised and Temporal must hear. Each may run twice. */
export function createTaskList(services: JobServices): TaskList {
  const { client } = services;

  return {
    // A case begins as it begins again, from its log; a part of a joint case has none yet and writes its first lines.
    startCase: askTemporal(client, (payload: JobPayloads['startCase']) => restartCase(services, payload)),
    openChild: askTemporal(client, (payload: JobPayloads['openChild']) => restartCase(services, payload)),
    tellParent: askTemporal(client, (payload: JobPayloads['tellParent']) => tellParent(services, payload)),
    openMatter: askTemporal(client, (payload: JobPayloads['openMatter']) => openMatter(services, payload)),
    cancelMatter: askTemporal(client, (payload: JobPayloads['cancelMatter']) => endMatter(services, payload)),
    revokeCard: askTemporal(client, (payload: JobPayloads['revokeCard']) => revokeCard(services, payload)),
    restartCase: askTemporal(client, (payload: JobPayloads['restartCase']) => restartCase(services, payload)),
    restartMatter: askTemporal(client, (payload: JobPayloads['restartMatter']) =>
      restartMatter(services, payload),
    ),
    patrolWorkflows: createPatrol(services),
    anchorLog: createAnchoring(services),
    remindKeepers: createReminding(services),
    replan: askTemporal(
      client,
      (payload: JobPayloads['replan'], { logger }) => replanPage({ ...services, logger }, payload),
      { queue: REPLAN_QUEUE },
    ),
  };
}

async function openMatter(
  { db, client, taskQueue }: JobServices,
  { matterId, opening }: JobPayloads['openMatter'],
): Promise<void> {
  const input: MatterInput = { opening, calendar: await newestCalendar(db) };
  await unlessKnown(
    client.workflow.start(MATTER_WORKFLOW, {
      workflowId: matterWorkflowId(matterId),
      workflowIdReusePolicy: 'REJECT_DUPLICATE',
      priority: { priorityKey: 4 }, // nobody waits for it
      taskQueue,
      args: [input],
    }),
  );
}

/** Starts it when `openMatter` has not come yet, or goes on from its log; of one that is over nothing is left to say. */
async function endMatter(services: JobServices, payload: JobPayloads['cancelMatter']): Promise<void> {
  const { matterId, at, reason } = payload;
  await tellMatter(services, matterId, { signal: cancelMatter, signalArgs: [{ at, reason }] });
}

async function revokeCard(services: JobServices, payload: JobPayloads['revokeCard']): Promise<void> {
  const { matterId, cardKey, at } = payload;
  await tellMatter(services, matterId, { signal: cardRevoked, signalArgs: [{ at, cardKey }] });
}

async function tellMatter<Told>(
  { db, client, taskQueue }: JobServices,
  matterId: string,
  telling: { readonly signal: SignalDefinition<[Told]>; readonly signalArgs: [Told] },
): Promise<void> {
  const restart = await findMatterRestart(db, matterId);
  if (restart === null) return;
  const { opening, calendar, carried } = restart;
  const input: MatterInput = { opening, calendar, carried };
  await unlessKnown(
    client.workflow.signalWithStart(MATTER_WORKFLOW, {
      workflowId: matterWorkflowId(matterId),
      workflowIdReusePolicy: 'ALLOW_DUPLICATE_FAILED_ONLY',
      taskQueue,
      args: [input],
      ...telling,
    }),
  );
}
