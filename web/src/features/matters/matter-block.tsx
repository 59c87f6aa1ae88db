import { useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { MatterAnswer } from '../../../../contract/matter.ts';
import type { MatterActName } from '../../../../domain/supervision/matter-act.ts';
import { CardMark } from '../../components/card-mark.tsx';
import { ClockChip } from '../../components/clock-chip.tsx';
import { MatterActs } from './matter-acts.tsx';
import { MatterDue } from './matter-due.tsx';
import { MatterEvents } from './matter-events.tsx';
import { MatterReasons } from './matter-reasons.tsx';

interface Props {
  readonly matter: MatterAnswer;
  /** The page says it too: an answered matter leaves its place and folds to one line. */
  readonly onRecorded?: (act: MatterActName, matter: MatterAnswer) => void;
}

/** One matter: the case, its clock, who, why, what was done, and the answer in place. */
export function MatterBlock({ matter, onRecorded }: Props) {
  const { t } = useTranslation('matters');
  const id = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  const [recorded, setRecorded] = useState<MatterActName | null>(null);
  const { itemName: item, serialNo, caseNo, clocks, applicantName } = matter.case;
  return (
    <article className="matter" aria-labelledby={id}>
      <header>
        {matter.level !== null && <CardMark level={matter.level} state={matter.state} />}
        <h2 id={id} ref={heading} tabIndex={-1}>
          {matter.kind !== 'card' && `${t(`kind.${matter.kind}`)} · `}
          {t('heading', { item, serialNo })}
        </h2>
        {matter.practice && <span className="matter-practice">{t('practice')}</span>}
      </header>
      <p role="status" className="matter-recorded">
        {recorded !== null && t('recorded', { act: t(`act.${recorded}`) })}
      </p>
      <MatterDue matter={matter} />
      <p>{applicantName}</p>
      <ul className="matter-clocks" aria-label={t('clocks')}>
        {clocks.map((clock) => (
          <li key={clock.clockId}>
            <ClockChip clock={clock} />
          </li>
        ))}
      </ul>
      <MatterReasons matter={matter} />
      <MatterEvents matter={matter} />
      <MatterActs
        matter={matter}
        onRecorded={(act) => {
          setRecorded(act);
          heading.current?.focus();
          onRecorded?.(act, matter);
        }}
      />
      <p className="matter-links">
        <Link to={`/desk/cases/${caseNo}`}>{t('openCase')}</Link>
        <RecordLink matter={matter} />
      </p>
    </article>
  );
}

function RecordLink({ matter }: { readonly matter: MatterAnswer }) {
  const { t } = useTranslation('matters');
  const id = matter.kind === 'accountability' ? matter.matterId : matter.accountabilityId;
  if (id === null) return null;
  return <Link to={`/desk/accountability?id=${encodeURIComponent(id)}`}>{t('openRecord')}</Link>;
}
