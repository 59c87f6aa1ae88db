import { useTranslation } from 'react-i18next';
import type { MatterAnswer } from '../../../../contract/matter.ts';
import { useDayText, useInstantText } from '../../components/moments.ts';
import { eventWords } from './event-words.ts';

/** What was already done about it, newest first, in words. */
export function MatterEvents({ matter }: { readonly matter: MatterAnswer }) {
  const { t } = useTranslation('matters');
  const dayText = useDayText();
  const timeText = useInstantText();
  // A practice clock that was moved is no deed: it stands on the practice bar.
  const deeds = matter.events.filter(({ type }) => type !== 'clockAdvanced');
  if (deeds.length === 0) return null;
  return (
    <section>
      <h3>{t('done')}</h3>
      <ol className="matter-events">
        {deeds.toReversed().map((event) => (
          <li key={event.seq}>
            <time dateTime={event.at}>{timeText(event.at)}</time> {eventWords(event, matter.kind, t, dayText)}
            {event.postName !== null && ` · ${event.postName}`}
            {event.personName !== null && ` ${event.personName}`}
            {event.text !== null && <blockquote>{event.text}</blockquote>}
            {event.more !== null && <blockquote>{t(`also.${event.type}`, { text: event.more })}</blockquote>}
          </li>
        ))}
      </ol>
    </section>
  );
}
