import { useTranslation } from 'react-i18next';
import type { CaseAnswer } from '../../../contract/case.ts';
import { byReason } from './by-reason.ts';

type Closed = CaseAnswer['closed'];

/** What this person's own posts cannot do now, and why; the acts of other posts are one line that opens. */
export function ClosedActs({ closed }: { readonly closed: Closed }) {
  const { t } = useTranslation('acts');
  const others = closed.filter(({ mine }) => !mine);
  return (
    <>
      <ClosedList closed={closed.filter(({ mine }) => mine)} />
      {others.length > 0 && (
        <details className="acts-others">
          <summary>{t('closedOthers', { count: others.length })}</summary>
          <ClosedList closed={others} />
        </details>
      )}
    </>
  );
}

function ClosedList({ closed }: { readonly closed: Closed }) {
  const { t } = useTranslation('acts');
  if (closed.length === 0) return null;
  return (
    <ul className="acts-closed">
      {byReason(closed).map(({ acts, sentence }) => (
        <li key={sentence}>
          {t('closedLine', { act: acts.map((act) => t(`name.${act}`)).join(t('listComma')), sentence })}
        </li>
      ))}
    </ul>
  );
}
