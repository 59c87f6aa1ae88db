import { useEffect, useRef, useState } from 'react';
import { EMPTY_DRAFT, readDraft, removeDraft, writeDraft } from './draft.ts';
import type { Draft } from './draft.ts';
import { partOf } from '../../components/use-kept-draft.ts';
import type { PartOf } from '../../components/use-kept-draft.ts';

const SAVE_AFTER_MS = 1_000;

export interface KeptDraft {
  readonly draft: Draft;
  readonly change: (part: PartOf<Draft>) => void;
  readonly savedAtMs: number | null;
  /** What another window saved meanwhile; the later one asks which to keep. */
  readonly other: Draft | null;
  readonly keep: (which: 'mine' | 'theirs') => void;
  readonly forget: () => void;
}

/** Saved 1 s after the last key and when the page is left. */
export function useDraft(slot: string): KeptDraft {
  const [draft, setDraft] = useState(() => readDraft(slot) ?? EMPTY_DRAFT);
  const [savedAtMs, setSavedAtMs] = useState<number | null>(null);
  const [other, setOther] = useState<Draft | null>(null);
  const unsaved = useRef<Draft | null>(null);
  /** What stands here now, also for an upload that began when less was filled in. */
  const current = useRef(draft);

  const save = (): void => {
    if (unsaved.current === null) return;
    writeDraft(slot, unsaved.current);
    unsaved.current = null;
    setSavedAtMs(Date.now());
  };
  useEffect(() => {
    const timer = setTimeout(save, SAVE_AFTER_MS);
    addEventListener('pagehide', save);
    return () => {
      clearTimeout(timer);
      removeEventListener('pagehide', save);
    };
  });
  useEffect(() => {
    const heard = ({ key }: StorageEvent): void => {
      if (key === slot) setOther(readDraft(slot));
    };
    addEventListener('storage', heard);
    return () => {
      removeEventListener('storage', heard);
    };
  }, [slot]);

  const replace = (next: Draft): void => {
    unsaved.current = next;
    current.current = next;
    setDraft(next);
  };
  return {
    draft,
    savedAtMs,
    other,
    change: (part) => {
      replace({ ...current.current, ...partOf(part, current.current) });
    },
    keep: (which) => {
      replace(which === 'theirs' && other !== null ? other : draft);
      setOther(null);
    },
    forget: () => {
      unsaved.current = null;
      removeDraft(slot);
    },
  };
}
