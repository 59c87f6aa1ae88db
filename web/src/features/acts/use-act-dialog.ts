import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useAct } from '../../api/act.ts';
import { caseQuery } from '../../api/case.ts';
import type { Sending } from '../../api/use-keyed-post.ts';
import type { CaseAnswer } from '../../../../contract/case.ts';
import { useKeptDraft } from '../../components/use-kept-draft.ts';
import type { ActBody } from './act-body.ts';
import { chosenStep } from './chosen-step.ts';
import { EMPTY_DRAFT } from './act-draft.ts';
import type { ActDraft, DeskAct } from './act-draft.ts';

interface Opened {
  readonly act: DeskAct;
  readonly answer: CaseAnswer;
  readonly onRecorded: (seq: number) => void;
}

export interface DialogState {
  readonly draft: ActDraft;
  readonly change: (part: Partial<ActDraft>) => void;
  readonly sending: Sending;
  readonly busy: boolean;
  readonly record: (body: ActBody) => Promise<void>;
  /** The last act this person knew of; what came after is shown before anything is recorded. */
  readonly seenSeq: number;
  readonly hasChanged: boolean;
  readonly acknowledgeChange: () => void;
}

/** What is typed, kept per case, step and act until the act is recorded; and the one press that records it. */
export function useActDialog({ act, answer, onRecorded }: Opened): DialogState {
  const { caseNo, lastActSeq } = answer;
  const step = chosenStep(answer);
  const name = step === null ? `${act}/${caseNo}` : `${act}/${caseNo}/${step}`;
  const queries = useQueryClient();
  const [seenSeq, setSeenSeq] = useState(lastActSeq);
  const [recording, setRecording] = useState(false);
  const { draft, change, forget } = useKeptDraft(`xianshi.draft.${name}`, EMPTY_DRAFT);
  const { sending, press, clear } = useAct<DeskAct>(caseNo, act, name);
  const record = async (body: ActBody): Promise<void> => {
    setRecording(true);
    const recorded = await press(body);
    if (recorded !== null) {
      forget();
      onRecorded(recorded.seq);
      return;
    }
    // What changed, and what may be done now, stands beside the kept text.
    await queries.invalidateQueries({ queryKey: caseQuery(caseNo).queryKey });
    setRecording(false);
  };
  const acknowledgeChange = (): void => {
    setSeenSeq(lastActSeq);
    clear();
  };
  const hasChanged = lastActSeq > seenSeq && !recording;
  return { draft, change, sending, busy: recording, record, seenSeq, hasChanged, acknowledgeChange };
}
