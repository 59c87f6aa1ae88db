import { useTranslation } from 'react-i18next';
import { useDraftEffect } from '../../api/calendar.ts';
import { MoreButton } from '../../components/more-button.tsx';
import { PageState } from '../../components/page-state.tsx';
import { EffectLines } from './effect-lines.tsx';
import { EffectTotals } from './effect-totals.tsx';

/** What would move if it were published now; every case of it can be looked at before anybody approves. */
export function DraftEffect({ draftId }: { readonly draftId: string }) {
  const { t } = useTranslation('calendar');
  const query = useDraftEffect(draftId, { enabled: true });
  return (
    <section className="foreseen" aria-labelledby="draft-effect">
      <h2 id="draft-effect">{t('effect.title')}</h2>
      <PageState query={query}>
        {({ pages }) => {
          const totals = pages[0]?.totals ?? null;
          return (
            <>
              {totals !== null && <EffectTotals totals={totals} />}
              <EffectLines lines={pages.flatMap(({ lines }) => lines)} />
            </>
          );
        }}
      </PageState>
      <MoreButton query={query} />
    </section>
  );
}
