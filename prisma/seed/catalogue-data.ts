import type { ListedFee } from '../../domain/catalogue/check/context.ts';
import type { CatalogueItem } from '../../domain/catalogue/item.ts';
import catalogue from './data/catalogue.json' with { type: 'json' };

// JSON widens codes to text; the checks read them, and so does compiling the items.
/** All eighteen items of the demonstration city. The seed publishes those of `items.json` only (data/README.md). */
export const catalogueItems = catalogue.items as unknown as readonly CatalogueItem[];
/** 收费目录清单 of the demonstration city. */
export const seedFeeList = catalogue.feeList as unknown as readonly ListedFee[];
