import { Alert, Button } from 'antd';
import { useTranslation } from 'react-i18next';

/** Two windows on one draft: the person says which to keep. */
export function OtherWindow({ keep }: { readonly keep: (which: 'mine' | 'theirs') => void }) {
  const { t } = useTranslation('apply');
  return (
    <Alert
      type="warning"
      showIcon
      title={t('otherWindow')}
      description={
        <span className="button-row">
          <Button
            onClick={() => {
              keep('mine');
            }}
          >
            {t('keepMine')}
          </Button>
          <Button
            onClick={() => {
              keep('theirs');
            }}
          >
            {t('keepTheirs')}
          </Button>
        </span>
      }
    />
  );
}
