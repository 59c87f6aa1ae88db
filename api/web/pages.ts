import express, { Router } from 'express';
import type { RequestHandler } from 'express';
import { join } from 'node:path';
import type { Services } from '../services.ts';

const YEAR_MS = 365 * 24 * 3600 * 1000;

/** The built pages. Their assets carry a hash in the name and never change; the page that names them is asked anew. */
export function pages({ webFolder }: Services): Router {
  const router = Router();
  const assets = express.static(join(webFolder, 'assets'), {
    immutable: true,
    maxAge: YEAR_MS,
    index: false,
  });
  router.use('/assets', assets, notThere);
  router.use(express.static(webFolder, { index: false, maxAge: 0 }));
  router.use(anyPage(webFolder));
  return router;
}

/** Every other address is a page of the one application, which finds its way itself. */
function anyPage(webFolder: string): RequestHandler {
  return (req, res, next) => {
    if (req.method !== 'GET' && req.method !== 'HEAD') {
      next();
      return;
    }
    res.sendFile('index.html', { root: webFolder, headers: { 'Cache-Control': 'no-cache' } }, (error) => {
      if (error instanceof Error && !res.headersSent) next();
    });
  };
}

const notThere: RequestHandler = (_req, res) => {
  res.status(404).type('text/plain').send('Not found');
};
