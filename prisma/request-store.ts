import type { Instant } from '../domain/time/instant.ts';
import type { Database } from './database.ts';
import type { Json } from './sql.ts';

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

/**
 * `new`: stored now. `known`: the same body came before; its stored `at` counts (settled.md 30).
 * `other-body`: the key was used for another body, or on another route → 422.
 */
export async function storeRequest(
  _db: Database,
  _request: NewRequest,
): Promise<{ readonly kind: 'new' | 'known' | 'other-body' } & RequestLook> {
  return await Promise.reject(new Error('storeRequest: body follows'));
}

/** The first outcome stays; a later one is ignored. */
export async function storeOutcome(
  _db: Database,
  _key: { readonly personId: string; readonly key: string },
  _outcome: RequestOutcome,
): Promise<void> {
  await Promise.reject(new Error('storeOutcome: body follows'));
}

export async function findRequest(
  _db: Database,
  _key: { readonly personId: string; readonly key: string },
): Promise<RequestLook | undefined> {
  return await Promise.reject(new Error('findRequest: body follows'));
}

/** The act in the log that a request became: sequence number of its event. */
export async function findActByUpdateId(
  _db: Database,
  _act: { readonly caseNo: string; readonly updateId: string },
): Promise<{ readonly seq: number; readonly at: Instant } | undefined> {
  return await Promise.reject(new Error('findActByUpdateId: body follows'));
}
