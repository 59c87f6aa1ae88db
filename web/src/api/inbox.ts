import { useInfiniteQuery } from '@tanstack/react-query';
import type { InboxAnswer } from '../../../contract/case.ts';
import { REFETCH_MS } from './case.ts';
import { pageQuery } from './page-query.ts';
import { send } from './send.ts';

/** The cases of one's own posts, by next deadline; a group narrows it. */
export function useInbox(group: string | null = null) {
  return useInfiniteQuery({
    queryKey: ['inbox', group],
    queryFn: ({ pageParam, signal }) =>
      send<InboxAnswer>({
        method: 'GET',
        path: `/api/inbox${pageQuery({ group, after: pageParam })}`,
        signal,
      }),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
    refetchInterval: REFETCH_MS,
  });
}
