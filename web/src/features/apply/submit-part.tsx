import { Button, Checkbox } from 'antd';
import { useTranslation } from 'react-i18next';
import { DECLARED_ID } from './find-errors.ts';
import type { FormError } from './find-errors.ts';
import { useErrorText } from './use-error-text.ts';
import type { Submission } from './use-submission.ts';

interface Props {
  readonly submission: Submission;
  readonly practice: boolean;
  readonly onErrors: (errors: readonly FormError[]) => void;
}

/** The declaration is never ticked for anybody. The button can always be pressed: it says what is missing. */
export function SubmitPart({ submission, practice, onErrors }: Props) {
  const { t } = useTranslation('apply');
  const text = useErrorText();
  const { declared, declare, errors, submit, busy } = submission;
  const error = errors.find(({ elementId }) => elementId === DECLARED_ID);
  return (
    <div className="apply-submit">
      {error !== undefined && <p className="field-error">✕ {text(error)}</p>}
      <Checkbox
        id={DECLARED_ID}
        checked={declared}
        onChange={(event) => {
          declare(event.target.checked);
        }}
      >
        {t('declare')}
      </Checkbox>
      <Button type="primary" size="large" loading={busy} onClick={() => void submit().then(onErrors)}>
        {busy ? t('submitting') : t(practice ? 'submitPractice' : 'submit')}
      </Button>
    </div>
  );
}
