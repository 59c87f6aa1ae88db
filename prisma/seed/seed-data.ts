import type { CatalogueItem } from '../../domain/catalogue/item.ts';
import type { ToleranceRule } from '../../domain/catalogue/item-rules.ts';
import type { PostType } from '../../domain/organisation/organisation.ts';
import type { Power } from '../../domain/catalogue/power.ts';
import { catalogueItems } from './catalogue-data.ts';
import items from './data/items.json' with { type: 'json' };
import organisation from './data/organisation.json' with { type: 'json' };

export interface SeedUnit {
  readonly unitId: string;
  readonly name: string;
  readonly kind: string;
  readonly levelCode: string;
  readonly uscc?: string;
  readonly note?: string;
  readonly firstResponsiblePersonId?: string;
  readonly leaders?: readonly {
    readonly personId: string;
    readonly role: string;
    readonly sectorUnitIds?: readonly string[];
  }[];
}
export interface SeedPost {
  readonly postId: string;
  readonly unitId: string;
  readonly type: PostType;
  readonly name: string;
  readonly personA: string;
  readonly personB: string;
  readonly powers: readonly Power[];
  readonly duties?: readonly string[];
  readonly windowId?: string;
  readonly minStaff?: number;
  readonly pool?: readonly string[];
}
export interface SeedLetter {
  readonly letterId: string;
  readonly letterNo: string;
  readonly unitId: string;
  readonly holderPostId?: string;
  readonly holderUnitId?: string;
  readonly powers: readonly Power[];
  readonly itemIds: readonly string[];
  readonly validFrom: string;
  readonly validTo: string;
}
export interface SeedOrganisation {
  /** Since when everybody holds their posts. */
  readonly from: string;
  readonly roles: Readonly<Record<string, string>>;
  readonly units: readonly SeedUnit[];
  readonly posts: readonly SeedPost[];
  readonly persons: readonly {
    readonly personId: string;
    readonly name: string;
    readonly unitId: string;
    readonly title: string;
    readonly staffType: string;
  }[];
  readonly letters: readonly SeedLetter[];
  readonly windows: readonly {
    readonly windowId: string;
    readonly name: string;
    readonly kind: string;
    readonly unitId: string;
    readonly postId: string;
  }[];
  readonly applicants: readonly { readonly personId: string; readonly name: string }[];
}

// JSON widens codes to text; the database checks them, and so does compiling the items.
export const seedOrganisation = organisation as unknown as SeedOrganisation;
const first = items.items as unknown as readonly CatalogueItem[];
/** What the demonstration offers: of the catalogue, whatever is not said not to be offered; I02 is tried out first. */
export const seedItems: readonly CatalogueItem[] = [
  ...first.map((item) => ({ ...item, tolerance: toleranceOf(item.itemId) })),
  ...catalogueItems.filter(
    ({ itemId, notOfferedBecause }) =>
      notOfferedBecause === undefined && first.every((item) => item.itemId !== itemId),
  ),
];

function toleranceOf(id: string): ToleranceRule | null {
  return catalogueItems.find(({ itemId }) => itemId === id)?.tolerance ?? null;
}
