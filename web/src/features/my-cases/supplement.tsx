import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { CaseAnswer } from '../../../../contract/case.ts';
import { useAct } from '../../api/act.ts';
import { ClockChip } from '../../components/clock-chip.tsx';
import { useKeptFiles } from '../../components/kept-files.ts';
import { MaterialUpload } from '../../components/material-upload.tsx';
import { SendingNote } from '../../components/sending-note.tsx';
import { useAskAgain } from './use-ask-again.ts';

/** 容缺补交: what acceptance left open, at once or bit by bit; late rather than never. */
export function Supplement({ answer }: { readonly answer: CaseAnswer }) {
  const { t } = useTranslation(['my-cases', 'clock', 'common']);
  const { caseNo, now } = answer;
  const asked = answer.open.find(({ act }) => act === 'supplyTolerated')?.choices['material'] ?? [];
  const clock = answer.clocks.find((each) => each.clock === 'supplement' && each.stoppedAt === null);
  const { filesOf, changeFilesOf, sentFor, forget } = useKeptFiles(`supplement/${caseNo}`);
  const sender = useAct(caseNo, 'supplyTolerated');
  useAskAgain(caseNo, sender.sending);
  const files = sentFor(asked.map(({ value }) => value));
  const send = async (): Promise<void> => {
    const sent = await sender.press({ seenSeq: answer.lastActSeq, files });
    if (sent !== null) forget();
  };
  return (
    <section className="correction" aria-labelledby="supplement">
      <h2 id="supplement">{t('supplement', { count: asked.length })}</h2>
      {clock !== undefined && <ClockChip clock={clock} now={now} reader="applicant" bare />}
      <ol className="correction-list">
        {asked.map(({ value: code, label }) => (
          <li key={code} id={`asked-${code}`}>
            <h3>{label}</h3>
            <MaterialUpload
              code={code}
              name={label}
              files={filesOf(code)}
              change={(next) => {
                changeFilesOf(code, next);
              }}
            />
          </li>
        ))}
      </ol>
      <p>{t('supplementWaits')}</p>
      {files.length > 0 && (
        <Button type="primary" loading={sender.busy} onClick={() => void send()}>
          {t(sender.busy ? 'recording' : 'sendSupplement')}
        </Button>
      )}
      <SendingNote sending={sender.sending} />
    </section>
  );
}
