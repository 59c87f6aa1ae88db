import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { DraftStand } from '../../../contract/draft.ts';
import { useDraftAct } from '../api/drafts.ts';
import type { Subject } from '../api/drafts.ts';
import { SendingNote } from './sending-note.tsx';

interface Props {
  readonly subject: Subject;
  readonly stand: DraftStand;
}

const SEGMENT = { approve: 'approval', publish: 'publication' } as const;

/** 批准, 发布: what this person may do now, and why the rest is closed and who could. */
export function DraftActs({ subject, stand }: Props) {
  const { t } = useTranslation('drafts');
  const { open, closed } = stand;
  return (
    <section aria-labelledby="draft-acts" className="draft-acts">
      <h2 id="draft-acts">{t('acts')}</h2>
      {open.map((act) => (
        <DraftAct key={act} subject={subject} stand={stand} act={act} />
      ))}
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

function DraftAct({ subject, stand, act }: Props & { readonly act: keyof typeof SEGMENT }) {
  const { t } = useTranslation('drafts');
  const { sending, busy, press } = useDraftAct(subject, stand.draftId, SEGMENT[act]);
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
