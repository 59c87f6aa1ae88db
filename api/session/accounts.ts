import { hash, verify } from '@node-rs/argon2';
import { betterAuth } from 'better-auth';
import { APIError } from 'better-auth/api';
import { prismaAdapter } from 'better-auth/adapters/prisma';
import { username } from 'better-auth/plugins';
import { randomUUID } from 'node:crypto';
import type { Database } from '../../prisma/database.ts';

/** Sign-in and sessions, by better-auth (ADR 0006). Everything else of it stays behind this door. */
export interface Accounts {
  /** Set-Cookie headers of the new session, or null for a wrong name or password. */
  readonly signIn: (login: string, password: string, headers: Headers) => Promise<readonly string[] | null>;
  readonly signOut: (headers: Headers) => Promise<readonly string[]>;
  /** Person behind the session of these headers. */
  readonly personId: (headers: Headers) => Promise<string | null>;
  /** False when the login is taken. */
  readonly create: (account: {
    readonly personId: string;
    readonly login: string;
    readonly name: string;
    readonly password: string;
  }) => Promise<boolean>;
  readonly isTaken: (login: string) => Promise<boolean>;
}

const SESSION_HOURS = 12;

export function createAccounts(db: Database, options: { secret: string; publicOrigin: string }): Accounts {
  const auth = configure(db, options);

  return {
    signIn: async (login, password, headers) => {
      const body = { username: login, password };
      try {
        return (await auth.api.signInUsername({ body, headers, returnHeaders: true })).headers.getSetCookie();
      } catch (error) {
        if (error instanceof APIError && error.statusCode < 500) return null; // wrong name or password
        throw error;
      }
    },
    signOut: async (headers) => {
      const answer = await auth.api.signOut({ headers, asResponse: true });
      return answer.headers.getSetCookie();
    },
    personId: async (headers) => {
      const session = await auth.api.getSession({ headers });
      return (session?.user as { personId?: string } | undefined)?.personId ?? null;
    },
    isTaken: async (login) =>
      (await db.prisma.user.findUnique({ where: { username: login.toLowerCase() } })) !== null,
    create: async ({ personId, login, name, password }) => {
      const id = randomUUID();
      const user = {
        id,
        name,
        email: `${id}@account.invalid`,
        username: login.toLowerCase(),
        displayUsername: login,
        personId,
        kind: 'applicant',
      };
      const { count } = await db.prisma.user.createMany({ data: [user], skipDuplicates: true });
      if (count === 0) return false;
      await db.prisma.account.create({
        data: {
          id: randomUUID(),
          accountId: id,
          providerId: 'credential',
          userId: id,
          password: await hash(password),
        },
      });
      return true;
    },
  };
}

function configure(db: Database, { secret, publicOrigin }: { secret: string; publicOrigin: string }) {
  return betterAuth({
    secret,
    baseURL: publicOrigin,
    basePath: '/api/auth',
    telemetry: { enabled: false },
    logger: { disabled: true },
    database: prismaAdapter(db.prisma, { provider: 'postgresql' }),
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      password: { hash, verify: ({ hash: stored, password }) => verify(stored, password) },
    },
    user: {
      additionalFields: {
        personId: { type: 'string', required: true, input: false },
        kind: { type: 'string', required: true, input: false },
      },
    },
    session: { expiresIn: SESSION_HOURS * 3600, updateAge: 3600 },
    rateLimit: { enabled: false }, // ours throttles by name and address before it comes here
    advanced: { cookiePrefix: 'xianshi', defaultCookieAttributes: { sameSite: 'lax', httpOnly: true } },
    plugins: [
      username({
        minUsernameLength: 3,
        maxUsernameLength: 40,
        usernameValidator: (name) => /^[\w.-]+$/.test(name),
      }),
    ],
  });
}
