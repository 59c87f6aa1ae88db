import { isConnectionLost } from '../gateway/connection-lost.ts';
import { ProblemError } from './problem-error.ts';

/** Waiting this long gives an embedded database or engine time to be started again. */
const RETRY_SECONDS = 5;

/** What a thrown error means for the one who asked. */
export function faultOf(error: unknown): ProblemError {
  if (error instanceof ProblemError) return error;
  if (isConnectionLost(error))
    return new ProblemError('database-away', { retryAfterSeconds: RETRY_SECONDS, cause: error });
  const { type } = error as { type?: unknown };
  if (type === 'entity.parse.failed') return new ProblemError('malformed-json', { cause: error });
  if (type === 'entity.too.large') return new ProblemError('body-too-large', { cause: error });
  if (typeof type === 'string' && /^(encoding|charset|request|entity)\./.test(type))
    return new ProblemError('malformed-json', { cause: error });
  if (error instanceof URIError) return new ProblemError('not-found', { cause: error });
  return new ProblemError('fault', { cause: error });
}
