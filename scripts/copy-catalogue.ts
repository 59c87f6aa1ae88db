/**
 * Copies items and fee list from a file in the shape of the founders' `domain/seed/items.json` into the shape of ours.
 * Run by hand when that file changes: `npx tsx scripts/copy-catalogue.ts FILE > prisma/seed/data/catalogue.json`.
 */
import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { isDrawnForTownships } from '../domain/catalogue/in-township.ts';
import { isGraph } from '../domain/catalogue/flow-graph.ts';
import type { CatalogueItem } from '../domain/catalogue/item.ts';
import { EntryShape } from './xianshi/entry-shape.ts';
import { itemOfEntry } from './xianshi/item-of-entry.ts';

const CatalogueShape = z.looseObject({
  items: z.array(EntryShape),
  feeList: z.array(
    z.looseObject({
      code: z.string(),
      name: z.string(),
      status: z.string(),
      basis: z.object({ source: z.string(), article: z.string(), type: z.string() }),
    }),
  ),
});

/**
 * Runs to its end in the demonstration: ordinary, on a promise, with hearing or tests, against a fee and after emergency
 * work, reported up, joint with its parts, renewed.
 */
const OFFERED: readonly string[] = ['I01', 'I02', 'I03', 'I04', 'I06', 'I08', 'I12', 'I14', 'I16', 'I17'];

const [file] = process.argv.slice(2);
if (file === undefined) throw new Error('Name the file to copy from.');
const { items, feeList } = CatalogueShape.parse(JSON.parse(await readFile(file, 'utf8')));
const copied = {
  items: items.map((entry) => withReason(itemOfEntry(entry))),
  feeList: feeList.map(({ code, name, status, basis }) => ({ feeCode: code, name, status, basis })),
};
process.stdout.write(`${JSON.stringify(copied, null, 2)}\n`);

function withReason(item: CatalogueItem): CatalogueItem {
  const why = reasonsOf(item);
  return OFFERED.includes(item.itemId) ? item : { ...item, notOfferedBecause: why.join('；') };
}

/** What the demonstration would have to know before it could offer the item. */
function reasonsOf(item: CatalogueItem): readonly string[] {
  const { flow, children = [], renewal, limits, consultations = [], specialProcedures = [] } = item;
  const reasons: [boolean, string][] = [
    [isDrawnForTownships(item), '流程要按办件的乡镇落岗'],
    [isGraph({ steps: flow }), '流程有并行环节'],
    [children.length > 0, '联办要开子项'],
    [(renewal?.ofItemId ?? null) !== null, '延续要知道原许可证的届满日'],
    [(limits.variants ?? []).length > 0, '法定期限按情形不同'],
    [(limits.dispatch ?? null) !== null, '派员期限'],
    [consultations.length > 0 || specialProcedures.length > 0, '特别程序、征求意见或者听证'],
    [item.typeCode !== '01', '不是行政许可，没有“逾期即受理”'],
  ];
  const found = reasons.filter(([holds]) => holds).map(([, reason]) => reason);
  return found.length > 0 ? found : ['表单和文书尚未逐项核对'];
}
