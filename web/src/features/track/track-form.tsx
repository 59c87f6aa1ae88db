import { Button, Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';

export interface TrackKeys {
  readonly serialNo: string;
  readonly password: string;
}

interface Props {
  readonly start: TrackKeys | null;
  readonly busy: boolean;
  /** A case is shown: the button asks for its newest state. */
  readonly again: boolean;
  readonly look: (keys: TrackKeys) => void;
}

const SERIAL_NO = /^\s*\d{8}-?[0-9Yy]\d{3}\s*$/;

export function TrackForm({ start, busy, again, look }: Props) {
  const { t } = useTranslation('track');
  return (
    <Form<TrackKeys>
      layout="vertical"
      requiredMark={false}
      initialValues={start ?? {}}
      onFinish={({ serialNo, password }) => {
        look({ serialNo: plainSerialNo(serialNo), password: password.trim() });
      }}
    >
      <Form.Item
        name="serialNo"
        label={t('serialNo')}
        rules={[{ required: true, pattern: SERIAL_NO, message: t('serialNoForm') }]}
      >
        <Input autoComplete="off" placeholder="20260914-0008" />
      </Form.Item>
      <Form.Item
        name="password"
        label={t('password')}
        rules={[{ required: true, whitespace: true, min: 4, message: t('passwordNeeded') }]}
      >
        <Input autoComplete="off" autoCapitalize="characters" spellCheck={false} />
      </Form.Item>
      <Button type="primary" htmlType="submit" loading={busy}>
        {t(again ? 'lookAgain' : 'look')}
      </Button>
    </Form>
  );
}

/** People type the number with or without its hyphen. */
function plainSerialNo(typed: string): string {
  const plain = typed.trim().toUpperCase().replace('-', '');
  return `${plain.slice(0, 8)}-${plain.slice(8)}`;
}
