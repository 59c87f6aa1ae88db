import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link, Navigate } from 'react-router';
import type { CaseLine } from '../../../../contract/case.ts';
import { useMyCases } from '../../api/my-cases.ts';
import { useMe } from '../../api/session.ts';
import { ClockChip } from '../../components/clock-chip.tsx';
import { PageState } from '../../components/page-state.tsx';
import { StateTag } from '../../components/state-tag.tsx';
import { useLastKnown } from '../../components/use-last-known.ts';
import { useTitle } from '../../components/use-title.ts';

/** 我的办件: an applicant's cases, what is due first on top. */
export function MyCasesPage() {
  const { t } = useTranslation('my-cases');
  const me = useMe();
  const lastMe = useLastKnown(me.data);
  useTitle(t('title'));
  return (
    <>
      <h1>{t('title')}</h1>
      <PageState query={me}>
        {(now) =>
          (now ?? lastMe) === null ? <Navigate to="/sign-in" state={{ next: '/my' }} replace /> : <Cases />
        }
      </PageState>
    </>
  );
}

function Cases() {
  const { t } = useTranslation('my-cases');
  const query = useMyCases();
  return (
    <>
      <PageState query={query}>
        {({ pages }) => <Lines lines={pages.flatMap(({ lines }) => lines)} />}
      </PageState>
      {query.hasNextPage && (
        <Button loading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
          {t('more')}
        </Button>
      )}
    </>
  );
}

function Lines({ lines }: { readonly lines: readonly CaseLine[] }) {
  const { t } = useTranslation(['my-cases', 'common']);
  if (lines.length === 0)
    return (
      <p>
        {t('empty')} <Link to="/">{t('toItems')}</Link>
      </p>
    );
  return (
    <ul className="plain-list">
      {lines.map((line) => (
        <li key={line.caseNo}>
          <Link to={`/my/${line.caseNo}`} className="link-line">
            {t('line', { item: line.itemName, serialNo: line.serialNo })}
          </Link>
          <p className="my-line">
            <StateTag state={line.state} />
            {line.practice && <span className="mark-line">{t('common:practice')}</span>}
            {line.clock !== null && <ClockChip clock={line.clock} reader="applicant" />}
          </p>
        </li>
      ))}
    </ul>
  );
}
