import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useLate } from '../../api/late.ts';
import { PageState } from '../../components/page-state.tsx';
import { useTitle } from '../../components/use-title.ts';
import '../../components/case-track.css';
import { LateList } from './late-list.tsx';

/** 超时公开: every broken promise, with what the unit said to it or that it said nothing. */
export function LatePage() {
  const { t } = useTranslation('late');
  const query = useLate();
  useTitle(t('title'));
  return (
    <>
      <h1>{t('title')}</h1>
      <p>{t('about')}</p>
      <PageState query={query}>
        {({ pages }) => <LateList late={pages.flatMap(({ late }) => late)} now={pages[0]?.now} />}
      </PageState>
      {query.hasNextPage && (
        <Button
          loading={query.isFetchingNextPage}
          onClick={() => {
            void query.fetchNextPage();
          }}
        >
          {t('more')}
        </Button>
      )}
    </>
  );
}
