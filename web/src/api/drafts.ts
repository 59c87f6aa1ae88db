import { useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query';
import { pageQuery } from './page-query.ts';
import { send } from './send.ts';
import { useKeyedPost } from './use-keyed-post.ts';
import type { KeyedSender } from './use-keyed-post.ts';

/** What one enters and two others approve: a calendar year, a rule version. */
export type Subject = 'calendar' | 'rules';
interface Paged {
  readonly next: string | null;
}

/** A list of the subject, a page at a time. */
function useList<Answer extends Paged>(subject: Subject, list: 'drafts' | 'versions') {
  return useInfiniteQuery({
    queryKey: [subject, list],
    queryFn: ({ pageParam, signal }) =>
      send<Answer>({
        method: 'GET',
        path: `/api/${subject}/${list}${pageQuery({ after: pageParam })}`,
        signal,
      }),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
  });
}
export const useDrafts = <Answer extends Paged>(subject: Subject) => useList<Answer>(subject, 'drafts');
export const useVersions = <Answer extends Paged>(subject: Subject) => useList<Answer>(subject, 'versions');

export function useDraft<Answer>(subject: Subject, draftId: string) {
  return useQuery({
    queryKey: [subject, 'draft', draftId],
    queryFn: ({ signal }) => send<Answer>({ method: 'GET', path: pathOf(subject, draftId), signal }),
  });
}

const WATCH_MS = 2_000;

/** A published version; asked again every two seconds while `runs` says that somebody is still to be told. */
export function useVersion<Answer>(subject: Subject, version: number, runs: (answer: Answer) => boolean) {
  return useQuery({
    queryKey: [subject, 'version', version],
    queryFn: ({ signal }) =>
      send<Answer>({ method: 'GET', path: `/api/${subject}/versions/${String(version)}`, signal }),
    refetchInterval: ({ state: { data } }) => (data !== undefined && !runs(data) ? false : WATCH_MS),
  });
}

/** The one button that enters a draft, and those that approve, publish or withdraw it. */
export function useEnterDraft<Body, Answer>(subject: Subject): KeyedSender<Body, Answer> {
  return useAskedAgain(subject, useKeyedPost<Body, Answer>(`${subject}/enter`, `/api/${subject}/drafts`));
}

export function useDraftAct<Body, Answer>(
  subject: Subject,
  draftId: string,
  act: 'approval' | 'publication' | 'withdrawal',
): KeyedSender<Body, Answer> {
  const path = `${pathOf(subject, draftId)}/${act}`;
  return useAskedAgain(subject, useKeyedPost<Body, Answer>(`${subject}/${act}/${draftId}`, path));
}

const pathOf = (subject: Subject, draftId: string): string => `/api/${subject}/drafts/${draftId}`;

/** What is shown of the subject is asked for again once something was recorded. */
function useAskedAgain<Body, Answer>(
  subject: Subject,
  sender: KeyedSender<Body, Answer>,
): KeyedSender<Body, Answer> {
  const client = useQueryClient();
  const press = async (body: Body): Promise<Answer | null> => {
    const answer = await sender.press(body);
    if (answer !== null) await client.invalidateQueries({ queryKey: [subject] });
    return answer;
  };
  return { ...sender, press };
}
