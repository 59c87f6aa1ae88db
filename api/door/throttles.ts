import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { ProblemError } from './problem-error.ts';

const LOCK_SECONDS = 15 * 60;
/** settled.md 41: five failures lock number and address for 15 minutes. */
const FAILURES = 5;
/** One address may serve a whole office behind it. */
const OFFICE_FAILURES = 50;

/** Failures counted for a name (or number) and for an address, each on its own. */
export interface Throttle {
  /**
   * Counts the try before it is made, so that many at once gain nothing; a success gives it back.
   * @throws a 429 problem while name or address is locked.
   */
  readonly attempt: <Outcome>(
    who: { readonly name: string; readonly address: string },
    work: () => Promise<Outcome | null>,
  ) => Promise<Outcome | null>;
}

export interface Throttles {
  readonly signIn: Throttle;
  readonly track: Throttle;
  readonly register: Throttle;
}

export function createThrottles(): Throttles {
  return {
    signIn: createThrottle('too-many-tries', { address: OFFICE_FAILURES }),
    track: createThrottle('track-locked', { address: FAILURES }),
    register: createThrottle('too-many-tries', { address: OFFICE_FAILURES }),
  };
}

function createThrottle(code: 'too-many-tries' | 'track-locked', limits: { address: number }): Throttle {
  const options = { duration: LOCK_SECONDS, blockDuration: LOCK_SECONDS };
  const names = new RateLimiterMemory({ ...options, keyPrefix: 'name', points: FAILURES });
  const addresses = new RateLimiterMemory({ ...options, keyPrefix: 'address', points: limits.address });

  return {
    attempt: async ({ name, address }, work) => {
      await count(addresses, address, code);
      await count(names, name, code);
      const outcome = await work();
      if (outcome !== null) await Promise.all([names.delete(name), addresses.reward(address)]);
      return outcome;
    },
  };
}

/** The limiter rejects with its own result once the points are gone; that is the lock, not a fault. */
async function count(
  limiter: RateLimiterMemory,
  key: string,
  code: 'too-many-tries' | 'track-locked',
): Promise<void> {
  try {
    await limiter.consume(key);
  } catch (error) {
    if (!(error instanceof RateLimiterRes)) throw error;
    const seconds = Math.max(1, Math.ceil(error.msBeforeNext / 1000));
    throw new ProblemError(code, {
      params: { minutes: Math.ceil(seconds / 60) },
      retryAfterSeconds: seconds,
    });
  }
}
