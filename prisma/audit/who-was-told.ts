import type { LadderRole } from '../../domain/supervision/ladder.ts';
import { select } from '../sql.ts';
import type { Asked } from '../sql.ts';

/** Roles of the ladder that were to be told, of which post. */
export interface Meant {
  readonly rung: string;
  readonly roles: readonly LadderRole[];
  /** Null: the matter names none. */
  readonly postId: string | null;
  readonly barred?: readonly string[];
}

/** Who was, as `resolution` froze it. */
export interface Told {
  readonly personIds: readonly string[];
  readonly roles: readonly LadderRole[];
}

/**
 * Nobody stood at the post: its handler was to be told, and none was found (ADR 0022). Where somebody is barred from the
 * matter the handler may be missing for that; then only those of the next rung, told as well, are proof of it.
 */
export function wasVacant({ roles, postId, barred = [] }: Meant, told: Told): boolean {
  if (postId === null || !roles.includes('handler') || told.roles.includes('handler')) return false;
  return barred.length === 0 || told.roles.some((role) => !roles.includes(role));
}

/** Key `matterId#seq/rung`. */
export async function readTold(db: Asked, matterIds: readonly string[]): Promise<ReadonlyMap<string, Told>> {
  const rows = await select<Told & { readonly key: string }>(
    db,
    `select matter_id || '#' || seq || '/' || rung as key, array_agg(distinct person_id) as "personIds",
            array_agg(distinct role) as roles
       from resolution where matter_id = any($1) group by matter_id, seq, rung`,
    [matterIds],
  );
  return new Map(rows.map(({ key, ...told }) => [key, told]));
}
