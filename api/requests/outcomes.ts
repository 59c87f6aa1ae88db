import { storeOutcome } from '../../prisma/request-store.ts';
import type { Json } from '../../prisma/sql.ts';
import { personOf } from '../door/route.ts';
import type { Call } from '../door/route.ts';

interface Subject {
  readonly caseNo: string | null;
  readonly matterId: string | null;
}

export async function storeDone(
  call: Call,
  subject: Subject,
  { status = 200, seq }: { status?: number; seq: number | null },
): Promise<void> {
  const { services, key, at } = call;
  const who = { personId: personOf(call).personId, key };
  await storeOutcome(services.db, who, { outcome: 'done', status, seq, ...subject, body: null, at });
}

/** A refusal is an outcome too: asking again with the same key is answered the same. */
export async function storeRefused(
  call: Call,
  subject: Subject,
  { status, refusal }: { status: number; refusal: { readonly code: string } },
): Promise<void> {
  const { services, key, at } = call;
  const who = { personId: personOf(call).personId, key };
  const body = { ...refusal } as Json;
  await storeOutcome(services.db, who, { outcome: 'refused', status, seq: null, ...subject, body, at });
}
