import { useTranslation } from 'react-i18next';
import type { AbsencesAnswer } from '../../../../contract/absence.ts';
import { useAbsences } from '../../api/absences.ts';
import { PageState } from '../../components/page-state.tsx';
import { useTitle } from '../../components/use-title.ts';
import { AbsenceForm } from './absence-form.tsx';
import { AbsenceRow } from './absence-row.tsx';
import './absences.css';

/** 离岗登记: who is away when, who stands in, who said so. */
export function AbsencesPage() {
  const { t } = useTranslation('absences');
  const query = useAbsences();
  useTitle(t('title'));
  return (
    <>
      <h1>{t('title')}</h1>
      <p>{t('about')}</p>
      <PageState query={query}>{(answer) => <Absences answer={answer} />}</PageState>
    </>
  );
}

function Absences({ answer }: { readonly answer: AbsencesAnswer }) {
  const { t } = useTranslation('absences');
  const { absences, people } = answer;
  return (
    <>
      <section aria-labelledby="absences-list">
        <h2 id="absences-list">{t('list')}</h2>
        {absences.length === 0 && <p>{t('none')}</p>}
        <ul className="absence-list">
          {absences.map((absence) => (
            <AbsenceRow
              key={`${absence.personId} ${absence.fromOn}`}
              absence={absence}
              today={answer.today}
              mine={people.some(({ personId }) => personId === absence.personId)}
            />
          ))}
        </ul>
      </section>
      {people.length > 0 && <AbsenceForm answer={answer} />}
    </>
  );
}
