import { compileGuide } from '../../domain/catalogue/compile-guide.ts';
import { compile } from '../../domain/catalogue/compile.ts';
import { nationalCalendar } from '../../domain/time/calendars/cn-2024-2026.ts';
import { FIRST_RULES_VERSION } from '../../domain/supervision/rule-version.ts';
import { startOfDay } from '../../domain/time/instant.ts';
import { postsOfAnyTown } from '../../domain/catalogue/in-township.ts';
import { parseDay } from '../../domain/time/day.ts';
import { publishCalendar } from '../calendar-store.ts';
import { insertRows, timestamp } from '../sql.ts';
import type { Asked } from '../sql.ts';
import { seedItems, seedOrganisation } from './seed-data.ts';

/** Calendar, rules and items: append-only, so that a second run adds nothing. */
export async function seedCatalogue(db: Asked): Promise<void> {
  const at = startOfDay(parseDay(seedOrganisation.from));
  await publishCalendar(db, nationalCalendar, { personId: null, at });
  const rules = { version: FIRST_RULES_VERSION, rules: { profile: 'STD' }, published_at: timestamp(at) };
  await insertRows(db, 'rule_version', [rules], 'on conflict do nothing');
  await insertRows(db, 'item_version', itemRows(), 'on conflict do nothing');
}

function itemRows(): Readonly<Record<string, unknown>>[] {
  const posts = seedOrganisation.posts.map((post) => ({ ...post, windowId: post.windowId ?? null }));
  return seedItems.map((item) => {
    const window = seedOrganisation.windows.find(({ windowId }) => windowId === item.windowId);
    return {
      item_id: item.itemId,
      version: item.version,
      name: item.name,
      unit_id: item.unitId,
      impl_code: item.implCode,
      status: item.status,
      effective_from: item.effectiveFrom,
      guide: compileGuide(item, window?.name ?? null),
      plan: compile(item, [...posts, ...postsOfAnyTown(item)]),
      published_at: timestamp(startOfDay(parseDay(item.effectiveFrom))),
    };
  });
}
