import { useQueryClient } from '@tanstack/react-query';
import { Drawer } from 'antd';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { onSignedOut } from '../api/signed-out.ts';
import { SignInForm } from '../features/sign-in/sign-in-form.tsx';

/** The session ended: sign in over the page; what was written stays where it is. */
export function SignedOutDrawer() {
  const { t } = useTranslation(['common', 'sign-in']);
  const [isOpen, setOpen] = useState(false);
  const client = useQueryClient();
  useEffect(
    () =>
      onSignedOut(() => {
        setOpen(true);
      }),
    [],
  );
  return (
    <Drawer
      title={t('common:signedOut.title')}
      open={isOpen}
      onClose={() => {
        setOpen(false);
      }}
      destroyOnHidden
    >
      <p>{t('common:signedOut.text')}</p>
      <SignInForm
        onSignedIn={() => {
          setOpen(false);
          void client.invalidateQueries();
        }}
      />
    </Drawer>
  );
}
