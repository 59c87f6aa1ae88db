/** SQLSTATE classes that mean "ask again": 08 connection, 57P0x shutting down, 53 too many; and what sockets say. */
const SQLSTATES = /^(08|57P0|53)/;
const SOCKETS = new Set(['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'ENOTFOUND', 'EHOSTUNREACH']);
/** What pg and Prisma say without a code. */
const MESSAGES =
  /Connection terminated|timeout exceeded when trying to connect|Can't reach database server|not queryable|server closed the connection/i;

/** Is PostgreSQL away, rather than our question wrong? Looks through causes and aggregates. */
export function isConnectionLost(error: unknown): boolean {
  if (typeof error !== 'object' || error === null) return false;
  const { code, message, cause, errors, meta } = error as {
    code?: unknown;
    message?: unknown;
    cause?: unknown;
    errors?: unknown;
    meta?: { driverAdapterError?: unknown };
  };
  if (
    typeof code === 'string' &&
    (SQLSTATES.test(code) || SOCKETS.has(code) || code === 'P1001' || code === 'P1017')
  )
    return true;
  if (typeof message === 'string' && MESSAGES.test(message)) return true;
  const inner = [cause, meta?.driverAdapterError, ...(Array.isArray(errors) ? (errors as unknown[]) : [])];
  return inner.some((part) => part !== error && isConnectionLost(part));
}
