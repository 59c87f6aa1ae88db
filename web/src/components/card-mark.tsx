import { useTranslation } from 'react-i18next';
import { CardShape } from './card-shape.tsx';
import type { CardLevel } from './card-shape.tsx';
import './marks.css';

/** 提示、预警、黄牌、红牌: mark and word together, so that colour alone says nothing. */
export function CardMark({
  level,
  state,
}: {
  readonly level: CardLevel;
  /** State of the card; one that was cancelled or revoked stays visible, struck through. */
  readonly state?: string;
}) {
  const cancelled = state === 'cancelled' || state === 'revoked';
  const { t } = useTranslation('common');
  return (
    <span className="card-mark">
      <CardShape level={level} letter={t(`cardLetter.${level}`)} cancelled={cancelled} />
      <span className={cancelled ? 'card-mark-cancelled' : ''}>{t(`cardName.${level}`)}</span>
      {cancelled && <span>{t(state === 'revoked' ? 'cardRevoked' : 'cardCancelled')}</span>}
    </span>
  );
}
