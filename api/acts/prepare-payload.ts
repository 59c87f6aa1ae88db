import type { DoorAct } from '../../contract/door-acts.ts';
import type { ActPayloads } from '../../domain/case/acts.ts';
import { storeContent } from '../../prisma/content-store.ts';
import { findPeople } from '../../prisma/name-store.ts';
import { caseOf, personOf } from '../door/route.ts';
import type { Call } from '../door/route.ts';
import { payloadOf } from './body-of-act.ts';
import type { Draft } from './draft.ts';
import type { Judgement } from './judge-act.ts';
import { paperField, personsNamed } from './proceeding-papers.ts';
import { storeWrittenAct } from './store-written-act.ts';
import { writtenActOf } from './written-act-of.ts';

/** A paper for an act that the case will refuse: nothing of it is ever shown. */
const NO_PAPER = { document: { documentNo: '', sha256: '' } } as const;

/** Texts and documents are written first; the act carries ids and digests only (settled.md 32). */
export async function preparePayload<Name extends DoorAct>(
  call: Call,
  act: Name,
  judgement: Judgement,
): Promise<ActPayloads[Name]> {
  const { draft } = judgement;
  const contentId = await storeText(call, draft);
  const paper = await paperOf(call, act, judgement);
  return payloadOf(draft, { contentId, paper }) as ActPayloads[Name];
}

async function storeText(call: Call, { written }: Draft): Promise<string | null> {
  if (written === null) return null;
  const { contentId } = await storeContent(call.services.db, {
    kind: written.kind,
    body: written.body,
    caseNo: caseOf(call).submission.caseNo,
    matterId: null,
    authorPersonId: personOf(call).personId,
    at: call.at,
  });
  return contentId;
}

async function paperOf(
  call: Call,
  act: DoorAct,
  { before, after, at }: Judgement,
): Promise<Readonly<Record<string, unknown>>> {
  if (after === null) return NO_PAPER;
  const { body } = call;
  const people = await namesOfNamed(call, act);
  const actorName = personOf(call).name;
  const input = writtenActOf(act, { read: caseOf(call), before, after, at, body, actorName, people });
  if (input === null) return {};
  const document = await storeWrittenAct(call.services, input);
  return act === 'issueCertificate'
    ? { certificateNo: document.documentNo, sha256: document.sha256 }
    : { [paperField(act)]: document };
}

async function namesOfNamed({ services, body }: Call, act: DoorAct): Promise<ReadonlyMap<string, string>> {
  const ids = personsNamed(act, body);
  const people = ids.length === 0 ? [] : await findPeople(services.db, ids);
  return new Map(people.map(({ personId, name }) => [personId, name]));
}
