import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import type { SubmitBody } from '../../../../contract/acts.ts';
import type { GuideAnswer } from '../../../../contract/catalogue.ts';
import { keepReceipt } from '../../api/kept-receipt.ts';
import { useSubmitCase } from '../../api/submit-case.ts';
import type { Sending } from '../../api/use-keyed-post.ts';
import type { Draft } from './draft.ts';
import { errorsOfProblem, findErrors } from './find-errors.ts';
import type { FormError } from './find-errors.ts';
import type { KeptDraft } from './use-draft.ts';

export interface Submission {
  readonly declared: boolean;
  readonly declare: (declared: boolean) => void;
  /** Errors show after the first press, and go as they are put right. */
  readonly errors: readonly FormError[];
  readonly press: number;
  /** What stands in the way of sending it; empty when it went out. */
  readonly submit: () => Promise<readonly FormError[]>;
  readonly sending: Sending;
  readonly busy: boolean;
}

/** Hands in the application once nothing is wrong; the receipt page is the end of it. */
export function useSubmission(guide: GuideAnswer, { draft, forget }: KeptDraft): Submission {
  const [declared, declare] = useState(false);
  const [press, setPress] = useState(0);
  const sender = useSubmitCase(guide.itemId);
  const navigate = useNavigate();
  const client = useQueryClient();
  const found = findErrors(guide, draft, { declared });
  const refused = sender.sending.kind === 'refused' ? errorsOfProblem(guide, sender.sending.problem) : [];

  const submit = async (): Promise<readonly FormError[]> => {
    setPress(press + 1);
    if (found.length > 0) return found;
    const receipt = await sender.press(bodyOf(guide, draft));
    if (receipt === null) return [];
    keepReceipt(receipt);
    forget();
    await client.invalidateQueries({ queryKey: ['my-cases'] });
    await navigate(`/receipt/${receipt.caseNo}`, { replace: true });
    return [];
  };
  const shown = press === 0 ? [] : found.length > 0 ? found : refused;
  return { declared, declare, errors: shown, press, submit, sending: sender.sending, busy: sender.busy };
}

function bodyOf({ itemId, form }: GuideAnswer, draft: Draft): SubmitBody {
  const filled = form.flatMap(({ key }) => {
    const value = draft.form[key];
    return value === undefined || value === '' ? [] : [[key, value] as const];
  });
  return {
    itemId,
    form: Object.fromEntries(filled) as SubmitBody['form'],
    files: Object.entries(draft.files).flatMap(([material, files]) =>
      files.map(({ sha256, name }) => ({ material, sha256, name })),
    ),
    declaredTrue: true,
    ...(draft.emergencySince === null ? {} : { emergencySince: `${draft.emergencySince}:00+08:00` }),
    ...(draft.practiceDay === null ? {} : { practice: { legalNow: `${draft.practiceDay}T09:00:00+08:00` } }),
  };
}
