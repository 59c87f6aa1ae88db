import { useInfiniteQuery, useMutation, useQuery } from '@tanstack/react-query';
import type { CalendarAnswer, DraftBody, NoticePreview, PreviewAnswer } from '../../../contract/calendar.ts';
import { pageQuery } from './page-query.ts';
import { send } from './send.ts';

export function useCalendar({ enabled = true }: { readonly enabled?: boolean } = {}) {
  return useQuery({
    enabled,
    queryKey: ['calendar'],
    queryFn: ({ signal }) => send<CalendarAnswer>({ method: 'GET', path: '/api/calendar', signal }),
  });
}

/** What is wrong in a notice and what it would move; nothing is entered, so that it needs no key. */
export function useNoticePreview() {
  return useMutation({
    mutationFn: (body: DraftBody) =>
      send<NoticePreview>({ method: 'POST', path: '/api/calendar/preview', body }),
  });
}

/** What a draft would move, a page at a time. */
export function useDraftEffect(draftId: string, { enabled }: { readonly enabled: boolean }) {
  return useInfiniteQuery({
    queryKey: ['calendar', 'effect', draftId],
    queryFn: ({ pageParam, signal }) =>
      send<PreviewAnswer>({
        method: 'GET',
        path: `/api/calendar/drafts/${draftId}/preview${pageQuery({ after: pageParam })}`,
        signal,
      }),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
    enabled,
  });
}
