import { fromNodeHeaders } from 'better-auth/node';
import { MeAnswer, RegisterBody, SignInBody } from '../../contract/session.ts';
import { createApplicant } from '../../prisma/account-store.ts';
import { actorOf } from '../../prisma/organisation-store.ts';
import { ProblemError } from '../door/problem-error.ts';
import { ok, personOf, taking } from '../door/route.ts';
import type { Call, Reply, Route } from '../door/route.ts';
import { meAnswer } from '../session/me.ts';

const signIn = taking({
  method: 'post',
  path: '/api/session',
  summary: 'Sign in with name and password (登录)',
  body: SignInBody,
  answer: MeAnswer,
  handle: async (call) => {
    const { name, password } = call.body;
    const cookies = await openSession(call, { login: name, password });
    if (cookies === null) throw new ProblemError('wrong-name-or-password');
    return await welcome(call, cookies);
  },
});

const whoAmI: Route = {
  method: 'get',
  path: '/api/session',
  summary: 'Who is signed in, and what this person may open',
  answer: MeAnswer,
  handle: async (call) => ok(await meAnswer(call.services, personOf(call))),
};

const signOut: Route = {
  method: 'delete',
  path: '/api/session',
  summary: 'Sign out (退出)',
  status: 204,
  handle: async ({ services, req }) => {
    const cookies = await services.accounts.signOut(fromNodeHeaders(req.headers));
    return { status: 204, headers: { 'Set-Cookie': cookies } };
  },
};

const register = taking({
  method: 'post',
  path: '/api/applicants',
  summary: 'Open an account as an applicant (申请人注册); signs in',
  body: RegisterBody,
  answer: MeAnswer,
  status: 201,
  handle: async (call) => {
    const { services, req, body } = call;
    const who = { name: body.login.toLowerCase(), address: req.ip ?? '' };
    const personId = await services.throttles.register.attempt(who, () => createAccount(call));
    if (personId === null) throw new ProblemError('login-taken', { params: { login: body.login } });
    const cookies = await openSession(call, body);
    if (cookies === null) throw new Error('a new account could not sign in');
    return { ...(await welcome(call, cookies)), status: 201 };
  },
});

export const sessionRoutes: readonly Route[] = [signIn, whoAmI, signOut, register];

interface Credentials {
  readonly login: string;
  readonly password: string;
}
interface NewApplicant extends Credentials {
  readonly name: string;
}

/** Five wrong tries lock the name and many the address; one sentence for a wrong name or password. */
async function openSession(
  { services, req }: Call,
  { login, password }: Credentials,
): Promise<readonly string[] | null> {
  const who = { name: login.toLowerCase(), address: req.ip ?? '' };
  return await services.throttles.signIn.attempt(who, () =>
    services.accounts.signIn(login, password, fromNodeHeaders(req.headers)),
  );
}

async function createAccount({ services, body }: Call<NewApplicant>): Promise<string | null> {
  const { login, name, password } = body;
  if (await services.accounts.isTaken(login)) return null;
  const { personId } = await createApplicant(services.db, name);
  return (await services.accounts.create({ personId, login, name, password })) ? personId : null;
}

async function welcome({ services, at }: Call, cookies: readonly string[]): Promise<Reply> {
  const cookie = cookies.map((line) => line.split(';')[0]).join('; ');
  const personId = await services.accounts.personId(new Headers({ cookie }));
  const person = personId === null ? undefined : await actorOf(services.db, { personId, at });
  if (person === undefined) throw new ProblemError('wrong-name-or-password');
  return { headers: { 'Set-Cookie': cookies }, body: await meAnswer(services, person) };
}
