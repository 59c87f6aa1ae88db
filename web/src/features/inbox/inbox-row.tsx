import { DownOutlined, UpOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { InboxAnswer } from '../../../../contract/case.ts';
import { CardMark } from '../../components/card-mark.tsx';
import { ClockChip } from '../../components/clock-chip.tsx';

interface Props {
  readonly line: InboxAnswer['lines'][number];
  readonly isPreviewed: boolean;
  readonly togglePreview: () => void;
}

/** One case: its clock first, what it is, whose, which step and as whom, and why it is here. */
export function InboxRow({ line, isPreviewed, togglePreview }: Props) {
  const { t } = useTranslation('inbox');
  const step = line.stepName ?? '';
  return (
    <div className="inbox-row">
      <div className="inbox-clock">
        {line.clock === null ? <span>{t('noClock')}</span> : <ClockChip clock={line.clock} />}
        {unsaidCards(line).map((level) => (
          <CardMark key={level} level={level} />
        ))}
      </div>
      <div>
        <Link to={`/desk/cases/${line.caseNo}`} data-case={line.caseNo} className="inbox-item">
          {line.itemName}
        </Link>
        <small>
          {line.serialNo}
          {line.practice && ` · ${t('practice')}`}
        </small>
      </div>
      <div>{line.applicantName}</div>
      <div>
        {line.rank === null ? step : t('stepLine', { step, rank: t(`rank.${line.rank}`) })}
        {line.moreSteps > 0 && (
          <strong className="inbox-more">{t('moreSteps', { count: line.moreSteps })}</strong>
        )}
      </div>
      <div className="inbox-why">{line.why}</div>
      <Button
        type="text"
        size="small"
        aria-expanded={isPreviewed}
        aria-label={t(isPreviewed ? 'closePreview' : 'openPreview')}
        icon={isPreviewed ? <UpOutlined /> : <DownOutlined />}
        onClick={togglePreview}
      />
    </div>
  );
}

/** Cards that the shape of the clock does not show already, each level once. */
function unsaidCards({ cards, clock }: Props['line']): readonly ('yellow' | 'red')[] {
  const levels = [...new Set(cards)];
  return levels.filter((level) => clock?.tone !== `breached-${level}`);
}
