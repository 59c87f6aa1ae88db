import { Alert } from 'antd';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { EMERGENCY_ID } from './find-errors.ts';
import type { FormError } from './find-errors.ts';
import { useErrorText } from './use-error-text.ts';

interface Props {
  readonly errors: readonly FormError[];
  /** Counts presses, so that each press moves the focus here again. */
  readonly press: number;
  readonly goTo: (elementId: string) => void;
}

/** 有 2 处要改: gets the focus; each line leads to its field. */
export function ErrorSummary({ errors, press, goTo }: Props) {
  const { t } = useTranslation('apply');
  const text = useErrorText();
  const labelOf = ({ elementId, label }: FormError): string =>
    elementId === EMERGENCY_ID ? t('emergencyLabel') : label;
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (press > 0) box.current?.focus();
  }, [press]);
  if (errors.length === 0) return null;
  return (
    <div ref={box} tabIndex={-1} className="error-summary">
      <Alert
        type="error"
        showIcon
        title={<h2 className="error-title">{t('errors', { count: errors.length })}</h2>}
        description={
          <ul className="error-list">
            {errors.map((error) => (
              <li key={`${error.elementId}/${error.rule}`}>
                <a
                  href={`#${error.elementId}`}
                  onClick={(event) => {
                    event.preventDefault();
                    goTo(error.elementId);
                  }}
                >
                  {labelOf(error) === ''
                    ? text(error)
                    : t('errorLine', { label: labelOf(error), text: text(error) })}
                </a>
              </li>
            ))}
          </ul>
        }
      />
    </div>
  );
}
