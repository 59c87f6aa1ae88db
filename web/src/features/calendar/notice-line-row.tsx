import { Button, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { FaultLines } from './fault-lines.tsx';
import { lineId } from './fault-place.ts';
import type { NoticeLine } from './notice-draft.ts';
import type { Fault } from './notice-faults.ts';

interface Props {
  readonly line: NoticeLine;
  /** As it is counted on the page, from 1. */
  readonly n: number;
  readonly faults: readonly Fault[];
  readonly change: (part: Partial<NoticeLine>) => void;
  readonly remove: () => void;
}

/** 第 n 行: what it is, what it is called, from which day to which. */
export function NoticeLineRow({ line, n, faults, change, remove }: Props) {
  const { t } = useTranslation('calendar');
  const id = lineId(line.id);
  const isWrong = faults.some(({ severity }) => severity === 'unlawful');
  const said = faults.length === 0 ? {} : { 'aria-describedby': `${id}-faults` };
  const days = line.what === 'off' ? (['first', 'last'] as const) : (['first'] as const);
  return (
    <li className={isWrong ? 'notice-line notice-line-wrong' : 'notice-line'}>
      <fieldset>
        <legend>{t('form.line', { n })}</legend>
        <div className="keeper-field">
          <label htmlFor={`${id}-what`}>{t('form.what')}</label>
          <select
            id={`${id}-what`}
            value={line.what}
            onChange={({ target: { value } }) => {
              change({ what: value === 'work' ? 'work' : 'off' });
            }}
          >
            <option value="off">{t('form.off')}</option>
            <option value="work">{t('form.work')}</option>
          </select>
        </div>
        <div className="keeper-field">
          <label htmlFor={`${id}-name`}>{t('form.name')}</label>
          <Input
            id={`${id}-name`}
            value={line.name}
            maxLength={40}
            onChange={(event) => {
              change({ name: event.target.value });
            }}
          />
        </div>
        {days.map((day) => (
          <div key={day} className="keeper-field">
            <label htmlFor={day === 'first' ? id : `${id}-last`}>{t(`form.${line.what}Day.${day}`)}</label>
            <Input
              id={day === 'first' ? id : `${id}-last`}
              type="date"
              value={line[day]}
              aria-invalid={isWrong}
              {...said}
              onChange={(event) => {
                change({ [day]: event.target.value });
              }}
            />
          </div>
        ))}
        <Button className="notice-remove" onClick={remove} aria-label={t('form.removeLine', { n })}>
          {t('form.remove')}
        </Button>
      </fieldset>
      <FaultLines id={`${id}-faults`} faults={faults} />
    </li>
  );
}
