import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { CaseAnswer } from '../../../../contract/case.ts';
import { useAct } from '../../api/act.ts';
import { ClockChip } from '../../components/clock-chip.tsx';
import { SendingNote } from '../../components/sending-note.tsx';
import { useKeptDraft } from '../../components/use-kept-draft.ts';
import { OwnWords } from './own-words.tsx';
import { useAskAgain } from './use-ask-again.ts';

const EMPTY = { reason: '' };

/** 要求听证: by the applicant, until the day the offer names; a reason may be given and need not be. */
export function HearingRequest({ answer }: { readonly answer: CaseAnswer }) {
  const { t } = useTranslation('my-cases');
  const { caseNo, lastActSeq, now } = answer;
  const { draft, change, forget } = useKeptDraft(`hearing/${caseNo}`, EMPTY);
  const sender = useAct(caseNo, 'requestHearing');
  useAskAgain(caseNo, sender.sending);
  const clock = answer.clocks.find((each) => each.clock === 'hearing-request' && each.stoppedAt === null);
  const consequences = answer.open.find(({ act }) => act === 'requestHearing')?.consequences ?? [];
  const reason = draft.reason.trim();

  const send = async (): Promise<void> => {
    const sent = await sender.press({ seenSeq: lastActSeq, ...(reason === '' ? {} : { reason }) });
    if (sent !== null) forget();
  };
  return (
    <section className="hearing-request" aria-labelledby="hearing-request">
      <h2 id="hearing-request">{t('hearing')}</h2>
      {clock !== undefined && <ClockChip clock={clock} now={now} reader="applicant" bare />}
      <p>{t('hearingMeans')}</p>
      {consequences.length > 0 && (
        <ul>
          {consequences.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      )}
      <OwnWords
        id="hearing-reason"
        label={t('hearingReason')}
        rows={3}
        value={draft.reason}
        change={(reason) => {
          change({ reason });
        }}
      />
      <p className="button-row">
        <Button type="primary" loading={sender.busy} onClick={() => void send()}>
          {t(sender.busy ? 'recording' : 'hearingDo')}
        </Button>
      </p>
      <SendingNote sending={sender.sending} />
    </section>
  );
}
