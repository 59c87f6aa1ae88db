import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseAnswer } from '../../../../contract/case.ts';
import { ClosedActs } from '../../components/closed-acts.tsx';
import { ActDialog } from './act-dialog.tsx';
import { DESK_ACTS, proposedAct } from './act-draft.ts';
import type { DeskAct } from './act-draft.ts';
import './acts.css';

interface Props {
  readonly answer: CaseAnswer;
  /** After the recorded event is back: the page marks it and moves the focus to it. */
  readonly onRecorded: (seq: number) => void;
}

/** 可以做 and 现在不能做，为什么: exactly the server's list. A closed act is a sentence, never a grey button. */
export function ActsBox({ answer, onRecorded }: Props) {
  const { t } = useTranslation('acts');
  const [opened, setOpened] = useState<DeskAct | null>(null);
  const open = DESK_ACTS.filter((act) => answer.open.some((row) => row.act === act));
  return (
    <section className="acts-box" aria-labelledby="acts-open">
      <h2 id="acts-open">{t('box')}</h2>
      {open.length === 0 ? (
        <p>{t('none')}</p>
      ) : (
        <div className="acts-buttons">
          {open.map((act) => (
            <Button
              key={act}
              type={act === proposedAct(open) ? 'primary' : 'default'}
              onClick={() => {
                setOpened(act);
              }}
            >
              {t(`name.${act}`)}
            </Button>
          ))}
        </div>
      )}
      {answer.closed.length > 0 && <h3>{t('closedTitle')}</h3>}
      <ClosedActs closed={answer.closed} />
      {opened !== null && (
        <ActDialog
          act={opened}
          answer={answer}
          onClose={() => {
            setOpened(null);
          }}
          onRecorded={(seq) => {
            setOpened(null);
            onRecorded(seq);
          }}
        />
      )}
    </section>
  );
}
