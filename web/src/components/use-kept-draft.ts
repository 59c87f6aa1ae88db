import { useEffect, useState } from 'react';

/** What changes in a draft; worked out from the draft as it then is where something took time, like an upload. */
export type PartOf<Draft> = Partial<Draft> | ((before: Draft) => Partial<Draft>);

export function partOf<Draft extends object>(part: PartOf<Draft>, before: Draft): Partial<Draft> {
  return typeof part === 'function' ? part(before) : part;
}

/** Typed text is sacred: kept on this computer as it is typed, until what it was written for is recorded. */
export function useKeptDraft<Draft extends object>(
  place: string,
  empty: Draft,
): { draft: Draft; change: (part: PartOf<Draft>) => void; forget: () => void } {
  const [draft, setDraft] = useState(() => readDraft(place, empty));
  useEffect(() => {
    if (draft !== empty) sessionStorage.setItem(place, JSON.stringify(draft));
  }, [place, draft, empty]);
  return {
    draft,
    change: (part) => {
      setDraft((before) => ({ ...before, ...partOf(part, before) }));
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
