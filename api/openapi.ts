import { OpenAPIRegistry, OpenApiGeneratorV31 } from '@asteasolutions/zod-to-openapi';
import type { RouteConfig } from '@asteasolutions/zod-to-openapi';
import { z } from 'zod';
import { IdempotencyKey, Problem } from '../contract/shapes.ts';
import { doorOf } from './door/mount.ts';
import { ok } from './door/route.ts';
import type { Route } from './door/route.ts';
import { PERMISSIONS } from './permissions.ts';

/** The description of the door, made from the doors themselves: it cannot say anything else. */
export function openApiRoute(routes: readonly Route[]): Route {
  const route: Route = {
    method: 'get',
    path: '/api/openapi.json',
    summary: 'This description (OpenAPI 3.1)',
    answer: z.record(z.string(), z.unknown()),
    handle: () => Promise.resolve(ok(document)),
  };
  const document = describe([...routes, route]);
  return route;
}

/** Whoever is not named here must be signed in. */
const SECURITY: Readonly<Record<string, Record<string, string[]>[]>> = {
  public: [],
  operator: [{ operator: [] }],
};

function describe(routes: readonly Route[]) {
  const registry = new OpenAPIRegistry();
  registry.registerComponent('securitySchemes', 'session', {
    type: 'apiKey',
    in: 'cookie',
    name: 'xianshi.session_token',
  });
  registry.registerComponent('securitySchemes', 'operator', { type: 'http', scheme: 'bearer' });
  for (const route of routes) registry.registerPath(pathOf(route));
  return new OpenApiGeneratorV31(registry.definitions).generateDocument({
    openapi: '3.1.0',
    info: {
      title: 'Xianshi 限时',
      version: '0.1.0',
      description: 'Administrative approvals (行政审批), in time.',
    },
    servers: [{ url: '/' }],
  });
}

function pathOf(route: Route): RouteConfig {
  const { method, path, summary, status = 200, keyed = false } = route;
  const who = PERMISSIONS[doorOf(route)] ?? 'nobody';
  return {
    method,
    path: path.replace(/:(\w+)/g, '{$1}'),
    summary,
    description: `Who may knock: ${who}.`,
    security: SECURITY[who] ?? [{ session: [] }],
    request: {
      params: z.object(Object.fromEntries(parametersIn(path).map((name) => [name, z.string()]))),
      ...(route.query === undefined ? {} : { query: route.query }),
      ...(keyed ? { headers: z.object({ 'Idempotency-Key': IdempotencyKey }) } : {}),
      ...bodyOf(route),
    },
    responses: {
      [String(status)]: answerOf(route),
      ...(keyed && method === 'post' ? { '202': { description: 'Sent, not confirmed yet (尚未确认)' } } : {}),
      default: {
        description: 'A problem (RFC 9457) in the reader’s language, with what is possible instead',
        content: { 'application/problem+json': { schema: Problem } },
      },
    },
  };
}

const parametersIn = (path: string): string[] => [...path.matchAll(/:(\w+)/g)].map(([, name]) => name ?? '');

function bodyOf({ body, upload }: Route): Pick<NonNullable<RouteConfig['request']>, 'body'> {
  if (upload === true) {
    const schema = { type: 'object', properties: { file: { type: 'string', format: 'binary' } } } as const;
    return { body: { required: true, content: { 'multipart/form-data': { schema } } } };
  }
  return body === undefined
    ? {}
    : { body: { required: true, content: { 'application/json': { schema: body } } } };
}

function answerOf({ answer, mime, summary }: Route): RouteConfig['responses'][string] {
  if (answer !== undefined)
    return { description: summary, content: { 'application/json': { schema: answer } } };
  if (mime !== undefined)
    return { description: summary, content: { [mime]: { schema: { type: 'string' } } } };
  return { description: summary };
}
