import type { LoggedMatterEvent, MatterOpening } from '../domain/supervision/matter.ts';
import type { Database } from './database.ts';

export interface RecordMatter {
  readonly opening: MatterOpening;
  readonly events: readonly LoggedMatterEvent[];
}
/** What was really stored, which may differ from what was proposed (a raise whose clock has stopped). */
export interface RecordedMatter {
  readonly events: readonly LoggedMatterEvent[];
}

export async function recordMatter(_db: Database, _batch: RecordMatter): Promise<RecordedMatter> {
  return await Promise.reject(new Error('recordMatter: body follows'));
}
