import { useState } from 'react';
import type { InboxAnswer } from '../../../../contract/case.ts';

type Line = InboxAnswer['lines'][number];

/**
 * The lines as they were shown first; what changed since waits until the person asks for it. More lines at the end
 * (the next page) are shown at once.
 */
export function useHeldLines(newest: readonly Line[]): {
  shown: readonly Line[];
  changes: number;
  apply: () => void;
} {
  const [held, setHeld] = useState(newest);
  const hasOnlyGrown = held.every((line, place) => newest[place]?.caseNo === line.caseNo);
  const shown = hasOnlyGrown ? newest : held;
  return {
    shown,
    changes: hasOnlyGrown ? 0 : countChanges(held, newest),
    apply: () => {
      setHeld(newest);
    },
  };
}

function countChanges(held: readonly Line[], newest: readonly Line[]): number {
  const before = new Set(held.map(({ caseNo }) => caseNo));
  const now = new Set(newest.map(({ caseNo }) => caseNo));
  const gone = [...before].filter((caseNo) => !now.has(caseNo)).length;
  const came = [...now].filter((caseNo) => !before.has(caseNo)).length;
  return Math.max(1, gone + came);
}
