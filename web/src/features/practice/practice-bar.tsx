import { useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseAnswer } from '../../../../contract/case.ts';
import { caseQuery } from '../../api/case.ts';
import { usePracticeClock } from '../../api/practice-clock.ts';
import { SendingNote } from '../../components/sending-note.tsx';
import { JumpForm } from './jump-form.tsx';
import './practice.css';

interface Props {
  readonly caseNo: string;
  /** Legal now of this practice case. */
  readonly now: string;
  readonly onAdvanced?: (answer: CaseAnswer) => void;
}

type Step = Parameters<ReturnType<typeof usePracticeClock>['press']>[0];

/** 演练时钟: this case's own clock, forward only, on a hatched band that no real case can ever show. */
export function PracticeBar({ caseNo, now, onAdvanced }: Props) {
  const { t } = useTranslation('practice');
  const queries = useQueryClient();
  const { sending, busy, press } = usePracticeClock(caseNo);
  const [isJumping, setJumping] = useState(false);
  const advance = async (step: Step): Promise<void> => {
    const answer = await press(step);
    if (answer === null) return;
    setJumping(false);
    queries.setQueryData(caseQuery(caseNo).queryKey, answer);
    await queries.invalidateQueries();
    onAdvanced?.(answer);
  };
  return (
    <section className="practice-bar" aria-label={t('bar')}>
      <strong>{t('title')}</strong>
      <span role="status">{busy ? t('advancing') : t('clock', { now: momentText(now) })}</span>
      <Button size="small" disabled={busy} onClick={() => void advance({ by: 'next-threshold' })}>
        {t('next')}
      </Button>
      <Button size="small" disabled={busy} onClick={() => void advance({ by: 'one-working-day' })}>
        {t('oneDay')}
      </Button>
      {isJumping ? (
        <JumpForm
          now={now}
          busy={busy}
          jump={(to) => void advance({ to })}
          cancel={() => {
            setJumping(false);
          }}
        />
      ) : (
        <Button
          size="small"
          disabled={busy}
          onClick={() => {
            setJumping(true);
          }}
        >
          {t('jump')}
        </Button>
      )}
      {sending.kind !== 'sending' && <SendingNote sending={sending} />}
    </section>
  );
}

/** The instant as the contract writes it, to the minute. */
const momentText = (instant: string): string => instant.slice(0, 16).replace('T', ' ');
