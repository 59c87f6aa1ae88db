import type { EventView } from '../../contract/case.ts';
import type { CaseEvent, CaseEventType, LoggedEvent } from '../../domain/case/events.ts';
import { formatInstant } from '../../domain/time/instant.ts';
import { documentOf } from './document-of-event.ts';
import { DECISION_EVENTS } from './events/decision.ts';
import { eventNames } from './events/event-names.ts';
import type { EventReading } from './events/event-names.ts';
import type { EventRow, RowsOf } from './events/event-row.ts';
import { PROCEEDING_EVENTS } from './events/proceedings.ts';
import { RECEIPT_EVENTS } from './events/receipt.ts';
import { REVIEW_EVENTS } from './events/review.ts';
import { TIME_AND_CARD_EVENTS } from './events/time-and-cards.ts';

/** Road by road. An event without a row does not compile. */
const ROWS: RowsOf<CaseEventType> = {
  ...RECEIPT_EVENTS,
  ...REVIEW_EVENTS,
  ...PROCEEDING_EVENTS,
  ...DECISION_EVENTS,
  ...TIME_AND_CARD_EVENTS,
};

export function eventView(logged: LoggedEvent, reading: EventReading): EventView {
  const { seq, recordedAt, by, event } = logged;
  const { names } = reading.read;
  const post = names.posts.get(by?.postId ?? '');
  const written = documentOf(event);
  const document = written === undefined ? undefined : reading.documents.get(written.sha256);
  return {
    seq,
    type: event.type,
    at: formatInstant(event.at),
    recordedAt: formatInstant(recordedAt),
    who: by === null ? 'time' : by.kind,
    postName: post?.name ?? null,
    personName:
      by !== null && reading.audience === 'staff' ? (names.people.get(by.personId)?.name ?? null) : null,
    letterNo: names.letters.get(by?.letterId ?? '') ?? null,
    params: { ...rowOf(event).params?.(event, eventNames(reading)), ...doubtOf(seq, reading) },
    text: textOf(event, reading),
    document: document ?? null,
  };
}

/** The stamp stands; an official who judges a delay is told that clocks which disagreed cannot settle it. */
function doubtOf(seq: number, { read, audience }: EventReading): EventView['params'] {
  const [doubt] = audience === 'staff' ? read.doubts.filter((one) => one.seq === seq) : [];
  if (doubt === undefined) return {};
  return { clocksApartS: Math.round(doubt.apartMs / 1000), limitAt: formatInstant(doubt.breachAt) };
}

function textOf(event: CaseEvent, { read, audience }: EventReading): string | null {
  if (audience === 'public') return null;
  const { text, opinion } = rowOf(event);
  const contentId = text?.(event) ?? (audience === 'staff' ? opinion?.(event) : null) ?? null;
  const body = contentId === null ? undefined : read.contents.get(contentId)?.body;
  return typeof body === 'string' ? body : null;
}

/** The row fits the event: both are of its type. */
function rowOf(event: CaseEvent): EventRow<CaseEvent> {
  return ROWS[event.type] as EventRow<CaseEvent>;
}
