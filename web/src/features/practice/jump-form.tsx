import { Button, Input } from 'antd';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';

interface Props {
  readonly now: string;
  readonly busy: boolean;
  readonly jump: (to: string) => void;
  readonly cancel: () => void;
}

/** 跳到…: a day and a time of Shanghai, later than the clock shows. */
export function JumpForm({ now, busy, jump, cancel }: Props) {
  const { t } = useTranslation('practice');
  const id = useId();
  const [day, setDay] = useState(now.slice(0, 10));
  const [time, setTime] = useState(now.slice(11, 16));
  const to = `${day}T${time}:00+08:00`;
  // Both in the same zone and form, so that their texts compare like the instants.
  const isForward = to > now;
  return (
    <form
      className="practice-jump"
      aria-label={t('jumpTitle')}
      onSubmit={(event) => {
        event.preventDefault();
        if (isForward) jump(to);
      }}
    >
      <Input
        size="small"
        type="date"
        min={now.slice(0, 10)}
        value={day}
        required
        autoFocus
        aria-label={t('jumpDay')}
        aria-describedby={`${id}-rule`}
        onChange={(event) => {
          setDay(event.target.value);
        }}
      />
      <Input
        size="small"
        type="time"
        value={time}
        required
        aria-label={t('jumpTime')}
        aria-describedby={`${id}-rule`}
        onChange={(event) => {
          setTime(event.target.value);
        }}
      />
      <Button size="small" type="primary" htmlType="submit" disabled={busy}>
        {t('go')}
      </Button>
      <Button size="small" onClick={cancel}>
        {t('cancel')}
      </Button>
      <span id={`${id}-rule`} role={isForward ? undefined : 'alert'}>
        {isForward ? '' : t('forwardOnly')}
      </span>
    </form>
  );
}
