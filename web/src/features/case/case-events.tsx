import { useTranslation } from 'react-i18next';
import type { CaseAnswer } from '../../../../contract/case.ts';
import { Timeline } from '../../components/timeline.tsx';

/** 经过. After an act its event is marked and takes the focus: that is the success, not a toast. */
export function CaseEvents(props: { readonly answer: CaseAnswer; readonly newSeq: number | null }) {
  const { answer, newSeq } = props;
  const { t } = useTranslation('case');
  return (
    <>
      <p role="status" className="unseen">
        {newSeq !== null && t('recorded')}
      </p>
      <Timeline events={answer.events} now={answer.now} newSeq={newSeq} />
    </>
  );
}
