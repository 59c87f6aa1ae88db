import { createHash, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

/** What a proxy adds: then the machine we hear from is not the one that asks. */
const BY_PROXY = ['forwarded', 'x-forwarded-for', 'x-real-ip', 'via'] as const;

/**
 * Who may see the figures of an installation: who knows the token, or asks from this very machine and not through a
 * proxy on it. @param token null: nobody from elsewhere
 */
export function mayLook(
  { headers, socket }: Pick<IncomingMessage, 'headers' | 'socket'>,
  token: string | null,
): boolean {
  const [, given] = /^Bearer (\S+)$/.exec(headers.authorization ?? '') ?? [];
  if (given !== undefined) return token !== null && isSame(given, token);
  return isLoopback(socket.remoteAddress) && BY_PROXY.every((name) => headers[name] === undefined);
}

function isLoopback(address = ''): boolean {
  return address === '::1' || /^(::ffff:)?127\.\d+\.\d+\.\d+$/.test(address);
}

/** Takes as long for every wrong token. */
function isSame(one: string, other: string): boolean {
  const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(one), digest(other));
}
