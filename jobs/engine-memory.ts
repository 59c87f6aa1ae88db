import type { Client } from '@temporalio/client';
import type { RecordCase } from '../prisma/case-record.ts';
import type { RecordMatter } from '../prisma/matter-record.ts';
import type { Instant } from '../domain/time/instant.ts';
import type { ActRequest, CaseInput } from '../workflows/messages.ts';
import type { Execution } from './recorded-seq.ts';

/** A line that Temporal knows; no text, no name. */
export interface KnownLine {
  readonly seq: number;
  readonly type: string;
  readonly at: Instant;
  /** Who did it; null: time. */
  readonly actorId: string | null;
  readonly updateId: string | null;
}

/** An act that was taken in and never answered: its workflow could not record it. */
export interface WaitingAct {
  readonly act: string;
  readonly at: Instant;
  readonly actorId: string;
  readonly updateId: string;
}

export interface EngineMemory {
  readonly lines: readonly KnownLine[];
  readonly waiting: readonly WaitingAct[];
}

type Event = NonNullable<
  NonNullable<
    Awaited<ReturnType<Client['workflowService']['getWorkflowExecutionHistory']>>['history']
  >['events']
>[number];

/** All that the histories of a workflow tell of lines after `after`: of its last run, and of runs before it if need be. */
export async function engineMemory(
  client: Client,
  execution: Execution,
  after: number,
): Promise<EngineMemory> {
  const lines = new Map<number, KnownLine>();
  let waiting: readonly WaitingAct[] = [];
  let runId: string | null = execution.runId;
  while (runId !== null) {
    const events = await historyOf(client, { ...execution, runId });
    for (const line of linesIn(client, events)) if (line.seq > after) lines.set(line.seq, line);
    if (runId === execution.runId) waiting = waitingIn(client, events);
    const before: string = events[0]?.workflowExecutionStartedEventAttributes?.continuedExecutionRunId ?? '';
    runId = before === '' || lines.has(after + 1) ? null : before;
  }
  const updates = new Set([...lines.values()].map(({ updateId }) => updateId));
  return {
    lines: [...lines.values()].sort((a, b) => a.seq - b.seq),
    waiting: waiting.filter(({ updateId }) => !updates.has(updateId)),
  };
}

async function historyOf(
  { workflowService, options }: Client,
  execution: Execution,
): Promise<readonly Event[]> {
  const events: Event[] = [];
  let nextPageToken: Uint8Array | undefined;
  do {
    const page = await workflowService.getWorkflowExecutionHistory({
      ...{ namespace: options.namespace, execution },
      ...(nextPageToken === undefined ? {} : { nextPageToken }),
    });
    events.push(...(page.history?.events ?? []));
    ({ nextPageToken } = page);
  } while (nextPageToken.length > 0);
  return events;
}

/** Whatever a recorder was ever given to store, and with what the run began. */
function linesIn(client: Client, events: readonly Event[]): readonly KnownLine[] {
  return events.flatMap((event) => {
    const [input] = event.workflowExecutionStartedEventAttributes?.input?.payloads ?? [];
    if (input) return receiptIn(payloadConverterOf(client).fromPayload<Partial<CaseInput>>(input));
    const [batch] = event.activityTaskScheduledEventAttributes?.input?.payloads ?? [];
    if (!batch) return [];
    const read = payloadConverterOf(client).fromPayload<RecordCase | RecordMatter>(batch);
    return read.events.map((line) => ({
      ...{
        seq: line.seq,
        type: line.event.type,
        at: line.event.at,
        actorId: line.by?.personId ?? null,
        updateId: line.updateId,
      },
    }));
  });
}

/** The first line of a case was stored with its receipt, before the procedure began (ADR 0029). */
function receiptIn({ carried, opening, submittedBy }: Partial<CaseInput>): readonly KnownLine[] {
  if (carried?.recordedSeq === undefined || opening === undefined || submittedBy === undefined) return [];
  const { receivedAt: at } = opening;
  return [{ seq: 1, type: 'submitted', at, actorId: submittedBy.personId, updateId: null }];
}

/** Accepted and not completed. */
function waitingIn(client: Client, events: readonly Event[]): readonly WaitingAct[] {
  const answered = new Set(
    events.map((event) => event.workflowExecutionUpdateCompletedEventAttributes?.meta?.updateId),
  );
  return events.flatMap((event) => {
    const request = event.workflowExecutionUpdateAcceptedEventAttributes?.acceptedRequest;
    const [given] = request?.input?.args?.payloads ?? [];
    const updateId = request?.meta?.updateId ?? '';
    if (!given || answered.has(updateId)) return [];
    const read = payloadConverterOf(client).fromPayload<Partial<ActRequest<unknown>>>(given);
    if (read.by === undefined || read.at === undefined) return []; // no act of a person: the practice clock
    return [{ act: request?.input?.name ?? '', at: read.at, actorId: read.by.personId, updateId }];
  });
}

const payloadConverterOf = ({ options }: Client) => options.loadedDataConverter.payloadConverter;
