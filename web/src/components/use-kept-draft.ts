import { useEffect, useState } from 'react';

/** Typed text is sacred: kept on this computer as it is typed, until what it was written for is recorded. */
export function useKeptDraft<Draft extends object>(
  place: string,
  empty: Draft,
): { draft: Draft; change: (part: Partial<Draft>) => void; forget: () => void } {
  const [draft, setDraft] = useState(() => readDraft(place, empty));
  useEffect(() => {
    if (draft !== empty) sessionStorage.setItem(place, JSON.stringify(draft));
  }, [place, draft, empty]);
  return {
    draft,
    change: (part) => {
      setDraft((before) => ({ ...before, ...part }));
    },
    forget: () => {
      sessionStorage.removeItem(place);
      setDraft(empty);
    },
  };
}

function readDraft<Draft extends object>(place: string, empty: Draft): Draft {
  const text = sessionStorage.getItem(place);
  return text === null ? empty : { ...empty, ...(JSON.parse(text) as Partial<Draft>) };
}
