import { checkItem } from '../../domain/catalogue/check/check-item.ts';
import { citationOf } from '../../domain/catalogue/check/finding.ts';
import type { Finding } from '../../domain/catalogue/check/finding.ts';
import { publishable } from '../../domain/catalogue/check/publishable.ts';
import type { CatalogueItem } from '../../domain/catalogue/item.ts';
import { seedFeeList } from '../../prisma/seed/catalogue-data.ts';
import { BadInput } from './bad-input.ts';
import { checkShape } from './check-shape.ts';
import { asJson } from './command.ts';
import type { Command, World } from './command.ts';
import { EntryShape } from './entry-shape.ts';
import { itemOfEntry } from './item-of-entry.ts';
import { ItemShape } from './item-shape.ts';
import { parseOptions, positionalsOf } from './options.ts';
import { readCalendar } from './read-calendar.ts';
import { readJson } from './read-json.ts';
import { table } from './table.ts';

interface Answer {
  readonly itemId: string;
  readonly findings: readonly Finding[];
  /** Nothing unlawful; each doubtful finding still wants its reason. */
  readonly publishable: boolean;
}

/** 检查事项: what the law says of an item version, before anybody is bound by it. */
export const check: Command = {
  usage: 'check FILE [--calendar FILE] [--json]   (FILE "-": stdin)',
  zh: '检查事项是否合法，可否发布',
  en: 'check an item against the law',
  async run(args, world) {
    const options = parseOptions(args, { calendar: 'value', json: 'flag' });
    const [file = ''] = positionalsOf(options, ['FILE']);
    const calendar = await readCalendar(options.value('calendar'), world);
    const { items, several } = await readItems(file, world);
    const answers = items.map((item): Answer => {
      const findings = checkItem(item, { calendar, feeList: seedFeeList });
      return { itemId: item.itemId, findings, publishable: isLawful(findings) };
    });
    const printed = options.flag('json')
      ? asJson(several ? answers : answers[0])
      : { text: answers.map(readable).join('\n\n') };
    return { ...printed, exitCode: answers.every((answer) => answer.publishable) ? 0 : 1 };
  },
};

/** One item, a list of them, or a catalogue `{ items: [...] }`; each in our shape or in that of the founders' seed. */
async function readItems(
  file: string,
  world: World,
): Promise<{ readonly items: readonly CatalogueItem[]; readonly several: boolean }> {
  const content = await readJson(file, world);
  const list = Array.isArray(content) ? (content as readonly unknown[]) : itemsIn(content);
  const items = (list ?? [content]).map((value, n) => itemOf(value, list === null ? 'item' : `items.${n}`));
  if (items.length === 0) throw new BadInput({ zh: `${file} 里没有事项`, en: `${file} holds no item` });
  return { items, several: list !== null };
}

function itemsIn(content: unknown): readonly unknown[] | null {
  if (typeof content !== 'object' || content === null || !('items' in content)) return null;
  return Array.isArray(content.items) ? (content.items as readonly unknown[]) : null;
}

function itemOf(value: unknown, what: string): CatalogueItem {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new BadInput({ zh: `${what} 应为一个事项对象`, en: `${what} must be an object, one item` });
  if ('clocks' in value || ('id' in value && !('itemId' in value)))
    return itemOfEntry(checkShape(EntryShape, value, what));
  return checkShape(ItemShape, value, what) as unknown as CatalogueItem;
}

function isLawful(findings: readonly Finding[]): boolean {
  const verdict = publishable(findings);
  return verdict.ok || verdict.refusal.code !== 'unlawful';
}

function readable({ itemId, findings, publishable: lawful }: Answer): string {
  const head = `${itemId}  ${lawful ? '可以发布 publishable' : '不得发布 not publishable'}`;
  if (findings.length === 0) return `${head}\n没有发现问题 no findings`;
  const rows = findings.map(({ severity, code, field, article, zh, en }) => [
    severity === 'unlawful' ? '违法 unlawful' : '存疑 doubtful',
    code,
    field,
    citationOf(article),
    `${zh} / ${en}`,
  ]);
  return `${head}\n${table([['程度', '代码 code', '字段 field', '依据 article', '说明'], ...rows])}`;
}
