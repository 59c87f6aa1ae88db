import { useQueryClient } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { caseQuery } from '../api/case.ts';
import { PracticeSlot } from '../components/practice-slot.tsx';
import { ActsBox } from '../features/acts/acts-box.tsx';
import { CasePage } from '../features/case/case-page.tsx';

/** The case page with what other features put into it: the acts and, on a practice case, its clock. */
export function DeskCase() {
  const { caseNo = '' } = useParams();
  const client = useQueryClient();
  return (
    <CasePage
      key={caseNo}
      caseNo={caseNo}
      acts={(answer, onRecorded) => <ActsBox answer={answer} onRecorded={onRecorded} />}
      practice={(answer) => (
        <PracticeSlot
          caseNo={answer.caseNo}
          now={answer.now}
          onAdvanced={() => {
            void client.invalidateQueries({ queryKey: caseQuery(caseNo).queryKey });
          }}
        />
      )}
    />
  );
}
