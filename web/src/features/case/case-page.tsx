import { useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseAnswer } from '../../../../contract/case.ts';
import { useCase } from '../../api/case.ts';
import { CaseFees } from '../../components/case-fees.tsx';
import { Family } from '../../components/family.tsx';
import { PageState } from '../../components/page-state.tsx';
import { CaseClocks } from './case-clocks.tsx';
import { CaseHead } from './case-head.tsx';
import { CaseTabs } from './case-tabs.tsx';
import type { TabName } from './case-tabs.tsx';
import { StepChoice } from './step-choice.tsx';
import { useChosenStep } from './use-chosen-step.ts';
import { MaterialsPane } from './materials-pane.tsx';
import type { OpenedFile } from './file-preview.tsx';
import './case.css';

/** Parts of other features, put in by the app: a feature never imports a feature. */
export interface CaseParts {
  readonly acts: (answer: CaseAnswer, onRecorded: (seq: number) => void) => ReactNode;
  readonly practice: (answer: CaseAnswer) => ReactNode;
}

/** 件: clocks and acts, what happened, what was handed in. Everyone with a right to see it sees this page; one a case. */
export function CasePage({ caseNo, ...parts }: CaseParts & { readonly caseNo: string }) {
  const [step, choose] = useChosenStep();
  const query = useCase(caseNo, step);
  const pressed = query.isPlaceholderData ? step : null;
  return (
    <PageState query={query}>
      {(answer) => <OpenedCase answer={answer} pressed={pressed} choose={choose} {...parts} />}
    </PageState>
  );
}

interface OpenedProps extends CaseParts {
  readonly answer: CaseAnswer;
  /** A step whose answer is on its way: nothing can be done meanwhile at the one that still stands here. */
  readonly pressed: string | null;
  readonly choose: (stepId: string) => void;
}

function OpenedCase({ answer, pressed, choose, acts, practice }: OpenedProps) {
  const { t } = useTranslation('track');
  const [tab, setTab] = useState<TabName>('events');
  const [file, setFile] = useState<OpenedFile | null>(null);
  const [newSeq, setNewSeq] = useState<number | null>(null);
  return (
    <article className="case">
      {answer.practice && practice(answer)}
      <CaseHead answer={answer} />
      <div className="case-panes">
        <div className="case-side">
          <CaseClocks answer={answer} />
          {answer.fees.length > 0 && (
            <section className="case-fees" aria-labelledby="case-fees">
              <h2 id="case-fees">{t('fees.title')}</h2>
              <CaseFees fees={answer.fees} />
            </section>
          )}
          {answer.family !== null && (
            <Family
              family={answer.family}
              caseNo={answer.caseNo}
              now={answer.now}
              pathOf={(caseNo) => `/desk/cases/${caseNo}`}
            />
          )}
          {answer.ownSteps.length > 1 && <StepChoice answer={answer} pressed={pressed} choose={choose} />}
          <div inert={pressed !== null} aria-busy={pressed !== null}>
            {acts(answer, (seq) => {
              setNewSeq(seq);
              setTab('events');
            })}
          </div>
        </div>
        <CaseTabs answer={answer} tab={tab} open={setTab} file={file} newSeq={newSeq} />
        <MaterialsPane
          materials={answer.materials}
          opened={file}
          open={(opened) => {
            setFile(opened);
            setTab('file');
          }}
        />
      </div>
    </article>
  );
}
