import type { Plan } from '../domain/catalogue/plan.ts';
import type { Guide } from '../domain/catalogue/guide.ts';
import type { Day } from '../domain/time/day.ts';
import type { Database } from './database.ts';

export interface ItemVersion {
  readonly itemId: string;
  readonly version: number;
  readonly name: string;
  readonly unitId: string;
  readonly unitName: string;
  /** 实施编码, 31 characters: the head of every case number. */
  readonly implCode: string;
  readonly status: 'IN_USE' | 'STOPPED' | 'CANCELLED';
  readonly effectiveFrom: Day;
  readonly guide: Guide;
  readonly plan: Plan;
}

/** The version of each item in force on a day. */
export async function itemsOn(_db: Database, _day: Day): Promise<ItemVersion[]> {
  return await Promise.reject(new Error('itemsOn: body follows'));
}

export async function findItemOn(
  _db: Database,
  _key: { readonly itemId: string; readonly day: Day },
): Promise<ItemVersion | undefined> {
  return await Promise.reject(new Error('findItemOn: body follows'));
}

/** @throws when there is no such version. */
export async function getItemVersion(
  _db: Database,
  _key: { readonly itemId: string; readonly version: number },
): Promise<ItemVersion> {
  return await Promise.reject(new Error('getItemVersion: body follows'));
}
