import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { CaseAnswer, CaseLine } from '../../../../contract/case.ts';
import type { z } from 'zod';
import { useCase } from '../../api/case.ts';
import { ClockChip } from '../../components/clock-chip.tsx';
import { ClosedActs } from '../../components/closed-acts.tsx';
import { PageState } from '../../components/page-state.tsx';
import { Timeline } from '../../components/timeline.tsx';

const NEWEST = 3;

/** The case without leaving the list: its clocks, what happened last, what may be done and why the rest may not. */
export function CasePreview({ line }: { readonly line: z.infer<typeof CaseLine> }) {
  const { t } = useTranslation('inbox');
  const query = useCase(line.caseNo);
  return (
    <section className="inbox-preview" aria-label={t('previewOf', { serialNo: line.serialNo })}>
      <PageState query={query}>{(answer) => <Preview answer={answer} />}</PageState>
    </section>
  );
}

function Preview({ answer }: { readonly answer: CaseAnswer }) {
  const { t } = useTranslation(['inbox', 'acts']);
  const open = answer.open.map(({ act }) => t(`acts:name.${act}`));
  return (
    <>
      <div>
        <h2>{t('previewClocks')}</h2>
        <ul className="inbox-plain">
          {answer.clocks.map((clock) => (
            <li key={clock.clockId}>
              <ClockChip clock={clock} />
            </li>
          ))}
        </ul>
      </div>
      <div>
        <h2>{t('previewEvents')}</h2>
        <Timeline events={answer.events.slice(-NEWEST)} />
      </div>
      <div>
        <h2>{t('previewOpen')}</h2>
        <p>{open.length === 0 ? t('previewNothing') : open.join(' · ')}</p>
        <Link to={`/desk/cases/${answer.caseNo}`}>{t('openCase')}</Link>
        {answer.closed.length > 0 && <h2>{t('previewClosed')}</h2>}
        <ClosedActs closed={answer.closed} />
      </div>
    </>
  );
}
