import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link, useLocation, useNavigate } from 'react-router';
import { meQuery, register, signIn } from '../../api/session.ts';
import { ProblemAlert } from '../../components/problem-alert.tsx';
import { useTitle } from '../../components/use-title.ts';

interface Values {
  readonly login: string;
  readonly name: string;
  readonly password: string;
}

const MIN_PASSWORD = 10;

/** An account for an applicant: to apply, correct and withdraw. Looking a case up needs none. */
export function RegisterPage() {
  const { t } = useTranslation('sign-in');
  const { state } = useLocation() as { state: { next?: string } | null };
  const navigate = useNavigate();
  const client = useQueryClient();
  useTitle(t('registerTitle'));
  const joining = useMutation({
    mutationFn: async (values: Values) => {
      await register(values);
      await signIn({ name: values.login, password: values.password });
      await client.query({ ...meQuery, staleTime: 0 });
    },
    onSuccess: () => {
      void navigate(state?.next ?? '/my', { replace: true });
    },
  });
  return (
    <div className="sign-in">
      <h1>{t('registerTitle')}</h1>
      <p>{t('registerWhy')}</p>
      {joining.error !== null && <ProblemAlert error={joining.error} lostTitle={t('lost')} />}
      <RegisterForm
        busy={joining.isPending}
        send={(values) => {
          joining.mutate(values);
        }}
      />
      <p>
        <Link to="/sign-in" state={state} className="link-line">
          {t('toSignIn')}
        </Link>
      </p>
    </div>
  );
}

function RegisterForm({ busy, send }: { readonly busy: boolean; readonly send: (values: Values) => void }) {
  const { t } = useTranslation('sign-in');
  return (
    <Form<Values> layout="vertical" requiredMark={false} onFinish={send}>
      <Form.Item
        name="login"
        label={t('name')}
        extra={t('loginHint')}
        rules={[{ required: true, pattern: /^[\w.-]{3,40}$/, message: t('loginForm') }]}
      >
        <Input autoComplete="username" autoCapitalize="none" spellCheck={false} />
      </Form.Item>
      <Form.Item
        name="name"
        label={t('personName')}
        rules={[{ required: true, whitespace: true, message: t('personNameNeeded') }]}
      >
        <Input autoComplete="name" maxLength={100} />
      </Form.Item>
      <Form.Item
        name="password"
        label={t('password')}
        extra={t('passwordHint', { count: MIN_PASSWORD })}
        rules={[{ required: true, min: MIN_PASSWORD, message: t('passwordShort', { count: MIN_PASSWORD }) }]}
      >
        <Input.Password autoComplete="new-password" />
      </Form.Item>
      <Button type="primary" htmlType="submit" block loading={busy}>
        {t('register')}
      </Button>
    </Form>
  );
}
