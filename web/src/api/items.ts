import { useQuery } from '@tanstack/react-query';
import type { GuideAnswer, ItemsAnswer } from '../../../contract/catalogue.ts';
import { send } from './send.ts';

export function useItems() {
  return useQuery({
    queryKey: ['items'],
    queryFn: ({ signal }) => send<ItemsAnswer>({ method: 'GET', path: '/api/items', signal }),
  });
}

/** The guide (办事指南) of an item. Its dates are of today, so it is asked again after a while. */
export function useGuide(itemId: string) {
  return useQuery({
    queryKey: ['items', itemId],
    queryFn: ({ signal }) =>
      send<GuideAnswer>({ method: 'GET', path: `/api/items/${encodeURIComponent(itemId)}`, signal }),
    staleTime: 60_000,
  });
}
