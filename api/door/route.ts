import type { Request, Response } from 'express';
import type { Readable } from 'node:stream';
import type { z } from 'zod';
import type { Instant } from '../../domain/time/instant.ts';
import type { CaseRead } from '../../prisma/case-view.ts';
import type { MatterRead } from '../../prisma/matter-view.ts';
import type { ActorFacts } from '../../prisma/organisation-store.ts';
import type { Language } from '../present/sentence.ts';
import type { Services } from '../services.ts';

/** One door: what it takes, what it answers, what it does. Who may knock stands in `permissions.ts`. */
export interface Route {
  readonly method: 'get' | 'post' | 'delete';
  readonly path: string;
  readonly summary: string;
  /** JSON body; parsed before `handle` sees it. */
  readonly body?: z.ZodType;
  /** Instead of JSON: a multipart form with one file in the field `file`. */
  readonly upload?: true;
  /** Query parameters; parsed before `handle` sees them. Absent: none is read, and none refused. */
  readonly query?: z.ZodObject;
  /** 200 unless `status` says otherwise; absent: no JSON (a file, a stream, nothing). */
  readonly answer?: z.ZodType;
  readonly status?: number;
  readonly mime?: string;
  /** The header Idempotency-Key is required. */
  readonly keyed?: boolean;
  readonly handle: (call: Call) => Promise<Reply>;
}

/** A request that was let in. */
export interface Call<Body = unknown, Query = unknown> {
  readonly services: Services;
  readonly req: Request;
  readonly res: Response;
  /** The server's clock when the request had been read completely. */
  readonly at: Instant;
  readonly language: Language;
  readonly reference: string;
  /** Parsed by the route's `body`. */
  readonly body: Body;
  /** Parsed by the route's `query`. */
  readonly query: Query;
  readonly key: string;
  readonly person: ActorFacts | null;
  readonly caseRead: CaseRead | null;
  readonly matterRead: MatterRead | null;
}

export interface Reply {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string | readonly string[]>>;
  readonly body?: unknown;
  /** Instead of `body`. */
  readonly stream?: Readable;
}

type Taking<Shape extends z.ZodType> = Omit<Route, 'body' | 'handle'> & {
  readonly body: Shape;
  readonly handle: (call: Call<z.infer<Shape>>) => Promise<Reply>;
};

/** A route with a body: `handle` sees what the contract parsed. */
export function taking<Shape extends z.ZodType>(route: Taking<Shape>): Route {
  return { ...route, handle: (call) => route.handle(call as Call<z.infer<Shape>>) };
}

type Asking<Query extends z.ZodObject> = Omit<Route, 'query' | 'handle'> & {
  readonly query: Query;
  readonly handle: (call: Call<unknown, z.infer<Query>>) => Promise<Reply>;
};

/** A route that is asked by its query: `handle` sees what its shape parsed. */
export function asking<Query extends z.ZodObject>(route: Asking<Query>): Route {
  return { ...route, handle: (call) => route.handle(call as Call<unknown, z.infer<Query>>) };
}

export const ok = (body: unknown): Reply => ({ body });

export function personOf(call: Pick<Call, 'person'>): ActorFacts {
  if (call.person === null) throw new Error('the route is open to nobody signed in: see permissions.ts');
  return call.person;
}

export function caseOf(call: Pick<Call, 'caseRead'>): CaseRead {
  if (call.caseRead === null) throw new Error('the route reads no case: see permissions.ts');
  return call.caseRead;
}

export function matterOf(call: Pick<Call, 'matterRead'>): MatterRead {
  if (call.matterRead === null) throw new Error('the route reads no matter: see permissions.ts');
  return call.matterRead;
}
