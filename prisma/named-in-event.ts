import type { CaseEvent } from '../domain/case/events.ts';

/** Persons that an event names beside who did it. */
export function personsNamedIn(event: CaseEvent): readonly (string | null)[] {
  if (event.type === 'correctionRequested') return [event.approvedBy];
  if (event.type === 'taskTransferred') return [event.to];
  if (event.type === 'recused') return [event.personId];
  if (event.type === 'voided') return [event.confirmedBy];
  if ('signer' in event) return 'personId' in event.signer ? [event.signer.personId] : [];
  return 'staff' in event ? event.staff : [];
}

/** Posts that sign a step beside its own. */
export function postsNamedIn(event: CaseEvent): readonly string[] {
  return 'signer' in event && 'postId' in event.signer ? [event.signer.postId] : [];
}
