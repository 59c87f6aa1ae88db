import { randomUUID } from 'node:crypto';
import type { Client } from '@temporalio/client';

/** An instant of another machine, and how wrong it may be by the time that asking took. */
export interface RemoteClock {
  /** How far it is before this process; milliseconds. */
  readonly aheadMs: number;
  readonly withinMs: number;
}

const DEADLINE_MS = 5_000;
/** The server writes down when it was asked for tasks, at the beginning; so long it may take to be seen. */
const SEEN_WITHIN_MS = 2_000;
const LOOK_EVERY_MS = 20;
/** Broken off long before; the server takes no question for tasks that could wait for seconds only. */
const POLL_MS = 60_000;
const TASK_QUEUE = 'clock-check';

/**
 * Temporal names no time of its own. But it writes down when somebody began to ask for tasks of a queue: so we ask for
 * tasks of a queue that never has any, look at what it wrote, and go. Nothing is left behind, no workflow is started.
 * @throws ServiceError while Temporal is away
 */
export async function readTemporalClock(client: Client): Promise<RemoteClock> {
  const identity = `clock-check/${randomUUID()}`;
  const over = new AbortController();
  const before = Date.now();
  const polling = poll(client, identity, over.signal);
  try {
    return await seen(client, { identity, before });
  } finally {
    over.abort();
    await polling;
  }
}

async function seen(
  client: Client,
  { identity, before }: { readonly identity: string; readonly before: number },
): Promise<RemoteClock> {
  const { connection } = client;
  for (;;) {
    const said = await connection.withDeadline(Date.now() + DEADLINE_MS, () => lastAccess(client, identity));
    const after = Date.now();
    if (said !== null) return { aheadMs: said - (before + after) / 2, withinMs: (after - before) / 2 };
    if (after - before > SEEN_WITHIN_MS) throw new Error('Temporal did not notice that it was asked');
    await new Promise((again) => setTimeout(again, LOOK_EVERY_MS));
  }
}

/** Milliseconds since 1970 by the server's clock. */
async function lastAccess({ workflowService, options }: Client, identity: string): Promise<number | null> {
  const { pollers } = await workflowService.describeTaskQueue({
    namespace: options.namespace,
    taskQueue: { name: TASK_QUEUE },
  });
  const at = pollers.find((poller) => poller.identity === identity)?.lastAccessTime;
  if (at === undefined || at === null) return null;
  return Number(at.seconds ?? 0) * 1000 + (at.nanos ?? 0) / 1e6;
}

async function poll({ connection, workflowService, options }: Client, identity: string, over: AbortSignal) {
  const ask = () =>
    workflowService.pollWorkflowTaskQueue({
      namespace: options.namespace,
      taskQueue: { name: TASK_QUEUE },
      identity,
    });
  const asking = connection.withAbortSignal(over, () => connection.withDeadline(Date.now() + POLL_MS, ask));
  await asking.catch(() => undefined); // broken off on purpose, or away: then the look says so
}
