import { Alert } from 'antd';
import { useEffect, useRef } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { problemOf } from '../api/problem.ts';

interface Props {
  readonly error: unknown;
  /** What was being done; shown when no answer came. */
  readonly lostTitle?: string;
  readonly action?: ReactNode;
}

/** What failed, what is safe, what is possible instead; takes the focus; a small reference number at the end. */
export function ProblemAlert({ error, lostTitle, action }: Props) {
  const { t } = useTranslation('common');
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    box.current?.focus();
  }, [error]);
  const problem = problemOf(error);
  return (
    <div ref={box} tabIndex={-1} className="problem">
      <Alert
        type="error"
        showIcon
        title={problem?.title ?? lostTitle ?? t('lost.title')}
        description={
          <>
            <p className="problem-line">{problem?.detail ?? t('lost.text')}</p>
            {problem?.instead !== undefined && <p className="problem-line">{problem.instead}</p>}
            {problem !== null && <small>{t('reference', { reference: problem.reference })}</small>}
          </>
        }
        {...(action === undefined ? {} : { action })}
      />
    </div>
  );
}
