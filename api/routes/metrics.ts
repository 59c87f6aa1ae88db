import { Readable } from 'node:stream';
import type { Route } from '../door/route.ts';

export const metricsRoutes: readonly Route[] = [
  {
    method: 'get',
    path: '/api/metrics',
    summary:
      'Figures of this installation for Prometheus; for this machine, or with the token of the operator',
    mime: 'text/plain',
    handle: async ({ services }) => {
      const { contentType, text } = await services.metrics.look();
      return {
        headers: { 'Content-Type': contentType, 'Cache-Control': 'no-store' },
        stream: Readable.from([text]),
      };
    },
  },
];
