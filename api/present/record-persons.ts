import type { MatterAnswer } from '../../contract/matter.ts';
import { attribute } from '../../domain/supervision/attribution.ts';
import type { MatterRead } from '../../prisma/matter-view.ts';

/** Shares of the first limit that turned red, none where no clock did: a calculation; the judgement is the body's (settled.md 25). */
export function sharesOf(read: MatterRead): MatterAnswer['shares'] {
  const [clockId] = inOrder(read).flatMap(({ facts }) => facts.clockId ?? []);
  if (read.opening.kind !== 'accountability' || clockId === undefined) return [];
  return attribute(read.case, clockId).map((share) => {
    const holder = read.holdings.findLast(({ stepId }) => stepId === share.stepId);
    return {
      postId: share.postId,
      postName: read.case.names.posts.get(share.postId)?.name ?? '',
      personId: holder?.holderPersonId ?? null,
      personName: holder?.holderName ?? null,
      days: share.days,
      limitDays: share.limitDays,
      over: share.over,
      perMille: share.perMille,
      proposedMain: share.heldAtBreach,
    };
  });
}

/**
 * Of the cards of a record that no clock issued: who acted in the lines that prove them; of a rating or complaint, who
 * was told. Nobody is proposed.
 */
export function concernedOf(read: MatterRead): MatterAnswer['concerned'] {
  if (read.opening.kind !== 'accountability') return [];
  const concerned = inOrder(read).flatMap(({ facts }) => {
    if (facts.threshold !== 'found') return [];
    return facts.matterId === null ? actedIn(read, facts.evidence) : toldOf(read);
  });
  return once(concerned);
}

function actedIn({ case: { log, names } }: MatterRead, lines: readonly number[]): MatterAnswer['concerned'] {
  const acted = log.flatMap(({ seq, by }) => (lines.includes(seq) && by?.kind === 'staff' ? [by] : []));
  return acted.map(({ personId, postId }) => ({
    personId,
    personName: names.people.get(personId)?.name ?? personId,
    postName: names.posts.get(postId ?? '')?.name ?? '',
  }));
}

function toldOf({ recipients }: MatterRead): MatterAnswer['concerned'] {
  return recipients.map(({ personId, name }) => ({ personId, personName: name, postName: '' }));
}

const once = (all: MatterAnswer['concerned']): MatterAnswer['concerned'] =>
  all.filter((one, place) => all.findIndex(({ personId }) => personId === one.personId) === place);

const inOrder = ({ cards }: MatterRead) => [...cards].sort((a, b) => a.issuedAt - b.issuedAt);
