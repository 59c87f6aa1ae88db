import { useMutation } from '@tanstack/react-query';
import type { TrackAnswer, TrackBody } from '../../../contract/case.ts';
import type { z } from 'zod';
import { send } from './send.ts';

/** Number and password: read only, nothing personal, and neither ever stands in an address. */
export function useTrack() {
  return useMutation({
    mutationFn: (body: z.infer<typeof TrackBody>) =>
      send<TrackAnswer>({ method: 'POST', path: '/api/track', body }),
  });
}
