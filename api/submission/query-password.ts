import { hash, verify } from '@node-rs/argon2';
import { createHmac } from 'node:crypto';

/** Without 0 O 1 I L: it is read from paper and told on the phone. */
const SIGNS = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';
const LENGTH = 6;

/** 查询码: made from the request, so that the same press shows the same receipt again; only its hash is stored. */
export function queryPasswordOf(secret: string, request: { personId: string; key: string }): string {
  const text = JSON.stringify(['query-password', request.personId, request.key]);
  const digest = createHmac('sha256', secret).update(text).digest();
  return Array.from(
    { length: LENGTH },
    (_, index) => SIGNS[digest.readUInt16BE(index * 2) % SIGNS.length],
  ).join('');
}

export async function hashQueryPassword(password: string): Promise<string> {
  return await hash(password);
}

/** As long for a number that does not exist as for one that does: the answer must not tell them apart. */
export async function isQueryPassword(typed: string, stored: string | undefined): Promise<boolean> {
  const known = await verify(stored ?? (await NOBODYS), typed.trim().toUpperCase());
  return stored !== undefined && known;
}

const NOBODYS = hash('nobody has this password');
