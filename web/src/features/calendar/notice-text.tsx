import { useTranslation } from 'react-i18next';
import type { DraftAnswer } from '../../../../contract/calendar.ts';
import { useFullDay } from '../../components/moments.ts';
import { FaultLines } from './fault-lines.tsx';
import { linesOfYear } from './notice-draft.ts';
import { SourceLine } from './source-line.tsx';

/** What was read of the notice, line by line, and what was found in it: to be compared with the notice itself. */
export function NoticeText({ draft: { notice, revises, findings } }: { readonly draft: DraftAnswer }) {
  const { t } = useTranslation('calendar');
  const day = useFullDay();
  const { year, off, work, names = {}, source } = notice;
  const lines = linesOfYear({ off, work, names });
  return (
    <section className="keeper-part" aria-labelledby="notice-text">
      <h2 id="notice-text">{t('draft.text')}</h2>
      <p>
        <SourceLine source={source} />
      </p>
      {revises && <p>{t('draft.revises', { year })}</p>}
      <ol className="notice-text">
        {lines.map(({ id, what, name, first, last }) => (
          <li key={id}>
            {name !== '' && <strong>{name} </strong>}
            {what === 'off' && first !== last
              ? t('draft.off', { first: day(first), last: day(last) })
              : t(what === 'off' ? 'draft.offOne' : 'draft.work', { day: day(first) })}
          </li>
        ))}
      </ol>
      <FaultLines
        id="notice-findings"
        faults={findings.map(({ severity, sentence }) => ({ place: null, severity, sentence }))}
      />
      {findings.length === 0 && <p>{t('draft.clean')}</p>}
    </section>
  );
}
