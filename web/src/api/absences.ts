import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { AbsenceBody, AbsenceEffects, AbsencesAnswer, ReturnBody } from '../../../contract/absence.ts';
import { send } from './send.ts';

const ABSENCES = ['absences'];

export function useAbsences() {
  return useQuery({
    queryKey: ABSENCES,
    queryFn: ({ signal }) => send<AbsencesAnswer>({ method: 'GET', path: '/api/absences', signal }),
  });
}

/** What would follow; asked for once person and days are chosen. */
export function useAbsencePreview(body: AbsenceBody | null) {
  return useQuery({
    queryKey: ['absence-preview', body],
    queryFn: ({ signal }) =>
      send<AbsenceEffects>({ method: 'POST', path: '/api/absences/preview', body, signal }),
    enabled: body !== null,
    retry: false,
  });
}

export function useEnterAbsence() {
  return useAbsencePost<AbsenceBody>('/api/absences');
}

export function useEnterReturn() {
  return useAbsencePost<ReturnBody>('/api/absences/return');
}

/** The same once more is the same absence, so it needs no key. */
function useAbsencePost<Body>(path: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: Body) => send<AbsencesAnswer>({ method: 'POST', path, body }),
    onSuccess: (answer) => {
      client.setQueryData(ABSENCES, answer);
    },
  });
}
