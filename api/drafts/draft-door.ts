import { DraftId } from '../../contract/draft.ts';
import type { DraftKind, StoredDraft } from '../../prisma/draft-kind.ts';
import { findDraft } from '../../prisma/draft-view.ts';
import { ProblemError } from '../door/problem-error.ts';
import type { Call } from '../door/route.ts';
import type { ProblemCode } from '../present/problem-codes.ts';
import type { Language, Params } from '../present/sentence.ts';

/** A refusal that has a sentence. */
export interface Told {
  readonly code: ProblemCode;
}

/** A kind of draft as it is entered, shown and told no. */
export interface DraftDoor<Own extends object, Content, Refusal extends Told> {
  readonly kind: DraftKind<Own, Content, Refusal>;
  /** What its answer says beyond `DraftStand`. */
  readonly view: (call: Call, draft: StoredDraft & Own) => object | Promise<object>;
  readonly params: (refusal: Refusal, language: Language) => Params;
}

/** @throws not-found */
export async function draftOf<Own extends object, Content, Refusal extends Told>(
  { kind }: Pick<DraftDoor<Own, Content, Refusal>, 'kind'>,
  call: Call,
): Promise<StoredDraft & Own> {
  const draftId = DraftId.safeParse(call.req.params['draftId']);
  const draft = draftId.success ? await findDraft(call.services.db, kind, draftId.data) : undefined;
  if (draft === undefined) throw new ProblemError('not-found');
  return draft;
}
