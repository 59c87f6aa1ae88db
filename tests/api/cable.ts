import { connect, createServer } from 'node:net';
import type { AddressInfo, Socket } from 'node:net';

/** A cable to a server that a test can pull out and plug in again. */
export interface Cable {
  readonly port: number;
  readonly cut: () => void;
  readonly mend: () => void;
  readonly remove: () => Promise<void>;
}

export async function layCable(to: { readonly host: string; readonly port: number }): Promise<Cable> {
  const ends = new Set<Socket>();
  let whole = true;
  const server = createServer((near) => {
    if (!whole) {
      near.destroy();
      return;
    }
    const far = connect(to);
    for (const [one, other] of [
      [near, far],
      [far, near],
    ] as const) {
      ends.add(one);
      one.on('error', () => other.destroy());
      one.on('close', () => {
        ends.delete(one);
        other.destroy();
      });
      one.pipe(other);
    }
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const cut = (): void => {
    whole = false;
    for (const end of ends) end.destroy();
  };

  return {
    port: (server.address() as AddressInfo).port,
    cut,
    mend: () => {
      whole = true;
    },
    remove: async () => {
      cut();
      await new Promise((done) => server.close(done));
    },
  };
}
