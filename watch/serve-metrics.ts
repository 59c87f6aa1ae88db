import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { mayLook } from './may-look.ts';
import type { Metrics } from './metrics.ts';

export interface MetricsDoor {
  readonly address: string;
  readonly close: () => Promise<void>;
}

export interface MetricsPlace {
  readonly host: string;
  /** 0: any free one. */
  readonly port: number;
  readonly token: string | null;
}

/** The worker's only door: `GET /metrics`, for whoever may look. What else is asked for is not there. */
export async function serveMetrics(metrics: Metrics, place: MetricsPlace): Promise<MetricsDoor> {
  const server = createServer((req, res) => {
    const there = req.method === 'GET' && req.url === '/metrics' && mayLook(req, place.token);
    if (!there) {
      res.writeHead(404).end();
      return;
    }
    metrics.look().then(
      ({ contentType, text }) => res.writeHead(200, { 'content-type': contentType }).end(text),
      () => res.writeHead(500).end(),
    );
  });
  await new Promise<void>((listening, failed) => {
    server.once('error', failed);
    server.listen(place.port, place.host, listening);
  });
  const { address, port } = server.address() as AddressInfo;
  return {
    address: `http://${address.includes(':') ? `[${address}]` : address}:${port}/metrics`,
    close: () =>
      new Promise((closed) => {
        server.close(() => {
          closed();
        });
        server.closeAllConnections();
      }),
  };
}
