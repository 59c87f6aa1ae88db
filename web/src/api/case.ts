import { queryOptions, useQuery } from '@tanstack/react-query';
import type { CaseAnswer } from '../../../contract/case.ts';
import { pageQuery } from './page-query.ts';
import { send } from './send.ts';

/** Where there is no stream of hints, a page asks again every minute (pages.md §5). */
export const REFETCH_MS = 60_000;
const STARTING_MS = 1_500;

export const casePath = (caseNo: string): string => `/api/cases/${encodeURIComponent(caseNo)}`;

/** @param step of the reader's open steps the one that it is about; null: the one that is due first */
export const caseQuery = (caseNo: string, step: string | null = null) =>
  queryOptions({
    queryKey: step === null ? ['case', caseNo] : ['case', caseNo, step],
    queryFn: ({ signal }) =>
      send<CaseAnswer>({ method: 'GET', path: `${casePath(caseNo)}${pageQuery({ step })}`, signal }),
    refetchInterval: ({ state }) => (state.data?.started === false ? STARTING_MS : REFETCH_MS),
  });

/** While another step of the same case is asked for, what was known of it stays. */
export function useCase(caseNo: string, step: string | null = null) {
  return useQuery({
    ...caseQuery(caseNo, step),
    placeholderData: (before) => (before?.caseNo === caseNo ? before : undefined),
  });
}
