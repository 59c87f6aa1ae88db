import { Button, Skeleton } from 'antd';
import { useEffect, useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemAlert } from './problem-alert.tsx';

interface Asked<Data> {
  readonly data: Data | undefined;
  readonly error: Error | null;
  readonly refetch: () => Promise<unknown>;
}

interface Props<Data> {
  readonly query: Asked<Data>;
  readonly children: (data: Data) => ReactNode;
}

const SKELETON_MS = 300;
const SLOW_MS = 10_000;

/** One region of a page: loading, broken with a way to retry, or there. Old data stays readable when a refetch fails. */
export function PageState<Data>({ query, children }: Props<Data>) {
  const { t } = useTranslation('common');
  const retry = (
    <Button
      onClick={() => {
        void query.refetch();
      }}
    >
      {t('retry')}
    </Button>
  );
  if (query.data !== undefined) return children(query.data);
  if (query.error !== null) return <ProblemAlert error={query.error} action={retry} />;
  return <Loading retry={retry} />;
}

/** A skeleton after 300 ms; after 10 s it says so. */
export function Loading({ retry }: { readonly retry?: ReactNode }) {
  const { t } = useTranslation('common');
  const waited = useWaited();
  if (waited === 'short') return null;
  return (
    <div role="status" className="loading">
      <span className="unseen">{t('loading')}</span>
      <Skeleton active={false} paragraph={{ rows: 4 }} />
      {waited === 'slow' && (
        <p>
          {t('slow')} {retry}
        </p>
      )}
    </div>
  );
}

function useWaited(): 'short' | 'shown' | 'slow' {
  const [waited, setWaited] = useState<'short' | 'shown' | 'slow'>('short');
  useEffect(() => {
    const show = setTimeout(() => {
      setWaited('shown');
    }, SKELETON_MS);
    const slow = setTimeout(() => {
      setWaited('slow');
    }, SLOW_MS);
    return () => {
      clearTimeout(show);
      clearTimeout(slow);
    };
  }, []);
  return waited;
}
