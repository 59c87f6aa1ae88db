import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { z } from 'zod';
import type { ComplaintBody, RatingBody, VoicesAnswer } from '../../../contract/voice.ts';
import { casePath, REFETCH_MS } from './case.ts';
import { send } from './send.ts';
import { useKeyedPost } from './use-keyed-post.ts';
import type { KeyedSender } from './use-keyed-post.ts';

interface Bodies {
  readonly complaint: z.input<typeof ComplaintBody>;
  readonly rating: z.input<typeof RatingBody>;
}

const keyOf = (caseNo: string) => ['voices', caseNo];

/** What the applicant has said of the case so far. */
export function useVoices(caseNo: string) {
  return useQuery({
    queryKey: keyOf(caseNo),
    queryFn: ({ signal }) =>
      send<VoicesAnswer>({ method: 'GET', path: `${casePath(caseNo)}/voices`, signal }),
    refetchInterval: REFETCH_MS,
  });
}

export function useVoice<Kind extends keyof Bodies>(
  caseNo: string,
  kind: Kind,
): KeyedSender<Bodies[Kind], VoicesAnswer> {
  const client = useQueryClient();
  const sender = useKeyedPost<Bodies[Kind], VoicesAnswer>(`${kind}/${caseNo}`, `${casePath(caseNo)}/${kind}`);
  const press = async (body: Bodies[Kind]): Promise<VoicesAnswer | null> => {
    const answer = await sender.press(body);
    if (answer !== null) client.setQueryData(keyOf(caseNo), answer);
    return answer;
  };
  return { ...sender, press };
}
