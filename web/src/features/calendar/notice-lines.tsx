import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { PartOf } from '../../components/use-kept-draft.ts';
import { lineId } from './fault-place.ts';
import { nextId } from './notice-draft.ts';
import type { NoticeDraft, NoticeLine } from './notice-draft.ts';
import type { Fault } from './notice-faults.ts';
import { NoticeLineRow } from './notice-line-row.tsx';

interface Props {
  readonly draft: NoticeDraft;
  readonly faults: readonly Fault[];
  readonly change: (part: PartOf<NoticeDraft>) => void;
}

/** The notice line by line: days off from – to, make-up days one by one, each with its name. */
export function NoticeLines({ draft: { lines }, faults, change }: Props) {
  const { t } = useTranslation('calendar');
  const add = (what: NoticeLine['what']): void => {
    const id = nextId(lines);
    change(({ lines: before }) => ({ lines: [...before, { id, what, name: '', first: '', last: '' }] }));
    setTimeout(() => document.getElementById(lineId(id))?.focus());
  };
  return (
    <fieldset className="notice-lines">
      <legend>{t('form.lines')}</legend>
      <p className="small">{t('form.linesHint')}</p>
      <ol>
        {lines.map((line, place) => (
          <NoticeLineRow
            key={line.id}
            line={line}
            n={place + 1}
            faults={faults.filter(({ place: at }) => at !== null && 'line' in at && at.line === line.id)}
            change={(part) => {
              change(({ lines: before }) => ({
                lines: before.map((each) => (each.id === line.id ? { ...each, ...part } : each)),
              }));
            }}
            remove={() => {
              change(({ lines: before }) => ({ lines: before.filter(({ id }) => id !== line.id) }));
            }}
          />
        ))}
      </ol>
      <div className="notice-add">
        <Button
          onClick={() => {
            add('off');
          }}
        >
          {t('form.addOff')}
        </Button>
        <Button
          onClick={() => {
            add('work');
          }}
        >
          {t('form.addWork')}
        </Button>
      </div>
    </fieldset>
  );
}
