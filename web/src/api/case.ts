import { queryOptions, useQuery } from '@tanstack/react-query';
import type { CaseAnswer } from '../../../contract/case.ts';
import { send } from './send.ts';

/** Where there is no stream of hints, a page asks again every minute (pages.md §5). */
export const REFETCH_MS = 60_000;
const STARTING_MS = 1_500;

export const casePath = (caseNo: string): string => `/api/cases/${encodeURIComponent(caseNo)}`;

export const caseQuery = (caseNo: string) =>
  queryOptions({
    queryKey: ['case', caseNo],
    queryFn: ({ signal }) => send<CaseAnswer>({ method: 'GET', path: casePath(caseNo), signal }),
    refetchInterval: ({ state }) => (state.data?.started === false ? STARTING_MS : REFETCH_MS),
  });

export function useCase(caseNo: string) {
  return useQuery(caseQuery(caseNo));
}
