import { isConnectionLost } from './connection-lost.ts';

/** For what stands after an act was sent: PostgreSQL may be away by then, and the act is not lost by it. */
export async function unlessDatabaseAway<Answer>(
  work: () => Promise<Answer>,
  otherwise: () => Answer,
): Promise<Answer> {
  try {
    return await work();
  } catch (error) {
    if (!isConnectionLost(error)) throw error;
    return otherwise();
  }
}
