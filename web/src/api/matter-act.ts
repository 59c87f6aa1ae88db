import { useQueryClient } from '@tanstack/react-query';
import type { z } from 'zod';
import { MATTER_ROUTES } from '../../../contract/matter.ts';
import type { MatterAnswer } from '../../../contract/matter.ts';
import type { MatterActName } from '../../../domain/supervision/matter-act.ts';
import { pageQuery } from './page-query.ts';
import { useKeyedPost } from './use-keyed-post.ts';
import type { KeyedSender } from './use-keyed-post.ts';

export type MatterActBody<Name extends MatterActName> = z.input<(typeof MATTER_ROUTES)[Name]['body']>;

/** The one button that performs an act on a matter. */
export function useMatterAct<Name extends MatterActName>(
  matterId: string,
  act: Name,
): KeyedSender<MatterActBody<Name>, MatterAnswer> {
  const client = useQueryClient();
  const path = `/api/matters/${MATTER_ROUTES[act].segment}${pageQuery({ id: matterId })}`;
  const sender = useKeyedPost<MatterActBody<Name>, MatterAnswer>(`${act}/${matterId}`, path);

  const press = async (body: MatterActBody<Name>): Promise<MatterAnswer | null> => {
    const answer = await sender.press(body);
    if (answer !== null) await client.invalidateQueries();
    return answer;
  };
  return { ...sender, press };
}
