import { Alert } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Missing } from './act-draft.ts';

/** What the dialog still wants, each a way to its place. */
export function MissingList({ missing }: { readonly missing: readonly Missing[] }) {
  const { t } = useTranslation('acts');
  if (missing.length === 0) return null;
  const list = (
    <ul className="act-missing">
      {missing.map(({ elementId, key, name }) => (
        <li key={elementId}>
          <button
            type="button"
            onClick={() => {
              document.getElementById(elementId)?.focus();
            }}
          >
            {t(key, { name })}
          </button>
        </li>
      ))}
    </ul>
  );
  return (
    <Alert type="error" showIcon title={t('missingTitle', { count: missing.length })} description={list} />
  );
}
