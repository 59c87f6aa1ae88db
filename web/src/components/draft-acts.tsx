import { Button, Input } from 'antd';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { DraftStand, WithdrawalBody } from '../../../contract/draft.ts';
import { useDraftAct } from '../api/drafts.ts';
import type { Subject } from '../api/drafts.ts';
import { SendingNote } from './sending-note.tsx';
import { useKeptDraft } from './use-kept-draft.ts';

interface Props {
  readonly subject: Subject;
  readonly stand: DraftStand;
}

const SEGMENT = { approve: 'approval', publish: 'publication' } as const;
type Plain = keyof typeof SEGMENT;

/** 批准, 发布, 撤回: what this person may do now, and why the rest is closed and who could. */
export function DraftActs({ subject, stand }: Props) {
  const { t } = useTranslation('drafts');
  const { open, closed } = stand;
  return (
    <section aria-labelledby="draft-acts" className="draft-acts">
      <h2 id="draft-acts">{t('acts')}</h2>
      {open.map((act) =>
        act === 'withdraw' ? (
          <Withdrawal key={act} subject={subject} stand={stand} />
        ) : (
          <DraftAct key={act} subject={subject} stand={stand} act={act} />
        ),
      )}
      {closed.length > 0 && (
        <>
          <h3>{t('closed')}</h3>
          <ul className="draft-closed">
            {closed.map(({ act, sentence, instead }) => (
              <li key={act}>
                <strong>{t(`act.${act}`)}</strong> {sentence} {instead}
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

function DraftAct({ subject, stand, act }: Props & { readonly act: Plain }) {
  const { t } = useTranslation('drafts');
  const { sending, busy, press } = useDraftAct<Record<string, never>, DraftStand>(
    subject,
    stand.draftId,
    SEGMENT[act],
  );
  return (
    <div className="draft-act">
      <p>{t(`follows.${subject}.${act}`)}</p>
      <SendingNote sending={sending} />
      <Button type="primary" loading={busy} onClick={() => void press({})}>
        {t(`act.${act}`)}
      </Button>
    </div>
  );
}

/** 撤回: final, so the reason is typed; it is kept until it is recorded. */
function Withdrawal({ subject, stand: { draftId } }: Props) {
  const { t } = useTranslation('drafts');
  const id = useId();
  const { draft, change, forget } = useKeptDraft(`xianshi.draft.withdrawal/${draftId}`, NO_REASON);
  const { sending, busy, press } = useDraftAct<WithdrawalBody, DraftStand>(subject, draftId, 'withdrawal');
  return (
    <details className="draft-act">
      <summary>{t('act.withdraw')}</summary>
      <form
        className="keeper-form"
        aria-label={t('act.withdraw')}
        onSubmit={(event) => {
          event.preventDefault();
          void press(draft).then((answer) => {
            if (answer !== null) forget();
          });
        }}
      >
        <p>{t('follows.withdraw')}</p>
        <div className="keeper-field">
          <label htmlFor={id}>{t('reason')}</label>
          <Input
            id={id}
            required
            maxLength={500}
            value={draft.reason}
            onChange={(event) => {
              change({ reason: event.target.value });
            }}
          />
        </div>
        <SendingNote sending={sending} />
        <Button htmlType="submit" loading={busy}>
          {t('act.withdraw')}
        </Button>
      </form>
    </details>
  );
}
const NO_REASON: WithdrawalBody = { reason: '' };
