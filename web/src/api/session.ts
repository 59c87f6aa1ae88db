import { queryOptions, useQuery } from '@tanstack/react-query';
import type { z } from 'zod';
import type { MeAnswer, RegisterBody, SignInBody } from '../../../contract/session.ts';
import { problemOf } from './problem.ts';
import { SESSION_PATH, send } from './send.ts';

export const meQuery = queryOptions({
  queryKey: ['me'],
  queryFn: readMe,
  staleTime: 60_000,
});

/** Who is signed in; null for nobody. */
export function useMe() {
  return useQuery(meQuery);
}

export async function signIn(body: z.input<typeof SignInBody>): Promise<void> {
  await send({ method: 'POST', path: SESSION_PATH, body });
}

export async function signOut(): Promise<void> {
  await send({ method: 'DELETE', path: SESSION_PATH });
}

/** An account for an applicant. */
export async function register(body: z.input<typeof RegisterBody>): Promise<void> {
  await send({ method: 'POST', path: '/api/applicants', body });
}

async function readMe(): Promise<MeAnswer | null> {
  try {
    return await send<MeAnswer>({ method: 'GET', path: SESSION_PATH });
  } catch (error) {
    if (problemOf(error)?.status === 401) return null;
    throw error;
  }
}
