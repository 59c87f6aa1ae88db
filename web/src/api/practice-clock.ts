import type { z } from 'zod';
import type { PracticeClockBody } from '../../../contract/acts.ts';
import type { CaseAnswer } from '../../../contract/case.ts';
import { casePath } from './case.ts';
import { useKeyedPost } from './use-keyed-post.ts';

/** Moves the clock of a practice case forward; answers the case as it is then. */
export function usePracticeClock(caseNo: string) {
  return useKeyedPost<z.input<typeof PracticeClockBody>, CaseAnswer>(
    `practice-clock/${caseNo}`,
    `${casePath(caseNo)}/practice-clock`,
  );
}
