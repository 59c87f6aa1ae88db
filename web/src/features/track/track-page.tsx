import { useTranslation } from 'react-i18next';
import { useLocation } from 'react-router';
import { useTrack } from '../../api/track.ts';
import { CaseTrack } from '../../components/case-track.tsx';
import { ProblemAlert } from '../../components/problem-alert.tsx';
import { useTitle } from '../../components/use-title.ts';
import { TrackForm } from './track-form.tsx';
import type { TrackKeys } from './track-form.tsx';

/** 查进度 by number and password: read only, nothing personal, nothing in the address. */
export function TrackPage() {
  const { t } = useTranslation('track');
  const { state } = useLocation() as { state: TrackKeys | null };
  const tracking = useTrack();
  const answer = tracking.data;
  useTitle(t('title'), { hasErrors: tracking.isError });
  return (
    <>
      <h1>{answer === undefined ? t('title') : answer.itemName}</h1>
      {tracking.error !== null && <ProblemAlert error={tracking.error} lostTitle={t('lost')} />}
      <TrackForm
        start={state}
        busy={tracking.isPending}
        again={answer !== undefined}
        look={(keys) => {
          tracking.mutate(keys);
        }}
      />
      <div aria-live="polite">
        {answer !== undefined && <p className="unseen">{t(`now.${answer.state}`)}</p>}
      </div>
      {answer !== undefined && <CaseTrack answer={answer} opens={false} />}
    </>
  );
}
