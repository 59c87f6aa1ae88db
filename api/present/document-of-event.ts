import type { CaseEvent } from '../../domain/case/events.ts';
import type { WrittenAct } from '../../domain/case/written-act.ts';

/** The document that an event stands on: its letter, or the transcript of a hearing. */
export function documentOf(event: CaseEvent): WrittenAct | undefined {
  if ('document' in event) return event.document;
  return event.type === 'hearingHeld' ? event.transcript : undefined;
}
