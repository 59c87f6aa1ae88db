import type { RequestHandler } from 'express';
import helmet from 'helmet';
import { randomBytes } from 'node:crypto';
import { pinoHttp } from 'pino-http';
import type { Services } from '../services.ts';
import { ProblemError } from './problem-error.ts';
import { referenceOf } from './problems.ts';
import { notedCase } from './traced.ts';

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);

/** A small number to tell on the phone, in the problem and in the log. */
export const giveReference: RequestHandler = (_req, res, next) => {
  (res.locals as { reference?: string }).reference = randomBytes(4).toString('hex').toUpperCase();
  next();
};

/** Method, path without query, status, time, case. No body, name, cookie or address. */
export function requestLog({ log }: Services): RequestHandler {
  return pinoHttp({
    logger: log,
    genReqId: (_req, res) => referenceOf(res as Parameters<typeof referenceOf>[0]),
    customLogLevel: (_req, res) => (res.statusCode >= 500 ? 'error' : 'debug'),
    customProps: (_req, res) => notedCase(res as Parameters<typeof notedCase>[0]),
    serializers: {
      req: ({ method, url }: { method: string; url: string }) => ({ method, path: url.split('?')[0] }),
      res: ({ statusCode }: { statusCode: number }) => ({ statusCode }),
    },
  });
}

/** Nothing from elsewhere; antd writes its styles into the page, scripts come from files only. */
export function headers({ publicOrigin }: Services): RequestHandler {
  const secure = publicOrigin.startsWith('https:');
  return helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        'default-src': ["'self'"],
        'script-src': ["'self'"],
        'style-src': ["'self'", "'unsafe-inline'"],
        'img-src': ["'self'", 'data:', 'blob:'],
        'font-src': ["'self'", 'data:'],
        'connect-src': ["'self'"],
        'frame-src': ["'self'", 'blob:'],
        'object-src': ["'none'"],
        'base-uri': ["'self'"],
        'form-action': ["'self'"],
        'frame-ancestors': ["'self'"],
        ...(secure ? { 'upgrade-insecure-requests': [] } : {}),
      },
    },
    frameguard: { action: 'sameorigin' }, // written acts are shown inside the case page
    strictTransportSecurity: secure,
    referrerPolicy: { policy: 'same-origin' },
  });
}

/** A page of another site cannot act in a person's name: cookies are SameSite=Lax, and the origin is compared too. */
export function sameOrigin({ publicOrigin }: Services): RequestHandler {
  return (req, _res, next) => {
    const origin = req.get('origin');
    const host = req.get('host');
    const ours =
      origin === undefined ||
      origin === publicOrigin ||
      (URL.canParse(origin) && new URL(origin).host === host);
    if (SAFE.has(req.method) || ours) next();
    else next(new ProblemError('foreign-origin'));
  };
}
