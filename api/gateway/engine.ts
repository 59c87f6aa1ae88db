import { Client, Connection, isGrpcServiceError, WithStartWorkflowOperation } from '@temporalio/client';
import {
  WorkflowNotFoundError,
  WorkflowUpdateFailedError,
  WorkflowUpdateRPCTimeoutOrCancelledError,
} from '@temporalio/client';
import { ApplicationFailure } from '@temporalio/common';
import type { ActName, ActPayloads } from '../../domain/case/acts.ts';
import type { MatterActName, MatterActPayloads } from '../../domain/supervision/matter-act.ts';
import type { Instant } from '../../domain/time/instant.ts';
import {
  advanceClock,
  caseUpdate,
  caseWorkflowId,
  MATTER_WORKFLOW,
  matterUpdate,
  matterWorkflowId,
} from '../../workflows/messages.ts';
import type { ActOutcome, ActRequest, MatterInput } from '../../workflows/messages.ts';

/** What the engine says of an update. `pending`: sent, not confirmed yet; `unknown`: there is no such workflow. */
export type EngineAnswer<Outcome> =
  | { readonly kind: 'done'; readonly outcome: Outcome }
  | { readonly kind: 'refused'; readonly refusal: { readonly code: string } }
  | { readonly kind: 'pending' }
  | { readonly kind: 'away' }
  | { readonly kind: 'unknown' };

export interface Advanced {
  readonly seq: number;
  readonly now: Instant;
}

/** The only way from the door to a workflow: one Update an act (engine.md §4). */
export interface Engine {
  readonly act: <Name extends ActName>(
    act: Name,
    caseNo: string,
    request: ActRequest<ActPayloads[Name]>,
    updateId: string,
  ) => Promise<EngineAnswer<ActOutcome>>;
  readonly actOnMatter: <Name extends MatterActName>(
    act: Name,
    input: MatterInput,
    request: ActRequest<MatterActPayloads[Name]>,
    updateId: string,
  ) => Promise<EngineAnswer<ActOutcome>>;
  /** What became of an update that was sent before; `unknown`: it never arrived, or the case is over. */
  readonly outcomeOf: (workflowId: string, updateId: string) => Promise<EngineAnswer<ActOutcome>>;
  readonly advanceCase: (caseNo: string, to: Instant) => Promise<EngineAnswer<Advanced>>;
  readonly advanceMatter: (input: MatterInput, to: Instant) => Promise<EngineAnswer<Advanced>>;
  readonly isReachable: () => Promise<boolean>;
  /** Does a worker ask for this queue's tasks? */
  readonly hasWorker: () => Promise<boolean>;
  readonly close: () => Promise<void>;
}

/** gRPC waits up to two minutes by default, long after the engine is back. */
const RECONNECT = { 'grpc.initial_reconnect_backoff_ms': 200, 'grpc.max_reconnect_backoff_ms': 2_000 };
/** Own deadline of an update (engine.md §4.5): after it the answer is 202 and a place to ask. */
const DEADLINE_MS = 8_000;
const LOOK_DEADLINE_MS = 3_000;
/** A worker that has not polled for this long is taken as gone. */
const POLL_SILENCE_MS = 90_000;

export function connectEngine(options: { address: string; namespace: string; taskQueue: string }): Engine {
  const connection = Connection.lazy({
    address: options.address,
    interceptors: [], // no silent retries until the deadline: who asks is told 503 at once, and asks again with the same key
    channelArgs: RECONNECT,
  });
  const client = new Client({ connection, namespace: options.namespace });
  const within = async <Outcome>(
    ask: () => Promise<Outcome>,
    deadlineMs = DEADLINE_MS,
  ): Promise<EngineAnswer<Outcome>> => {
    try {
      const outcome = await connection.withDeadline(Date.now() + deadlineMs, ask);
      return { kind: 'done', outcome };
    } catch (error) {
      return answerOf(error);
    }
  };
  const startMatter = (
    input: MatterInput,
  ): WithStartWorkflowOperation<(input: MatterInput) => Promise<void>> =>
    new WithStartWorkflowOperation(MATTER_WORKFLOW, {
      workflowId: matterWorkflowId(input.opening.matterId),
      taskQueue: options.taskQueue,
      args: [input],
      workflowIdConflictPolicy: 'USE_EXISTING',
      workflowIdReusePolicy: 'REJECT_DUPLICATE',
    });

  return {
    act: (act, caseNo, request, updateId) =>
      within(() =>
        client.workflow
          .getHandle(caseWorkflowId(caseNo))
          .executeUpdate(caseUpdate(act), { args: [request], updateId }),
      ),
    actOnMatter: (act, input, request, updateId) =>
      within(() =>
        client.workflow.executeUpdateWithStart(matterUpdate(act), {
          args: [request],
          updateId,
          startWorkflowOperation: startMatter(input),
        }),
      ),
    outcomeOf: (workflowId, updateId) =>
      within(
        () => client.workflow.getHandle(workflowId).getUpdateHandle<ActOutcome>(updateId).result(),
        LOOK_DEADLINE_MS,
      ),
    advanceCase: (caseNo, to) =>
      within(() =>
        client.workflow.getHandle(caseWorkflowId(caseNo)).executeUpdate(advanceClock, { args: [{ to }] }),
      ),
    advanceMatter: (input, to) =>
      within(() =>
        client.workflow.executeUpdateWithStart(advanceClock, {
          args: [{ to }],
          startWorkflowOperation: startMatter(input),
        }),
      ),
    isReachable: async () => {
      const look = await within(() => client.workflowService.getSystemInfo({}), LOOK_DEADLINE_MS);
      return look.kind === 'done';
    },
    hasWorker: async () => {
      const queue = {
        namespace: options.namespace,
        taskQueue: { name: options.taskQueue },
      };
      const look = await connection
        .withDeadline(Date.now() + LOOK_DEADLINE_MS, () => client.workflowService.describeTaskQueue(queue))
        .catch(() => ({ pollers: [] })); // away, or no such namespace: nobody works
      return look.pollers.some(
        ({ lastAccessTime }) => Date.now() - Number(lastAccessTime?.seconds ?? 0) * 1000 < POLL_SILENCE_MS,
      );
    },
    close: () => connection.close(),
  };
}

/** gRPC codes: 1 cancelled, 4 deadline, 5 not found, 6 exists, 8 exhausted, 14 unavailable. */
function answerOf<Outcome>(error: unknown): EngineAnswer<Outcome> {
  if (error instanceof WorkflowUpdateFailedError) return refusedBy(error);
  if (error instanceof WorkflowUpdateRPCTimeoutOrCancelledError) return { kind: 'pending' };
  if (error instanceof WorkflowNotFoundError) return { kind: 'unknown' };
  const code = grpcCodeOf(error);
  if (code === 4 || code === 1) return { kind: 'pending' };
  if (code === 5 || code === 6) return { kind: 'unknown' };
  if (code === 8 || code === 14) return { kind: 'away' };
  throw error;
}

function refusedBy<Outcome>(error: WorkflowUpdateFailedError): EngineAnswer<Outcome> {
  const { cause } = error;
  const refusal =
    cause instanceof ApplicationFailure ? (cause.details?.[0] as { code?: unknown } | undefined) : undefined;
  if (typeof refusal?.code !== 'string') throw error;
  return { kind: 'refused', refusal: refusal as { readonly code: string } };
}

function grpcCodeOf(error: unknown): number | undefined {
  for (let look: unknown = error; look instanceof Error; look = look.cause)
    if (isGrpcServiceError(look)) return look.code;
  return undefined;
}
