import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';

/**
 * Hints over one stream a session: the client asks again, it is never told contents (settled.md 37). After a broken
 * stream everything is asked again. Lists decide themselves whether to show at once or behind a pill.
 */
export function useLive({ enabled }: { enabled: boolean }): void {
  const client = useQueryClient();
  useEffect(() => {
    if (!enabled) return undefined;
    const stream = new EventSource('/api/events');
    let broken = false;
    const askAgain = (): void => {
      void client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'items' });
    };
    stream.onmessage = askAgain;
    stream.onerror = () => {
      broken = true;
    };
    stream.onopen = () => {
      if (broken) askAgain();
      broken = false;
    };
    return () => {
      stream.close();
    };
  }, [client, enabled]);
}
