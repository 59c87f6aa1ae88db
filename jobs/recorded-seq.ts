import type { Client } from '@temporalio/client';

export interface Execution {
  readonly workflowId: string;
  readonly runId: string;
}

/** What the recorders of cases and matters are answered. */
type Recorded = { readonly lastSeq: number } | { readonly events: readonly { readonly seq: number }[] };
/** With what a run begins: nothing carried, a case's `CarriedCase`, or a matter's state. */
interface Input {
  readonly carried?: { readonly recordedSeq?: number; readonly seq?: number };
}

const EVENTS_A_PAGE = 50;

/**
 * How far this workflow knows that it was recorded: the last answer of its recorder, else with what its run began. Read
 * from its history, newest first, so no worker is needed. @throws ServiceError while Temporal is away
 */
export async function recordedSeq(client: Client, execution: Execution): Promise<number> {
  const { workflowService, options } = client;
  const { payloadConverter } = options.loadedDataConverter;
  let nextPageToken: Uint8Array | undefined;
  do {
    const page = await workflowService.getWorkflowExecutionHistoryReverse({
      ...{ namespace: options.namespace, execution, maximumPageSize: EVENTS_A_PAGE },
      ...(nextPageToken === undefined ? {} : { nextPageToken }),
    });
    for (const event of page.history?.events ?? []) {
      const [recorded] = event.activityTaskCompletedEventAttributes?.result?.payloads ?? [];
      if (recorded) return lastOf(payloadConverter.fromPayload<Recorded>(recorded));
      const [input] = event.workflowExecutionStartedEventAttributes?.input?.payloads ?? [];
      if (input) return begunWith(payloadConverter.fromPayload<Input>(input));
    }
    ({ nextPageToken } = page);
  } while (nextPageToken.length > 0);
  return 0;
}

const lastOf = (recorded: Recorded): number =>
  'lastSeq' in recorded ? recorded.lastSeq : (recorded.events.at(-1)?.seq ?? 0);

const begunWith = ({ carried }: Input): number => carried?.recordedSeq ?? carried?.seq ?? 0;
