import { KINDS } from '../../domain/supervision/matter-kinds/kinds.ts';
import { drawnSigners } from '../../domain/case/side-roads/signing.ts';
import { isOpenSuspicion } from '../../domain/supervision/suspicion.ts';
import type { IssuedCard } from '../../prisma/card-view.ts';
import type { CaseRead } from '../../prisma/case-view.ts';
import type { MatterRead } from '../../prisma/matter-view.ts';
import type { ActorFacts } from '../../prisma/organisation-store.ts';

/**
 * The applicant of the case; people of the units in its plan; their leaders; the posts that sign a step; the supervision body. Agencies that act
 * jointly (联办) read the whole and each of its parts.
 */
export function mayReadCase(person: ActorFacts, { submission, opening, family }: CaseRead): boolean {
  if (person.kind === 'applicant') return submission.applicantPersonId === person.personId;
  if (person.supervises) return true;
  const units = new Set([
    opening.plan.unitId,
    ...opening.plan.steps.map((step) => step.unitId),
    ...family.map(({ unitId }) => unitId),
  ]);
  const signers = new Set(opening.plan.steps.flatMap(drawnSigners));
  return (
    unitsOf(person).some((id) => units.has(id)) || person.posts.some(({ postId }) => signers.has(postId))
  );
}

/** Never whom it is hidden from. Those who were told of it, people of the unit that answers, their leaders, the supervision body. */
export function mayReadMatter(person: ActorFacts, { opening, recipients, hiddenFrom }: MatterRead): boolean {
  if (person.kind !== 'staff' || hiddenFrom.includes(person.personId)) return false;
  if (person.supervises || recipients.some(({ personId }) => personId === person.personId)) return true;
  if (KINDS[opening.kind].hiddenFrom === 'unit') return false;
  return unitsOf(person).includes(opening.unitId);
}

/**
 * A card on the page of its case, which this person may read; null: the public. A suspicion (疑点) is for those who must
 * answer it or were told, and for the supervision body, until it is upheld (ADR 0027).
 */
export function mayReadCard(person: ActorFacts | null, card: IssuedCard): boolean {
  if (!isOpenSuspicion(card)) return true;
  if (person?.kind !== 'staff') return false;
  const answers = unitsOf(person).includes(card.facts.unitId);
  return person.supervises || answers || card.toldTo.includes(person.personId);
}

/** Where a person acts, and what he leads. */
function unitsOf({ posts, headOf, responsibleFor, leads }: ActorFacts): readonly string[] {
  return [...posts.map(({ unitId }) => unitId), ...headOf, ...responsibleFor, ...leads];
}
