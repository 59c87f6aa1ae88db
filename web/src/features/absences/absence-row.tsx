import { Button, Input } from 'antd';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AbsencesAnswer } from '../../../../contract/absence.ts';
import { useEnterReturn } from '../../api/absences.ts';
import { useDayText, useInstantText } from '../../components/moments.ts';
import { ProblemAlert } from '../../components/problem-alert.tsx';

type Absence = AbsencesAnswer['absences'][number];

interface Props {
  readonly absence: Absence;
  readonly today: string;
  /** May this person enter the return? */
  readonly mine: boolean;
}

/** One absence: days, who stands in, who entered it; and the way back. */
export function AbsenceRow({ absence, today, mine }: Props) {
  const { t } = useTranslation('absences');
  const dayText = useDayText();
  const instant = useInstantText();
  const { name, fromOn, toOn, effects, enteredBy, enteredAt } = absence;
  return (
    <li>
      <strong>{t('line', { name, from: dayText(fromOn), to: dayText(toOn) })}</strong>
      <ul>
        {effects.map((effect) => (
          <li key={effect}>{effect}</li>
        ))}
      </ul>
      {enteredBy !== null && enteredAt !== null && (
        <small>{t('entered', { name: enteredBy, at: instant(enteredAt) })}</small>
      )}
      {mine && <Return absence={absence} today={today} />}
    </li>
  );
}

function Return({ absence, today }: Omit<Props, 'mine'>) {
  const { t } = useTranslation('absences');
  const id = useId();
  const { personId, name, fromOn, toOn } = absence;
  const earliest = fromOn > today ? fromOn : today;
  const [backOn, setBackOn] = useState(earliest);
  const entering = useEnterReturn();
  return (
    <details>
      <summary>{t('backSummary')}</summary>
      <form
        className="absence-form"
        aria-label={t('backOf', { name })}
        onSubmit={(event) => {
          event.preventDefault();
          entering.mutate({ personId, fromOn, backOn });
        }}
      >
        <label htmlFor={id}>{t('backOn')}</label>
        <Input
          id={id}
          type="date"
          min={earliest}
          max={toOn}
          value={backOn}
          onChange={(event) => {
            setBackOn(event.target.value);
          }}
        />
        {entering.error !== null && <ProblemAlert error={entering.error} />}
        <Button htmlType="submit" loading={entering.isPending}>
          {t('enterBack')}
        </Button>
      </form>
    </details>
  );
}
