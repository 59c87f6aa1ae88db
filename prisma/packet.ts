import type pg from 'pg';

export type Query = pg.QueryConfig & { readonly types?: pg.CustomTypesConfig };
type Answer = pg.QueryResult<never>;

interface Waiting {
  readonly query: Query;
  /** Absent: nobody needs the answer. */
  readonly settle?: { readonly resolve: (answer: Answer) => void; readonly reject: (error: unknown) => void };
}

/** By the connection of a transaction: what goes there in its next packet. */
const waiting = new WeakMap<pg.PoolClient, Waiting[]>();

/** Waits until something is asked, at the latest for the end of the transaction. An error shows there. */
export function tellLater(connection: pg.PoolClient, query: Query): void {
  add(connection, { query });
}

/** Nothing of what waits is told any more. */
export function forgetWaiting(connection: pg.PoolClient): void {
  waiting.delete(connection);
}

/**
 * In one packet with what waits, and with all that is asked at the same moment: there and back costs more than most
 * statements do. PostgreSQL works them off in their order. @throws the first error among them.
 */
export async function ask<Row extends object>(
  connection: pg.PoolClient,
  query: Query,
): Promise<pg.QueryResult<Row>> {
  const answer = new Promise<Answer>((resolve, reject) => {
    const isFirst = add(connection, { query, settle: { resolve, reject } });
    if (isFirst) queueMicrotask(() => void send(connection));
  });
  return await answer;
}

/** Is it the first question that waits? */
function add(connection: pg.PoolClient, added: Waiting): boolean {
  const before = waiting.get(connection) ?? [];
  const isFirst = before.every(({ settle }) => settle === undefined);
  waiting.set(connection, [...before, added]);
  return isFirst;
}

async function send(connection: pg.PoolClient): Promise<void> {
  const packet = waiting.get(connection) ?? [];
  waiting.delete(connection);
  const { stream } = connection.connection;
  stream.cork();
  const asked = packet.map(async ({ query }) => await connection.query<never>(query)); // what throws is an answer too
  stream.uncork();
  const answers = await Promise.allSettled(asked);
  // What follows a failed statement only says that its transaction has failed.
  const failed = answers.find((answer) => answer.status === 'rejected');
  packet.forEach(({ settle }, index) => {
    const answer = answers[index];
    if (failed !== undefined) settle?.reject(failed.reason);
    else if (answer?.status === 'fulfilled') settle?.resolve(answer.value);
  });
}
