import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { CaseAnswer } from '../../../../contract/case.ts';
import { useAct } from '../../api/act.ts';
import { useKeptFiles } from '../../components/kept-files.ts';
import { MaterialUpload } from '../../components/material-upload.tsx';
import { dayOfInstant, timeOfInstant, useShortDay } from '../../components/moments.ts';
import { SendingNote } from '../../components/sending-note.tsx';
import { useAskAgain } from './use-ask-again.ts';

/** 补办: the application that emergency work did not wait for, within the hours of the law. */
export function MakeUp({ answer }: { readonly answer: CaseAnswer }) {
  const { t } = useTranslation('my-cases');
  const short = useShortDay();
  const { caseNo, now, materials, lastActSeq } = answer;
  const clock = answer.clocks.find((each) => each.clock === 'make-up');
  const { filesOf, changeFilesOf, sentFor, forget } = useKeptFiles(`make-up/${caseNo}`);
  const sender = useAct(caseNo, 'makeUp');
  useAskAgain(caseNo, sender.sending);
  const files = sentFor(materials.map(({ code }) => code));
  const send = async (): Promise<void> => {
    const sent = await sender.press({ seenSeq: lastActSeq, files });
    if (sent !== null) forget();
  };
  return (
    <section className="correction" aria-labelledby="make-up">
      <h2 id="make-up">{t('makeUp')}</h2>
      <p>{t('makeUpWhy')}</p>
      {clock !== undefined && (
        <p>
          {t('makeUpBy', {
            date: short(dayOfInstant(clock.breachAt), now),
            time: timeOfInstant(clock.breachAt),
          })}
        </p>
      )}
      <ol className="correction-list">
        {materials.map(({ code, name, required }) => (
          <li key={code} id={`asked-${code}`}>
            <h3>
              {name} {required && <span className="small">{t('makeUpRequired')}</span>}
            </h3>
            <MaterialUpload
              code={code}
              name={name}
              files={filesOf(code)}
              change={(next) => {
                changeFilesOf(code, next);
              }}
            />
          </li>
        ))}
      </ol>
      <p>{t('makeUpLess')}</p>
      {files.length > 0 && (
        <Button type="primary" loading={sender.busy} onClick={() => void send()}>
          {t(sender.busy ? 'recording' : 'sendMakeUp')}
        </Button>
      )}
      <SendingNote sending={sender.sending} />
    </section>
  );
}
