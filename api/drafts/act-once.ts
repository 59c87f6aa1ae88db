import type { Instant } from '../../domain/time/instant.ts';
import type { Verdict } from '../../domain/verdict.ts';
import { ProblemError } from '../door/problem-error.ts';
import { ok } from '../door/route.ts';
import type { Call, Reply } from '../door/route.ts';
import type { ProblemCode } from '../present/problem-codes.ts';
import { PROBLEMS } from '../present/problem-sentences.ts';
import type { Params } from '../present/sentence.ts';
import { openRequest } from '../requests/open-request.ts';
import { storeDone, storeRefused } from '../requests/outcomes.ts';

const NO_SUBJECT = { caseNo: null, matterId: null };

/** A kind of draft that two persons approve: a calendar year, a rule version. */
export interface DraftKind<Draft, Refusal extends { readonly code: ProblemCode }> {
  readonly find: (draftId: string) => Promise<Draft | undefined>;
  readonly present: (draft: Draft) => Promise<object>;
  readonly params: (refusal: Refusal) => Params;
}

export interface DraftAct<Draft, Refusal> {
  readonly route: string;
  readonly draftId: string;
  /** Has an earlier try of the same request come this far? */
  readonly isDone: (draft: Draft) => boolean;
  readonly act: (at: Instant) => Promise<Verdict<unknown, Refusal>>;
}

/** Enters, approves or publishes once, however often the same request comes; answers the draft as it lies there then. */
export async function actOnce<Draft, Refusal extends { readonly code: ProblemCode }>(
  call: Call,
  kind: DraftKind<Draft, Refusal>,
  { route, draftId, isDone, act }: DraftAct<Draft, Refusal>,
): Promise<Reply> {
  const { outcome, known, at } = await openRequest(call, { ...NO_SUBJECT, route, updateId: null });
  if (outcome?.outcome === 'refused') tell(kind, outcome.body as unknown as Refusal);
  const before = known ? await kind.find(draftId) : undefined;
  if (outcome === null && !(before !== undefined && isDone(before))) {
    const verdict = await act(at);
    if (!verdict.ok) {
      const { refusal } = verdict;
      await storeRefused(call, NO_SUBJECT, { status: PROBLEMS[refusal.code].status, refusal });
      tell(kind, refusal);
    }
  }
  await storeDone(call, NO_SUBJECT, { seq: null });
  const after = await kind.find(draftId);
  if (after === undefined) throw new Error(`draft ${draftId}: it was stored and is not there`);
  return ok(await kind.present(after));
}

function tell<Refusal extends { readonly code: ProblemCode }>(
  { params }: Pick<DraftKind<unknown, Refusal>, 'params'>,
  refusal: Refusal,
): never {
  throw new ProblemError(refusal.code, { params: params(refusal) });
}
