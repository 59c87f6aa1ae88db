import { useTranslation } from 'react-i18next';
import { changeLanguage } from '../words/words.ts';

export function LanguageButton() {
  const { t, i18n } = useTranslation('common');
  const other = i18n.language === 'en' ? 'zh-CN' : 'en';
  return (
    <button
      type="button"
      className="shell-button"
      lang={other}
      aria-label={t('otherLanguageName')}
      onClick={() => {
        void changeLanguage(other);
      }}
    >
      {t('otherLanguage')}
    </button>
  );
}
