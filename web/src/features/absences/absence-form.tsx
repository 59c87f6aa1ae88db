import { Button, Input } from 'antd';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AbsenceBody, AbsencesAnswer } from '../../../../contract/absence.ts';
import { useAbsencePreview, useEnterAbsence } from '../../api/absences.ts';
import { problemOf } from '../../api/problem.ts';
import { ProblemAlert } from '../../components/problem-alert.tsx';

/** Who, from, to; what follows is said before it is entered. */
export function AbsenceForm({ answer: { people, today } }: { readonly answer: AbsencesAnswer }) {
  const { t } = useTranslation('absences');
  const id = useId();
  const empty = { personId: people[0]?.personId ?? '', fromOn: '', toOn: '' };
  const [draft, setDraft] = useState<AbsenceBody>(empty);
  const entering = useEnterAbsence();
  const whole = draft.fromOn !== '' && draft.toOn !== '';
  const change = (part: Partial<AbsenceBody>): void => {
    entering.reset();
    setDraft({ ...draft, ...part });
  };
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{t('enter')}</h2>
      <form
        className="absence-form"
        aria-labelledby={id}
        onSubmit={(event) => {
          event.preventDefault();
          if (!whole) return;
          entering.mutate(draft, {
            onSuccess: () => {
              setDraft(empty);
            },
          });
        }}
      >
        <label htmlFor={`${id}-person`}>{t('person')}</label>
        <select
          id={`${id}-person`}
          value={draft.personId}
          onChange={(event) => {
            change({ personId: event.target.value });
          }}
        >
          {people.map(({ personId, name, posts }) => (
            <option key={personId} value={personId}>
              {t('option', { name, posts })}
            </option>
          ))}
        </select>
        <DayField
          id={`${id}-from`}
          label={t('from')}
          min={today}
          value={draft.fromOn}
          change={(fromOn) => {
            change({ fromOn });
          }}
        />
        <DayField
          id={`${id}-to`}
          label={t('to')}
          min={draft.fromOn === '' ? today : draft.fromOn}
          value={draft.toOn}
          change={(toOn) => {
            change({ toOn });
          }}
        />
        {whole && entering.error === null && <Foreseen body={draft} />}
        {entering.error !== null && <ProblemAlert error={entering.error} />}
        {entering.isSuccess && !whole && <p role="status">{t('done')}</p>}
        <Button type="primary" htmlType="submit" disabled={!whole} loading={entering.isPending}>
          {t('verb')}
        </Button>
        {!whole && <p className="absence-hint">{t('chooseDays')}</p>}
      </form>
    </section>
  );
}

interface DayFieldProps {
  readonly id: string;
  readonly label: string;
  readonly min: string;
  readonly value: string;
  readonly change: (day: string) => void;
}

function DayField({ id, label, min, value, change }: DayFieldProps) {
  return (
    <>
      <label htmlFor={id}>{label}</label>
      <Input
        id={id}
        type="date"
        min={min}
        value={value}
        onChange={(event) => {
          change(event.target.value);
        }}
      />
    </>
  );
}

/** What would follow, or why it cannot be entered. */
function Foreseen({ body }: { readonly body: AbsenceBody }) {
  const { t } = useTranslation('absences');
  const { data, error } = useAbsencePreview(body);
  if (error !== null) {
    const problem = problemOf(error);
    return problem === null ? null : (
      <p className="absence-no" role="status">
        {problem.detail} {problem.instead}
      </p>
    );
  }
  if (data === undefined) return null;
  return (
    <div role="status">
      <h3>{t('follows')}</h3>
      <ul>
        {data.effects.map((effect) => (
          <li key={effect}>{effect}</li>
        ))}
      </ul>
    </div>
  );
}
