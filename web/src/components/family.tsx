import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { FamilyView, RelativeView } from '../../../contract/family.ts';
import { ClockChip } from './clock-chip.tsx';
import { StateTag } from './state-tag.tsx';
import './family.css';

interface Props {
  readonly family: FamilyView;
  /** The case of this page. */
  readonly caseNo: string;
  /** Legal now of the case. */
  readonly now: string;
  /** Page of a part; absent: by number and password nothing more is opened. */
  readonly pathOf?: (caseNo: string) => string;
}

/** 联办: the whole, its parts with the most urgent first, and which of them is the slowest. */
export function Family({ family, caseNo, now, pathOf }: Props) {
  const { t } = useTranslation('common');
  const { parent, children, slowest } = family;
  const slow = children.find((child) => child.caseNo === slowest);
  return (
    <section className="family" aria-labelledby="family">
      <h2 id="family">{t('family.title', { count: children.length })}</h2>
      {parent !== null && (
        <p>
          {t('family.parent')} <Name relative={parent} pathOf={pathOf} />
        </p>
      )}
      {slow !== undefined && (
        <p className={slow.late ? 'family-late' : undefined}>
          {t(slow.late ? 'family.late' : 'family.slowest', { item: slow.itemName, unit: slow.unitName })}
        </p>
      )}
      <ol className="family-list">
        {children.map((child) => (
          <li key={child.caseNo} aria-current={child.caseNo === caseNo ? 'true' : undefined}>
            <Name relative={child} pathOf={child.caseNo === caseNo ? undefined : pathOf} />
            <span>{child.unitName}</span>
            {child.state === null ? <span>{t('family.opening')}</span> : <StateTag state={child.state} />}
            {child.clock !== null && <ClockChip clock={child.clock} now={now} />}
          </li>
        ))}
      </ol>
    </section>
  );
}

function Name({
  relative: { caseNo, itemName, serialNo },
  pathOf,
}: {
  readonly relative: RelativeView;
  readonly pathOf: Props['pathOf'];
}) {
  const text = `${itemName} · ${serialNo}`;
  return pathOf === undefined ? <strong>{text}</strong> : <Link to={pathOf(caseNo)}>{text}</Link>;
}
