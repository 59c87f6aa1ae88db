/**
 * PostgreSQL's words for "not now": connection lost (08), out of connections, memory or disk (53), ended by an
 * operator or starting (57P), a lock or statement that took too long, a serialisation that another try resolves.
 * @source PostgreSQL manual, appendix A
 */
const PASSING_STATES = /^(08...|53...|57P0[1-4]|57014|55P03|40001|40P01|25006)$/;
const PASSING_CODES =
  /^(ECONN(REFUSED|RESET|ABORTED)|EPIPE|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|ENOTFOUND|EAI_AGAIN)$/;
/** node-postgres gives these without a code. */
const PASSING_MESSAGES =
  /^(Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error|Query read timeout|Client was closed)/;
/** Prisma's own: cannot reach the server, timed out, no free connection, too many connections, transaction lost. */
const PASSING_PRISMA = /^P(1001|1002|1008|1017|2024|2028|2034|2037)$/;

/** Will the same statement succeed by itself once the database is back? */
export function isPassing(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  const byCode = [PASSING_STATES, PASSING_CODES, PASSING_PRISMA].some((known) => known.test(code));
  if (byCode || PASSING_MESSAGES.test(error.message)) return true;
  if (error instanceof AggregateError) return error.errors.some(isPassing);

  return isPassing(error.cause);
}
