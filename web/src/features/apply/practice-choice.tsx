import { Checkbox, Input } from 'antd';
import { useTranslation } from 'react-i18next';

interface Props {
  readonly day: string | null;
  readonly change: (day: string | null) => void;
}

const FIRST_DAY = '2026-03-02';

/** 演练: a case without legal effect, on a legal day of one's choice, whose clock can be moved forward. */
export function PracticeChoice({ day, change }: Props) {
  const { t } = useTranslation('apply');
  return (
    <section className="apply-practice">
      <Checkbox
        checked={day !== null}
        onChange={(event) => {
          change(event.target.checked ? FIRST_DAY : null);
        }}
      >
        {t('practice')}
      </Checkbox>
      {day !== null && (
        <p>
          <label htmlFor="practice-day">{t('practiceDay')}</label>
          <Input
            id="practice-day"
            type="date"
            value={day}
            min="2024-01-01"
            max="2026-12-31"
            onChange={(event) => {
              change(event.target.value);
            }}
          />
        </p>
      )}
    </section>
  );
}
