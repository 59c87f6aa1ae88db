import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { EventView } from '../../../contract/case.ts';
import { DocumentLink } from './document-link.tsx';
import { CardShape } from './card-shape.tsx';
import { ClockDoubt } from './clock-doubt.tsx';
import { eventSentence } from './event-sentence.ts';
import { foldAdvances } from './fold-advances.ts';
import { useInstantText } from './moments.ts';
import './timeline.css';

interface Props {
  readonly events: readonly EventView[];
  /** Legal now of the case; names the year where it differs. */
  readonly now?: string;
  /** The event that this page just recorded: marked, and focused. */
  readonly newSeq?: number | null;
  /** False where written acts are named only. */
  readonly opens?: boolean;
}

/** 经过: every event of the log, newest first; post first, then the person who held it. */
export function Timeline({ events, now, newSeq = null, opens = true }: Props) {
  const newestFirst = foldAdvances(events.toSorted((a, b) => b.seq - a.seq));
  return (
    <ol className="timeline" reversed>
      {newestFirst.map((event) => (
        <Line key={event.seq} event={event} now={now} isNew={event.seq === newSeq} opens={opens} />
      ))}
    </ol>
  );
}

function Line({
  event,
  now,
  isNew,
  opens,
}: {
  readonly event: EventView;
  readonly now: string | undefined;
  readonly isNew: boolean;
  readonly opens: boolean;
}) {
  const { t } = useTranslation(['events', 'clock', 'common']);
  const instant = useInstantText();
  const line = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (isNew) line.current?.focus();
  }, [isNew]);
  return (
    <li ref={line} tabIndex={-1} className={`timeline-event${isNew ? ' timeline-new' : ''}`}>
      <p className="timeline-when small">
        <time dateTime={event.at}>{instant(event.at, now)}</time>
        <span> · {whoText(t, event)}</span>
        {isNew && <strong> · {t('justRecorded')}</strong>}
      </p>
      <p className="timeline-what">
        <EventCard event={event} />
        {eventSentence(t, event, now)}
      </p>
      <ClockDoubt event={event} now={now} />
      {event.text !== null && <blockquote>{event.text}</blockquote>}
      {event.document !== null && <DocumentLink document={event.document} opens={opens} />}
    </li>
  );
}

function whoText(
  t: ReturnType<typeof useTranslation>['t'],
  { who, postName, personName, letterNo }: EventView,
): string {
  const name =
    postName === null ? t(`who.${who}`) : personName === null ? postName : `${postName} ${personName}`;
  return letterNo === null ? name : t('byLetter', { name, letterNo });
}

/** A card in the log keeps the shape of the level it was issued at. */
function EventCard({ event: { type, params } }: { readonly event: EventView }) {
  const { t } = useTranslation('common');
  const level = type === 'cardRaised' ? 'red' : params['level'];
  if (type !== 'cardIssued' && type !== 'cardRaised') return null;
  if (level !== 'yellow' && level !== 'red') return null;
  return <CardShape level={level} letter={t(`cardLetter.${level}`)} />;
}
