import { Button, Checkbox } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseAnswer, MaterialView } from '../../../../contract/case.ts';
import { useAct } from '../../api/act.ts';
import { ClockChip } from '../../components/clock-chip.tsx';
import { useKeptFiles } from '../../components/kept-files.ts';
import { MaterialUpload } from '../../components/material-upload.tsx';
import { SendingNote } from '../../components/sending-note.tsx';
import { LeftOver } from './left-over.tsx';
import { useAskAgain } from './use-ask-again.ts';

/** 补正: a block for each material, everything in one submission. What is uploaded is kept until it is sent. */
export function Correction({ answer }: { readonly answer: CaseAnswer }) {
  const { t } = useTranslation(['my-cases', 'clock', 'common']);
  const { caseNo, now } = answer;
  const asked = answer.materials.filter(({ missing }) => missing);
  const clock = answer.clocks.find((each) => each.clock === 'correction' && each.stoppedAt === null);
  const { filesOf, changeFilesOf, sentFor, forget } = useKeptFiles(`correction/${caseNo}`);
  const [isAll, setAll] = useState(false);
  const [press, setPress] = useState(0);
  const sender = useAct(caseNo, 'supplyCorrection');
  useAskAgain(caseNo, sender.sending);
  const left = isAll ? [] : asked.filter(({ code }) => filesOf(code).length === 0);

  const send = async (): Promise<void> => {
    setPress(press + 1);
    if (left.length > 0) return;
    const files = sentFor(asked.map(({ code }) => code));
    const sent = await sender.press({ seenSeq: answer.lastActSeq, files, ...(isAll ? { final: true } : {}) });
    if (sent !== null) forget();
  };
  return (
    <section className="correction" aria-labelledby="correction">
      <h2 id="correction">{t('correction', { count: asked.length })}</h2>
      {clock !== undefined && <ClockChip clock={clock} now={now} reader="applicant" bare />}
      {press > 0 && <LeftOver left={left} press={press} />}
      <ol className="correction-list">
        {asked.map((material, place) => (
          <Asked key={material.code} material={material} place={place + 1} total={asked.length}>
            <MaterialUpload
              code={material.code}
              name={material.name}
              files={filesOf(material.code)}
              change={(next) => {
                changeFilesOf(material.code, next);
              }}
            />
          </Asked>
        ))}
      </ol>
      <Checkbox
        checked={isAll}
        onChange={(event) => {
          setAll(event.target.checked);
        }}
      >
        {t('noMore')}
      </Checkbox>
      <p>{t('restarts')}</p>
      <Button type="primary" loading={sender.busy} onClick={() => void send()}>
        {t(sender.busy ? 'recording' : 'sendCorrection')}
      </Button>
      <SendingNote sending={sender.sending} />
    </section>
  );
}

interface AskedProps {
  readonly material: MaterialView;
  readonly place: number;
  readonly total: number;
  readonly children: React.ReactNode;
}

function Asked({ material: { code, name, problem, fix }, place, total, children }: AskedProps) {
  const { t } = useTranslation('my-cases');
  return (
    <li id={`asked-${code}`} tabIndex={-1}>
      <h3>{t('askedTitle', { place, total, name })}</h3>
      {problem !== null && <p>{t('problem', { problem })}</p>}
      {fix !== null && <p>{t('fix', { fix })}</p>}
      {children}
    </li>
  );
}
