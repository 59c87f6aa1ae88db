import { useCallback, useRef, useState } from 'react';
import type { Problem } from '../../../contract/shapes.ts';
import { keyedPost } from './keyed-post.ts';
import type { Progress } from './keyed-post.ts';
import { problemOf } from './problem.ts';

export type Sending =
  | { readonly kind: 'idle' }
  | Progress
  /** No answer came back; pressing again sends the same key. */
  | { readonly kind: 'lost' }
  | { readonly kind: 'refused'; readonly problem: Problem };

export interface KeyedSender<Body, Answer> {
  readonly sending: Sending;
  readonly busy: boolean;
  /** The answer, or null when it was refused or lost (see `sending`). A second press while busy does nothing. */
  readonly press: (body: Body) => Promise<Answer | null>;
  readonly clear: () => void;
}

/** One button of one dialog that records an act. `name` is stable across reload, e.g. `accept/<caseNo>`. */
export function useKeyedPost<Body, Answer>(name: string, path: string): KeyedSender<Body, Answer> {
  const [sending, setSending] = useState<Sending>({ kind: 'idle' });
  const running = useRef(false);

  const press = useCallback(
    async (body: Body): Promise<Answer | null> => {
      if (running.current) return null;
      running.current = true;
      try {
        const answer = await keyedPost<Answer>({ name, path, body, onProgress: setSending });
        setSending({ kind: 'idle' });
        return answer;
      } catch (error) {
        const problem = problemOf(error);
        setSending(problem === null ? { kind: 'lost' } : { kind: 'refused', problem });
        return null;
      } finally {
        running.current = false;
      }
    },
    [name, path],
  );
  const clear = useCallback(() => {
    setSending({ kind: 'idle' });
  }, []);

  return { sending, busy: isBusy(sending), press, clear };
}

function isBusy({ kind }: Sending): boolean {
  return kind === 'sending' || kind === 'pending' || kind === 'waiting';
}
