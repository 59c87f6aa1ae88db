import { QueryClient } from '@tanstack/react-query';
import { problemOf } from '../api/problem.ts';

const TRIES = 2;

/** A refusal is an answer and is not asked again; no answer, or a server that is away, is. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 5_000,
      retry: (failures, error) => {
        const status = problemOf(error)?.status;
        return failures < TRIES && (status === undefined || status >= 500);
      },
    },
  },
});
