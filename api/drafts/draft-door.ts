import { DraftId } from '../../contract/draft.ts';
import { whoCouldApprove } from '../../domain/approval.ts';
import type { DraftKind, StoredDraft } from '../../prisma/draft-kind.ts';
import { findDraft } from '../../prisma/draft-view.ts';
import { keepersOn } from '../../prisma/keepers.ts';
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

/** What the sentences of a refusal say; `could`: who else could approve. */
export async function refusalParams<Own extends object, Content, Refusal extends Told>(
  { params }: Pick<DraftDoor<Own, Content, Refusal>, 'params'>,
  { services, at, language }: Call,
  { refusal, draft }: { readonly refusal: Refusal; readonly draft: StoredDraft | undefined },
): Promise<Params> {
  const keepers = await keepersOn(services.db, at);
  const names = draft === undefined ? [] : whoCouldApprove(draft, keepers).map(({ name }) => name);
  return { ...params(refusal, language), could: names.join(language === 'en' ? ', ' : '、') };
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
