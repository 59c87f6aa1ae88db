import { useInfiniteQuery } from '@tanstack/react-query';
import type { LateAnswer } from '../../../contract/late.ts';
import { pageQuery } from './page-query.ts';
import { send } from './send.ts';

/** Broken promises, newest first. */
export function useLate() {
  return useInfiniteQuery({
    queryKey: ['late'],
    queryFn: ({ pageParam, signal }) =>
      send<LateAnswer>({ method: 'GET', path: `/api/late${pageQuery({ after: pageParam })}`, signal }),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
  });
}
