import { Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { FaultLines } from './fault-lines.tsx';
import { fieldId } from './fault-place.ts';
import type { Fault, NoticeField } from './notice-faults.ts';

interface Props {
  readonly field: Exclude<NoticeField, 'year'>;
  readonly value: string;
  readonly faults: readonly Fault[];
  readonly type: 'text' | 'date';
  readonly change: (value: string) => void;
}

export function NoticeTextField({ field, value, faults, type, change }: Props) {
  const { t } = useTranslation('calendar');
  const id = fieldId(field);
  const isWrong = faults.some(({ severity }) => severity === 'unlawful');
  return (
    <div className={`keeper-field notice-${field}`}>
      <label htmlFor={id}>{t(`form.${field}`)}</label>
      <Input
        id={id}
        type={type}
        value={value}
        aria-invalid={isWrong}
        {...(faults.length === 0 ? {} : { 'aria-describedby': `${id}-faults` })}
        onChange={(event) => {
          change(event.target.value);
        }}
      />
      <FaultLines id={`${id}-faults`} faults={faults} />
    </div>
  );
}
