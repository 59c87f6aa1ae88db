import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import type { MatterAnswer } from '../../../../contract/matter.ts';
import type { MatterActName } from '../../../../domain/supervision/matter-act.ts';
import { useMatter, useMatters } from '../../api/matters.ts';
import { PageState } from '../../components/page-state.tsx';
import { FoldedMatter } from './folded-matter.tsx';
import { MatterBlock } from './matter-block.tsx';
import './matters.css';

/** 督办: for the head and the leader, phone first. What needs them stands open, the rest is one line each. */
export function MattersPage() {
  const [search] = useSearchParams();
  const id = search.get('id');
  const mine = useMatters({ mine: true });
  const all = useMatters({ mine: false });
  const { t } = useTranslation('matters');
  const [recorded, setRecorded] = useState<Recorded | null>(null);
  const note = (act: MatterActName, matter: MatterAnswer): void => {
    setRecorded({ act, serialNo: matter.case.serialNo });
  };
  return (
    <div className="matters">
      <p role="status" className="matter-recorded">
        {recorded !== null && `${t('recorded', { act: t(`act.${recorded.act}`) })} · ${recorded.serialNo}`}
      </p>
      <PageState query={mine}>
        {({ pages }) => (
          <>
            <Heading count={pages[0]?.waiting ?? 0} />
            {id !== null && <NamedMatter id={id} />}
            {pages
              .flatMap(({ matters }) => matters)
              .filter((matter) => idOf(matter) !== id)
              .map((matter) => (
                <MatterBlock key={matter.matterId} matter={matter} onRecorded={note} />
              ))}
          </>
        )}
      </PageState>
      <PageState query={all}>
        {({ pages }) => {
          const waiting = new Set(mine.data?.pages.flatMap(({ matters }) => matters.map(idOf)));
          const others = pages
            .flatMap(({ matters }) => matters)
            .filter((matter) => !waiting.has(idOf(matter)));
          return <Others matters={others.filter((matter) => idOf(matter) !== id)} more={all} />;
        }}
      </PageState>
    </div>
  );
}

const idOf = ({ matterId }: MatterAnswer): string => matterId;

/** The matter that a notice led to, first under the heading. */
function NamedMatter({ id }: { readonly id: string }) {
  const query = useMatter(id);
  return <PageState query={query}>{(matter) => <MatterBlock matter={matter} />}</PageState>;
}

interface Recorded {
  readonly act: MatterActName;
  readonly serialNo: string;
}

function Heading({ count }: { readonly count: number }) {
  const { t } = useTranslation('matters');
  return <h1>{count === 0 ? t('todoNone') : t('todo', { count })}</h1>;
}

interface OthersProps {
  readonly matters: readonly MatterAnswer[];
  readonly more: ReturnType<typeof useMatters>;
}

function Others({ matters, more }: OthersProps) {
  const { t } = useTranslation('matters');
  return (
    <section aria-labelledby="matters-others">
      <h2 id="matters-others">{t('others')}</h2>
      {matters.length === 0 && <p>{t('empty')}</p>}
      {matters.map((matter) => (
        <FoldedMatter key={matter.matterId} matter={matter} />
      ))}
      {more.hasNextPage && (
        <button type="button" className="matters-more" onClick={() => void more.fetchNextPage()}>
          {t('more')}
        </button>
      )}
    </section>
  );
}
