import type { Express, Request, RequestHandler, Response } from 'express';
import { IdempotencyKey } from '../../contract/shapes.ts';
import { PERMISSIONS } from '../permissions.ts';
import type { Who } from '../permissions.ts';
import { languageOf } from '../present/sentence.ts';
import type { Services } from '../services.ts';
import { admit } from './admit.ts';
import { parse, parseQuery } from './parse.ts';
import { ProblemError } from './problem-error.ts';
import { referenceOf } from './problems.ts';
import { caseNoIn, caseNoOf, noteCase, traced } from './traced.ts';
import type { Reply, Route } from './route.ts';

export const doorOf = ({ method, path }: Pick<Route, 'method' | 'path'>): string =>
  `${method.toUpperCase()} ${path}`;

/** Deny by default: a route without a row in the permission table cannot be mounted. */
export function mount(app: Express, services: Services, routes: readonly Route[]): void {
  for (const route of routes) {
    const who = PERMISSIONS[doorOf(route)];
    if (who === undefined) throw new Error(`${doorOf(route)} has no row in permissions.ts`);
    app[route.method](route.path, handlerOf(services, route, who));
  }
  for (const path of new Set(routes.map((route) => route.path)))
    app.all(path, () => {
      throw new ProblemError('method-not-allowed');
    });
}

function handlerOf(services: Services, route: Route, who: Who): RequestHandler {
  return async (req, res) => {
    const at = services.now();
    await traced(route, async (span) => {
      const admitted = await admit(services, who, req, at);
      noteCase(span, res, caseNoOf(admitted));
      const query = route.query === undefined ? {} : parseQuery(route.query, req.query);
      const body = route.body === undefined ? undefined : parse(route.body, req.body ?? {});
      const reply = await route.handle({
        services,
        req,
        res,
        at,
        language: languageOf(req.get('accept-language')),
        reference: referenceOf(res),
        body,
        query,
        key: route.keyed === true ? keyOf(req) : '',
        ...admitted,
      });
      noteCase(span, res, caseNoIn(reply));
      send(res, reply);
      return res.statusCode;
    });
  };
}

function keyOf(req: Request): string {
  const key = IdempotencyKey.safeParse(req.get('idempotency-key'));
  if (!key.success)
    throw new ProblemError('key-missing', { fields: [{ path: 'Idempotency-Key', rule: 'required' }] });
  return key.data;
}

function send(res: Response, { status = 200, headers = {}, body, stream }: Reply): void {
  res.status(status);
  for (const [name, value] of Object.entries(headers))
    res.set(name, typeof value === 'string' ? value : [...value]);
  if (res.headersSent) return; // a route that keeps its response open (live hints)
  if (stream !== undefined) {
    stream.on('error', (error) => res.destroy(error));
    res.on('close', () => stream.destroy()); // the reader went away
    stream.pipe(res);
    return;
  }
  if (!res.hasHeader('Cache-Control')) res.set('Cache-Control', 'no-store');
  if (body === undefined) res.end();
  else res.json(body);
}
