import { useTranslation } from 'react-i18next';
import type { CaseAnswer } from '../../../contract/case.ts';
import './marks.css';

interface Props {
  readonly state: CaseAnswer['state'];
  /** 视为受理: carried as a stamp for the life of the case. */
  readonly deemed?: boolean;
}

export function StateTag({ state, deemed = false }: Props) {
  const { t } = useTranslation('common');
  return (
    <>
      <span className="state-tag">{t(`state.${state}`)}</span>
      {deemed && <span className="stamp-tag">{t('deemed')}</span>}
    </>
  );
}
