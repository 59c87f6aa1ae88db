import { Checkbox, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import type { LimitView } from '../../../../contract/shapes.ts';
import type { z } from 'zod';
import { limitWords } from '../../components/clock-words.ts';
import { EMERGENCY_ID } from './find-errors.ts';
import type { FormError } from './find-errors.ts';
import { useErrorText } from './use-error-text.ts';

interface Props {
  readonly limit: z.infer<typeof LimitView>;
  readonly since: string | null;
  readonly change: (since: string | null) => void;
  readonly errors: readonly FormError[];
}

/** 紧急抢修: work that could not wait is reported here, and the application follows within hours. */
export function EmergencyChoice({ limit, since, change, errors }: Props) {
  const { t } = useTranslation(['apply', 'clock']);
  const text = useErrorText();
  const error = errors.find(({ elementId }) => elementId === EMERGENCY_ID);
  return (
    <section className="apply-emergency">
      <Checkbox
        checked={since !== null}
        onChange={(event) => {
          change(event.target.checked ? '' : null);
        }}
      >
        {t('emergency', { limit: limitWords(t, limit) })}
      </Checkbox>
      {since !== null && (
        <p>
          <label htmlFor={EMERGENCY_ID}>{t('emergencySince')}</label>
          <Input
            id={EMERGENCY_ID}
            type="datetime-local"
            value={since}
            {...(error === undefined
              ? {}
              : { 'aria-invalid': true, 'aria-describedby': `${EMERGENCY_ID}-error` })}
            onChange={(event) => {
              change(event.target.value);
            }}
          />
          {error !== undefined && (
            <span id={`${EMERGENCY_ID}-error`} className="field-error">
              ✕ {text(error)}
            </span>
          )}
          <span className="small">{t('emergencyFiles')}</span>
        </p>
      )}
    </section>
  );
}
