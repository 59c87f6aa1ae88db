import { Client, Connection } from '@temporalio/client';
import type { Installation } from './installation.ts';

const CONNECT_MS = 3_000;

/** Null is given to `work` where no Temporal is named or none answers. */
export async function withTemporal<T>(
  temporal: Installation['temporal'],
  work: (client: Client | null) => Promise<T>,
): Promise<T> {
  const connection = await connect(temporal);
  if (connection === null || temporal === null) return await work(null);
  try {
    return await work(new Client({ connection, namespace: temporal.namespace }));
  } finally {
    await connection.close();
  }
}

async function connect(temporal: Installation['temporal']): Promise<Connection | null> {
  if (temporal === null) return null;
  try {
    return await Connection.connect({ address: temporal.address, connectTimeout: CONNECT_MS });
  } catch {
    return null; // away: the caller says so
  }
}
