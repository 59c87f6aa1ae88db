import { useTranslation } from 'react-i18next';
import type { GuideAnswer } from '../../../../contract/catalogue.ts';

/** 收费项目, 依据, 标准: as the law wants them published. @source 行政许可法 第30, 59条 */
export function GuideFees({ fees }: { readonly fees: NonNullable<GuideAnswer['fees']> }) {
  const { t } = useTranslation('guide');
  return (
    <>
      <ul className="guide-list">
        {fees.items.map(({ feeCode, name, standards }) => (
          <li key={feeCode}>
            {name}
            {standards.map(({ desc, fen, per }) => (
              <span key={desc} className="small guide-note">
                {t('feeStandard', { desc, yuan: (fen / 100).toFixed(2), per })}
              </span>
            ))}
          </li>
        ))}
      </ul>
      <p className="small">{t('feeBasis', { basis: fees.basis })}</p>
    </>
  );
}
