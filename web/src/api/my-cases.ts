import { useInfiniteQuery } from '@tanstack/react-query';
import type { MyCasesAnswer } from '../../../contract/case.ts';
import { REFETCH_MS } from './case.ts';
import { pageQuery } from './page-query.ts';
import { send } from './send.ts';

export function useMyCases() {
  return useInfiniteQuery({
    queryKey: ['my-cases'],
    queryFn: ({ pageParam, signal }) =>
      send<MyCasesAnswer>({ method: 'GET', path: `/api/cases${pageQuery({ after: pageParam })}`, signal }),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
    refetchInterval: REFETCH_MS,
  });
}
