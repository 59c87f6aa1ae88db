import { Button, Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { signOut } from '../api/session.ts';
import { forgetPerson, hasDrafts } from '../components/forget-person.ts';

/** Leaves nothing of this person on the page, which is loaded anew; asks first where an application was not sent yet. */
export function SignOutButton({ personId }: { readonly personId: string }) {
  const { t } = useTranslation('common');
  const [isAsking, setAsking] = useState(false);
  const leave = async (drafts: 'keep' | 'clear'): Promise<void> => {
    await signOut();
    forgetPerson(personId, { drafts });
    location.assign('/');
  };
  const press = (): void => {
    if (hasDrafts(personId)) setAsking(true);
    else void leave('clear');
  };
  return (
    <>
      <button type="button" className="shell-button" onClick={press}>
        {t('signOut')}
      </button>
      <Modal
        open={isAsking}
        title={t('leaving.title')}
        onCancel={() => {
          setAsking(false);
        }}
        footer={[
          <Button key="clear" onClick={() => void leave('clear')}>
            {t('leaving.clear')}
          </Button>,
          <Button key="keep" type="primary" onClick={() => void leave('keep')}>
            {t('leaving.keep')}
          </Button>,
        ]}
      >
        <p>{t('leaving.body')}</p>
      </Modal>
    </>
  );
}
