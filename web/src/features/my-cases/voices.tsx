import { useTranslation } from 'react-i18next';
import type { VoicesAnswer } from '../../../../contract/voice.ts';
import { useVoices } from '../../api/voices.ts';
import { useInstantText } from '../../components/moments.ts';
import { ComplaintForm } from './complaint-form.tsx';
import { RatingForm } from './rating-form.tsx';

/** 评价、投诉: what one has said of the case, and what was replied. The unit never reads a complaint. */
export function Voices({ caseNo }: { readonly caseNo: string }) {
  const { t } = useTranslation('my-cases');
  const { data } = useVoices(caseNo);
  if (data === undefined) return null;
  return (
    <section aria-labelledby="voices">
      <h2 id="voices">{t('voices.title')}</h2>
      {data.mayRate && <RatingForm caseNo={caseNo} />}
      {data.grade !== null && <p>{t('voices.rated', { grade: t(`voices.grade.${String(data.grade)}`) })}</p>}
      <Complaints complaints={data.complaints} />
      <ComplaintForm caseNo={caseNo} />
    </section>
  );
}

function Complaints({ complaints }: Pick<VoicesAnswer, 'complaints'>) {
  const { t } = useTranslation('my-cases');
  const timeText = useInstantText();
  return (
    <ul className="plain-list">
      {complaints.map(({ matterId, at, state, text, reply }) => (
        <li key={matterId}>
          <p>
            <strong>{t(`voices.complaintState.${state}`)}</strong> · {timeText(at)}
          </p>
          <blockquote className="delay-text">{text}</blockquote>
          {reply !== null && <p>{t('voices.reply', { reply })}</p>}
        </li>
      ))}
    </ul>
  );
}
