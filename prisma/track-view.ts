import type { Database } from './database.ts';

/** Cases with this serial number (流水号) and the hash its query password is checked against; then `readCase`. */
export async function findTracked(
  _db: Database,
  _serialNo: string,
): Promise<readonly { readonly caseNo: string; readonly queryPasswordHash: string }[]> {
  return await Promise.reject(new Error('findTracked: body follows'));
}
