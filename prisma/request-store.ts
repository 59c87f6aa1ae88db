import type { Instant } from '../domain/time/instant.ts';
import { insertRows, selectOne, timestamp } from './sql.ts';
import type { Asked, Json } from './sql.ts';

export interface NewRequest {
  readonly personId: string;
  readonly key: string;
  readonly route: string;
  readonly caseNo: string | null;
  readonly matterId: string | null;
  readonly bodySha256: string;
  /** Update id of the act it becomes; null where none. */
  readonly updateId: string | null;
  readonly at: Instant;
  /** How far the clocks stood apart, where that matters near a limit; absent: they agreed. */
  readonly clocksApartMs?: number | null;
}
export type StoredRequest = NewRequest;

export interface RequestOutcome {
  readonly outcome: 'done' | 'refused';
  /** HTTP status that was answered. */
  readonly status: number;
  readonly seq: number | null;
  readonly caseNo: string | null;
  readonly matterId: string | null;
  /** What else to answer again; never a secret. */
  readonly body: Json;
  readonly at: Instant;
}

export interface RequestLook {
  readonly request: StoredRequest;
  readonly outcome: RequestOutcome | null;
}
export interface RequestKey {
  readonly personId: string;
  readonly key: string;
}

/**
 * `new`: stored now. `known`: the same body came before; its stored `at` counts (settled.md 30).
 * `other-body`: the key was used for another body, or on another route → 422.
 */
export async function storeRequest(
  db: Asked,
  request: NewRequest,
): Promise<{ readonly kind: 'new' | 'known' | 'other-body' } & RequestLook> {
  const inserted = await insertRows(db, 'request', [rowOf(request)], 'on conflict do nothing');
  if (inserted === 1) return { kind: 'new', request, outcome: null };
  const look = await findRequest(db, request);
  if (look === undefined) throw new Error(`request ${request.key}: neither stored now nor before`);
  const same = look.request.bodySha256 === request.bodySha256 && look.request.route === request.route;
  return { kind: same ? 'known' : 'other-body', ...look };
}

/** The first outcome stays; a later one is ignored. */
export async function storeOutcome(
  db: Asked,
  { personId, key }: RequestKey,
  outcome: RequestOutcome,
): Promise<void> {
  const { caseNo, matterId, at, body, seq, status } = outcome;
  const row = {
    person_id: personId,
    key,
    outcome: outcome.outcome,
    status,
    seq,
    case_no: caseNo,
    matter_id: matterId,
    body,
    at: timestamp(at),
  };
  await insertRows(db, 'request_outcome', [row], 'on conflict do nothing');
}

export async function findRequest(
  db: Asked,
  { personId, key }: RequestKey,
): Promise<RequestLook | undefined> {
  const request = await selectOne<StoredRequest>(
    db,
    `select person_id as "personId", key, route, case_no as "caseNo", matter_id as "matterId",
            body_sha256 as "bodySha256", update_id as "updateId", at
       from request where person_id = $1 and key = $2`,
    [personId, key],
  );
  if (request === undefined) return undefined;
  const outcome = await selectOne<RequestOutcome>(
    db,
    `select outcome, status, seq, case_no as "caseNo", matter_id as "matterId", body, at
       from request_outcome where person_id = $1 and key = $2`,
    [personId, key],
  );
  return { request, outcome: outcome ?? null };
}

/** The act in the log of a case that a request became. */
export async function findActByUpdateId(
  db: Asked,
  { caseNo, updateId }: { readonly caseNo: string; readonly updateId: string },
): Promise<{ readonly seq: number; readonly at: Instant } | undefined> {
  return await selectOne<{ seq: number; at: Instant }>(
    db,
    'select seq, at from case_event where case_no = $1 and update_id = $2 and actor_id is not null',
    [caseNo, updateId],
  );
}

/** The act in the log of a matter that a request became. */
export async function findMatterActByUpdateId(
  db: Asked,
  { matterId, updateId }: { readonly matterId: string; readonly updateId: string },
): Promise<{ readonly seq: number; readonly at: Instant } | undefined> {
  return await selectOne<{ seq: number; at: Instant }>(
    db,
    'select seq, at from matter_event where matter_id = $1 and update_id = $2 and actor_id is not null',
    [matterId, updateId],
  );
}

function rowOf(request: NewRequest): Readonly<Record<string, unknown>> {
  const { personId, key, route, caseNo, matterId, bodySha256, updateId, at, clocksApartMs } = request;
  return {
    person_id: personId,
    key,
    route,
    case_no: caseNo,
    matter_id: matterId,
    body_sha256: bodySha256,
    update_id: updateId,
    at: timestamp(at),
    clocks_apart_ms: clocksApartMs ?? null,
  };
}
