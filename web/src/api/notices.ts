import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { z } from 'zod';
import type { NoticesAnswer } from '../../../contract/session.ts';
import { REFETCH_MS } from './case.ts';
import { send } from './send.ts';

type Notices = z.infer<typeof NoticesAnswer>;

/** The newest notices to this person. */
export function useNotices({ enabled }: { enabled: boolean }) {
  return useQuery({
    queryKey: ['notices'],
    queryFn: ({ signal }) => send<Notices>({ method: 'GET', path: '/api/notices', signal }),
    refetchInterval: REFETCH_MS,
    enabled,
  });
}

export function useReadNotices() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (ids: readonly string[]) =>
      send<null>({ method: 'POST', path: '/api/notices/read', body: { ids } }),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: ['notices'] });
      await client.invalidateQueries({ queryKey: ['me'] });
    },
  });
}
