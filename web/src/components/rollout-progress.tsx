import { useTranslation } from 'react-i18next';
import type { Progress } from '../../../contract/draft.ts';
import { useVersion } from '../api/drafts.ts';
import type { Subject } from '../api/drafts.ts';
import { useFullInstant } from './moments.ts';
import { PageState } from './page-state.tsx';

interface Rollout<Answer> {
  readonly subject: Subject;
  readonly version: number;
  readonly progressOf: (answer: Answer) => Progress | null;
}

/** Asked again every two seconds while somebody is still to be told. */
export function Rollout<Answer>({ subject, version, progressOf }: Rollout<Answer>) {
  const { t } = useTranslation('drafts');
  const query = useVersion<Answer>(subject, version, (answer) => stillRuns(progressOf(answer)));
  return (
    <section className="keeper-part" aria-labelledby="rollout">
      <h2 id="rollout">{t('progress.title')}</h2>
      <PageState query={query}>{(answer) => <RolloutProgress progress={progressOf(answer)} />}</PageState>
    </section>
  );
}

const stillRuns = (progress: Progress | null): boolean =>
  progress !== null && progress.finishedAt === null && !progress.overtaken;

/** How many open cases and matters go by the published version already; it may be left, nothing stops. */
export function RolloutProgress({ progress }: { readonly progress: Progress | null }) {
  const { t } = useTranslation('drafts');
  const instant = useFullInstant();
  if (progress === null) return <p>{t('progress.nobody')}</p>;
  const { total, done, remaining, missing, lastToldAt, finishedAt, overtaken } = progress;
  const left = remaining.cases + remaining.matters;
  return (
    <div className="rollout">
      {total !== null && total > 0 && (
        <progress max={total} value={done ?? 0} aria-label={t('progress.title')} />
      )}
      <p role="status">
        {total === null ? t('progress.waiting') : t('progress.count', { done: done ?? 0, total })}
        {finishedAt !== null && ` ${t('progress.finished', { at: instant(finishedAt) })}`}
        {finishedAt === null && overtaken && ` ${t('progress.overtaken')}`}
      </p>
      {stillRuns(progress) && (
        <>
          {total !== null && (
            <p>{t('progress.left', { count: left, cases: remaining.cases, matters: remaining.matters })}</p>
          )}
          {missing > 0 && <p>{t('progress.missing', { count: missing })}</p>}
          {lastToldAt !== null && (
            <p className="small">{t('progress.lastTold', { at: instant(lastToldAt) })}</p>
          )}
          <p className="small">{t('progress.safe')}</p>
        </>
      )}
    </div>
  );
}
