import { createServer } from 'node:net';

/** The wished port of 127.0.0.1, or when it is taken one of the next twenty, or any free one. */
export async function choosePort(wished: number): Promise<number> {
  for (let port = wished; port < wished + 20 && port < 65_536; port++) {
    if ((await tryPort(port)) !== undefined) return port;
  }

  return await freePort();
}

/** Any free port of 127.0.0.1, chosen by the machine. */
export async function freePort(): Promise<number> {
  const port = await tryPort(0);
  if (port === undefined) throw new Error('This machine gives no free TCP port on 127.0.0.1.');

  return port;
}

async function tryPort(port: number): Promise<number | undefined> {
  return await new Promise((resolve) => {
    const server = createServer().once('error', () => {
      resolve(undefined);
    });
    server.listen({ port, host: '127.0.0.1', exclusive: true }, () => {
      const address = server.address();
      server.close(() => {
        resolve(address !== null && typeof address === 'object' ? address.port : undefined);
      });
    });
  });
}
