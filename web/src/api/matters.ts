import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import type { MatterAnswer, MattersAnswer } from '../../../contract/matter.ts';
import { REFETCH_MS } from './case.ts';
import { pageQuery } from './page-query.ts';
import { send } from './send.ts';

/** Matters (督办事项) this person may see; `mine`: those that wait for this person. */
export function useMatters({ mine }: { mine: boolean }) {
  return useInfiniteQuery({
    queryKey: ['matters', mine],
    queryFn: ({ pageParam, signal }) =>
      send<MattersAnswer>({
        method: 'GET',
        path: `/api/matters${pageQuery({ waiting: mine ? 'me' : null, after: pageParam })}`,
        signal,
      }),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
    refetchInterval: REFETCH_MS,
  });
}

/** A matterId contains slashes, so it travels in the query. */
export function useMatter(matterId: string) {
  return useQuery({
    queryKey: ['matter', matterId],
    queryFn: ({ signal }) =>
      send<MatterAnswer>({ method: 'GET', path: `/api/matters/one${pageQuery({ id: matterId })}`, signal }),
    refetchInterval: REFETCH_MS,
  });
}
