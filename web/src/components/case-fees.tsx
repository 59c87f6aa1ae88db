import { useTranslation } from 'react-i18next';
import type { TrackAnswer } from '../../../contract/case.ts';

/** 费用: what the permit costs, fee by fee, and what of it is still to be paid. */
export function CaseFees({ fees }: Pick<TrackAnswer, 'fees'>) {
  const { t } = useTranslation('track');
  return (
    <ul className="plain-list">
      {fees.map(({ feeCode, name, dueFen, waivedFen, paidFen }) => {
        const left = dueFen - waivedFen - paidFen;
        return (
          <li key={feeCode}>
            {t('fees.line', { name, yuan: yuan(dueFen) })}
            {waivedFen > 0 && t('fees.waived', { yuan: yuan(waivedFen) })}{' '}
            <strong>{left > 0 ? t('fees.left', { yuan: yuan(left) }) : t('fees.settled')}</strong>
          </li>
        );
      })}
    </ul>
  );
}

const yuan = (fen: number): string => (fen / 100).toFixed(2);
