import { Alert } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Sending } from '../api/use-keyed-post.ts';
import { RequestProblem } from '../api/problem.ts';
import { ProblemAlert } from './problem-alert.tsx';

/** Where the recording of an applicant's act stands; the text stays whatever comes. */
export function SendingNote({ sending }: { readonly sending: Sending }) {
  const { t } = useTranslation('common');
  switch (sending.kind) {
    case 'idle':
      return null;
    case 'sending':
      return <p role="status">{t('sending')}</p>;
    case 'pending':
      return <Alert type="info" showIcon role="status" title={t('pending')} />;
    case 'waiting':
      return <Alert type="warning" showIcon role="status" title={t('waiting', { count: sending.seconds })} />;
    case 'lost':
      return (
        <Alert type="error" showIcon role="alert" title={t('lost.title')} description={t('lost.kept')} />
      );
    case 'refused':
      return <ProblemAlert error={new RequestProblem(sending.problem)} />;
  }
}
