import { checkItem } from '../../domain/catalogue/check/check-item.ts';
import { citationOf } from '../../domain/catalogue/check/finding.ts';
import type { Finding } from '../../domain/catalogue/check/finding.ts';
import type { CatalogueItem } from '../../domain/catalogue/item.ts';
import { nationalCalendar } from '../../domain/time/calendars/cn-2024-2026.ts';
import { catalogueItems, seedFeeList } from '../../prisma/seed/catalogue-data.ts';

/** docs/catalogue-checks.md: what the lawful checks find in each item of the demonstration city, and why. */
export function cataloguePage(): string {
  const checked = catalogueItems.map((item) => ({ item, findings: findingsOf(item) }));
  return [
    '# What the checks find in the catalogue',
    '',
    'Printed by `npm run -s docs catalogue-checks`; a test prints it anew and compares. *unlawful* (违法) blocks publication,',
    '*doubtful* (存疑) asks for a reason that is published with the item. `npm run -s xianshi -- check FILE` prints the same.',
    '',
    '| item | 事项 | unlawful | doubtful | offered by the demonstration |',
    '|---|---|---|---|---|',
    ...checked.map(({ item, findings }) => summary(item, findings)),
    '',
    '## Each finding',
    '',
    '| item | severity | code | field | article | why |',
    '|---|---|---|---|---|---|',
    ...checked.flatMap(({ item, findings }) => findings.map((finding) => row(item, finding))),
    '',
  ].join('\n');
}

function findingsOf(item: CatalogueItem): readonly Finding[] {
  return checkItem(item, { calendar: nationalCalendar, feeList: seedFeeList });
}

function summary({ itemId, name, notOfferedBecause }: CatalogueItem, findings: readonly Finding[]): string {
  const count = (severity: Finding['severity']) => findings.filter((one) => one.severity === severity).length;
  const offered = notOfferedBecause === undefined ? 'yes' : `no: ${notOfferedBecause}`;
  return `| ${itemId} | ${name} | ${count('unlawful')} | ${count('doubtful')} | ${offered} |`;
}

function row({ itemId }: CatalogueItem, { severity, code, field, article, zh, en }: Finding): string {
  return `| ${itemId} | ${severity} | ${code} | ${field} | ${citationOf(article)} | ${zh} / ${en} |`;
}
