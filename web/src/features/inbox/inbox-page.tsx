import { Button } from 'antd';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { INBOX_GROUPS } from '../../../../contract/case.ts';
import { useInbox } from '../../api/inbox.ts';
import { PageState } from '../../components/page-state.tsx';
import { GroupFilter } from './group-filter.tsx';
import type { InboxGroup } from './group-filter.tsx';
import { InboxEmpty } from './inbox-empty.tsx';
import { InboxList } from './inbox-list.tsx';
import { useHeldLines } from './use-held-lines.ts';
import './inbox.css';

const NO_COUNTS = Object.fromEntries(INBOX_GROUPS.map((group) => [group, 0])) as Record<InboxGroup, number>;

/** 待办: the cases of one's own posts, as A and as B, by next deadline. No decision is made from here. */
export function InboxPage() {
  const { t } = useTranslation('inbox');
  const [group, setGroup] = useState<InboxGroup | null>(null);
  const inbox = useInbox(group);
  const newest = inbox.data?.pages[0];
  return (
    <div className="inbox">
      <header className="inbox-head">
        <h1>{t('title')}</h1>
        <GroupFilter
          group={group}
          counts={newest?.counts ?? NO_COUNTS}
          toAnswer={newest?.toAnswer ?? 0}
          choose={setGroup}
        />
      </header>
      <PageState query={inbox}>
        {({ pages }) => (
          <Lines
            key={group ?? 'all'}
            lines={pages.flatMap(({ lines }) => lines)}
            empty={
              <InboxEmpty
                group={group}
                nextDueOn={pages[0]?.nextDueOn ?? null}
                showAll={() => {
                  setGroup(null);
                }}
              />
            }
          />
        )}
      </PageState>
      {inbox.hasNextPage && (
        <Button loading={inbox.isFetchingNextPage} onClick={() => void inbox.fetchNextPage()}>
          {t('more')}
        </Button>
      )}
    </div>
  );
}

interface LinesProps {
  readonly lines: Parameters<typeof useHeldLines>[0];
  readonly empty: ReactNode;
}

/** Rows never move under the hand: changes wait behind a pill. */
function Lines({ lines, empty }: LinesProps) {
  const { t } = useTranslation('inbox');
  const { shown, changes, apply } = useHeldLines(lines);
  return (
    <>
      <div aria-live="polite">
        {changes > 0 && (
          <Button className="inbox-pill" onClick={apply}>
            {t('changes', { count: changes })}
          </Button>
        )}
      </div>
      {shown.length === 0 ? empty : <InboxList lines={shown} />}
    </>
  );
}
