import { useQueryClient } from '@tanstack/react-query';
import type { z } from 'zod';
import { ACT_ROUTES } from '../../../contract/acts.ts';
import type { ActAnswer } from '../../../contract/acts.ts';
import type { DoorAct } from '../../../contract/door-acts.ts';
import { casePath, caseQuery } from './case.ts';
import { useKeyedPost } from './use-keyed-post.ts';
import type { KeyedSender } from './use-keyed-post.ts';

export type ActBody<Name extends DoorAct> = z.input<(typeof ACT_ROUTES)[Name]['body']>;

/**
 * The one button that performs an act on a case. After it the page shows the case as the server answered it; a page about
 * a chosen step asks again.
 * @param name stable across reload, one for each thing that could be done
 */
export function useAct<Name extends DoorAct>(
  caseNo: string,
  act: Name,
  name = `${act}/${caseNo}`,
): KeyedSender<ActBody<Name>, ActAnswer> {
  const client = useQueryClient();
  const path = `${casePath(caseNo)}/${ACT_ROUTES[act].segment}`;
  const sender = useKeyedPost<ActBody<Name>, ActAnswer>(name, path);

  const press = async (body: ActBody<Name>): Promise<ActAnswer | null> => {
    const answer = await sender.press(body);
    if (answer === null) return null;
    client.setQueryData(caseQuery(caseNo).queryKey, answer.case);
    await client.invalidateQueries({
      predicate: ({ queryKey: [list, about, step] }) =>
        LISTS.includes(String(list)) || (list === 'case' && about === caseNo && step !== undefined),
    });
    return answer;
  };
  return { ...sender, press };
}

/** What shows cases besides the case itself. */
const LISTS: readonly string[] = ['inbox', 'my-cases', 'matters', 'matter', 'me', 'notices'];
