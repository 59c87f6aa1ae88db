import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import type { MeAnswer } from '../../../../contract/session.ts';
import { meQuery, signIn } from '../../api/session.ts';
import { ProblemAlert } from '../../components/problem-alert.tsx';

interface Values {
  readonly name: string;
  readonly password: string;
}

interface Props {
  readonly onSignedIn: (me: MeAnswer) => void;
}

/** Account and password; pasting and password managers welcome; one sentence for a wrong name or password. */
export function SignInForm({ onSignedIn }: Props) {
  const { t } = useTranslation('sign-in');
  const client = useQueryClient();
  const entering = useMutation({
    mutationFn: async (values: Values) => {
      await signIn(values);
      return await client.query({ ...meQuery, staleTime: 0 });
    },
    onSuccess: (me) => {
      if (me !== null) onSignedIn(me);
    },
  });
  const needed = (message: string) => [{ required: true, whitespace: true, message }];
  return (
    <Form<Values>
      layout="vertical"
      requiredMark={false}
      onFinish={(values) => {
        entering.mutate(values);
      }}
    >
      {entering.error !== null && <ProblemAlert error={entering.error} lostTitle={t('lost')} />}
      <Form.Item name="name" label={t('name')} rules={needed(t('nameNeeded'))}>
        <Input autoComplete="username" autoCapitalize="none" spellCheck={false} />
      </Form.Item>
      <Form.Item name="password" label={t('password')} rules={needed(t('passwordNeeded'))}>
        <Input.Password autoComplete="current-password" />
      </Form.Item>
      <Button type="primary" htmlType="submit" block loading={entering.isPending}>
        {t('enter')}
      </Button>
    </Form>
  );
}
