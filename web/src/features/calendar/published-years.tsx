import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CalendarAnswer } from '../../../../contract/calendar.ts';
import { useFullInstant } from '../../components/moments.ts';
import { calendarOf } from './calendar-of.ts';
import { SourceLine } from './source-line.tsx';
import { YearView } from './year-view.tsx';

/** The years, one at a time: by which notice, by which version, day by day. */
export function PublishedYears({ answer }: { readonly answer: CalendarAnswer }) {
  const { t } = useTranslation('calendar');
  const { years, missing, version, today } = answer;
  const all = [...years.map(({ year }) => year), ...missing.map(({ year }) => year)].sort((a, b) => a - b);
  const [chosen, choose] = useState(Number(today.slice(0, 4)));
  const published = years.find(({ year }) => year === chosen);
  return (
    <section className="keeper-part" aria-labelledby="years">
      <h2 id="years">{t('years')}</h2>
      <div className="year-tabs" role="group" aria-label={t('years')}>
        {all.map((year) => (
          <button
            key={year}
            type="button"
            aria-pressed={year === chosen}
            onClick={() => {
              choose(year);
            }}
          >
            {t(years.some((row) => row.year === year) ? 'year.tab' : 'year.tabMissing', { year })}
          </button>
        ))}
      </div>
      {published === undefined ? <p>{t('missing.means', { year: chosen })}</p> : <Source year={published} />}
      <YearView calendar={calendarOf(years, version)} year={chosen} names={published?.names ?? {}} />
    </section>
  );
}

function Source({ year: { source, notice, since } }: { readonly year: CalendarAnswer['years'][number] }) {
  const { t } = useTranslation('calendar');
  const instant = useFullInstant();
  return (
    <p>
      {notice === null ? source : <SourceLine source={notice} />}{' '}
      <span className="small">
        {t('year.since', { version: since.version, at: instant(since.publishedAt) })}
      </span>
    </p>
  );
}
