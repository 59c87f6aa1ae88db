import { pino } from 'pino';
import type { DestinationStream, Logger } from 'pino';

interface BareError {
  readonly type: string;
  readonly message: string;
  readonly code?: string;
  readonly stack?: string;
  readonly cause?: BareError;
}

/** Structured lines; of an error only what names no person. */
export function createLog(
  name: 'api' | 'worker',
  { level = 'info', to }: { readonly level?: string; readonly to?: DestinationStream } = {},
): Logger {
  const options = { name, level, serializers: { err: bareError, error: bareError, why: bareError } };
  return to === undefined ? pino(options) : pino(options, to);
}

/** What PostgreSQL adds to an error (`detail`: "Failing row contains …") holds the row itself. */
function bareError(error: unknown): unknown {
  if (!(error instanceof Error)) return error;
  const { name, message, stack, cause } = error;
  const code = 'code' in error && typeof error.code === 'string' ? { code: error.code } : {};
  const bare: BareError = { type: name, message, ...code, ...(stack === undefined ? {} : { stack }) };
  return cause instanceof Error ? { ...bare, cause: bareError(cause) as BareError } : bare;
}
