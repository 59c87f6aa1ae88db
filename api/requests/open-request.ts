import { createHash } from 'node:crypto';
import type { Instant } from '../../domain/time/instant.ts';
import { canonicalJson } from '../../prisma/canonical-json.ts';
import { storeRequest } from '../../prisma/request-store.ts';
import type { RequestOutcome } from '../../prisma/request-store.ts';
import type { Json } from '../../prisma/sql.ts';
import { ProblemError } from '../door/problem-error.ts';
import { personOf } from '../door/route.ts';
import type { Call } from '../door/route.ts';

export interface OpenRequest {
  /** The stored stamp: what was in time when it first came stays in time. */
  readonly at: Instant;
  /** The same request came before. */
  readonly known: boolean;
  readonly outcome: RequestOutcome | null;
}

interface Asked {
  readonly route: string;
  readonly caseNo: string | null;
  readonly matterId: string | null;
  readonly updateId: string | null;
}

/** Stored before anything else happens (settled.md 1, 30). @throws key-reused for another body under the same key. */
export async function openRequest(call: Call, asked: Asked): Promise<OpenRequest> {
  const { services, key, at } = call;
  const stored = await storeRequest(services.db, {
    ...asked,
    personId: personOf(call).personId,
    key,
    bodySha256: digestOf(asked, call.body),
    at,
    clocksApartMs: services.clocks.apartMs(),
  });
  if (stored.kind === 'other-body')
    throw new ProblemError('key-reused', { fields: [{ path: 'Idempotency-Key', rule: 'reused' }] });
  return { at: stored.request.at, known: stored.kind === 'known', outcome: stored.outcome };
}

/** `sha256(personId, caseNo or matterId, key)`: the same request is the same Update. */
export function updateIdOf(call: Call, subject: string): string {
  const parts = [personOf(call).personId, subject, call.key];
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex');
}

/** The address is part of it: one key sent to two cases is a mistake, not a repetition. */
function digestOf({ route, caseNo, matterId }: Asked, body: unknown): string {
  const content = { route, caseNo, matterId, body: (body ?? null) as Json };
  return createHash('sha256').update(canonicalJson(content)).digest('hex');
}
