import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { changeLanguage } from '../words/words.ts';

export function LanguageButton() {
  const { t, i18n } = useTranslation('common');
  const client = useQueryClient();
  const other = i18n.language === 'en' ? 'zh-CN' : 'en';
  return (
    <button
      type="button"
      className="shell-button"
      lang={other}
      aria-label={t('otherLanguageName')}
      onClick={() => {
        // sentences of the server come in the reader's language too
        void changeLanguage(other).then(() => client.invalidateQueries());
      }}
    >
      {t('otherLanguage')}
    </button>
  );
}
